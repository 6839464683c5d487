import { visible } from '../../../reading/visible.ts';
import { plainOf } from '../../plain.ts';

/** What programs write where an author wrote no title: their own name, the file's name, or nothing much. */
const unwritten =
  /^(microsoft (word|powerpoint|excel) - |untitled|document ?\d*$|presentation ?\d*$|layout \d+$|powerpoint presentation$|title$|https?:|[a-z]:\\|\/)|\.(docx?|dotx?|pdf|rtf|odt|indd|qxd|pub|pptx?|xlsx?|html?|md|txt|tmp)$/i;
/** One word with digits or underscores in it is a file's name. */
const fileName = /^(?=\S*[_\d])[\w.()-]+$/;
const longest = 200;

/** A title that was written for a reader, on one line; null for anything else. */
export function titleFrom(words: unknown): string | null {
  if (typeof words !== 'string') return null;
  const title = visible(words).text.replaceAll(/\s+/g, ' ').trim();
  if (title.length < 3 || unwritten.test(title) || fileName.test(title)) return null;
  return title.length > longest ? `${title.slice(0, longest).trimEnd()}…` : title;
}

/** The first heading of a text in markdown, as a title. */
export function headingIn(markdown: string): string | null {
  const heading = /^#{1,6} (.{1,1000})/m.exec(markdown)?.[1];
  return heading === undefined ? null : titleFrom(plainOf(heading).text);
}
