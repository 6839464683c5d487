import { Parser } from 'htmlparser2';
import { asSeen } from '../reading/visible.ts';
import { straight } from './straight.ts';

/** Teams sends no message of more than 28 KB; what comes after this is left out, so that nobody's markup takes long to read. Characters. */
const mostMarkup = 100_000;

/** The words of a message, and whether some of it was left out before they were read. */
export type MessageText = { readonly text: string; readonly cut: boolean };

/** A message as it reads: no markup, scripts or addresses of links; lines, the names in mentions, and emoji. `contentType`: 'text', or HTML. */
export function messageText(content: string, contentType: string | null): MessageText {
  const cut = content.length > mostMarkup;
  const read = content.slice(0, mostMarkup);
  if (contentType === 'text') return { text: tidy(read), cut };
  // Half a tag is no word.
  return { text: tidy(wordsIn(cut ? read.replace(/<[^<>]*$/, '') : read)), cut };
}

/** What is inside is no part of the words. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg', 'title']);
/** What is inside stands on lines of its own. */
const blocks: ReadonlySet<string> = new Set(
  'address article blockquote codeblock dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** By a parser that goes through the markup once: markup nested however deep cannot stop it. */
function wordsIn(html: string): string {
  const words: string[] = [];
  let left = 0;
  let asItStands = 0;
  const parser = new Parser({
    onopentag: (name, { alt = '', itemtype = '' }) => {
      if (silent.has(name)) left += 1;
      if (name === 'pre') asItStands += 1;
      if (name === 'br' || blocks.has(name)) words.push('\n');
      if (name === 'li') words.push('- ');
      if (name === 'td' || name === 'th') words.push(' ');
      if (name === 'emoji' || (name === 'img' && /emoji/i.test(itemtype))) words.push(alt);
    },
    ontext: (text) => {
      if (left === 0) words.push(asItStands > 0 ? text : text.replaceAll(/\s+/g, ' '));
    },
    onclosetag: (name) => {
      if (silent.has(name)) left -= 1;
      if (name === 'pre') asItStands -= 1;
      if (blocks.has(name)) words.push('\n');
    },
  });
  parser.end(html);
  return words.join('');
}

/** Single spaces, at most one empty line, and no character that no one sees and that does something. */
const tidy = (text: string): string =>
  straight(asSeen(text))
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
