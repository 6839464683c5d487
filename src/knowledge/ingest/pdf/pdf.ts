import { getDocumentProxy } from 'unpdf';
import { visible } from '../../../reading/visible.ts';
import { dateIn } from '../reading/date.ts';
import type { Reading } from '../reading/reading.ts';
import { headingIn, titleFrom } from '../reading/title.ts';
import { Refused } from '../refusal.ts';
import { compose } from './compose.ts';
import { linesOf, type Page } from './lines.ts';
import { bodyOf } from './measures.ts';
import { withoutRunning } from './running.ts';

/** With fewer letters a page than this, on average, a document is pictures of pages. */
const lettersPerPage = 20;

/** A PDF: its text in paragraphs under headings, without what its pages repeat. @throws {Refused} */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  if (!isWhole(bytes)) throw new Refused({ because: 'broken-pdf' });
  let pdf: Pdf | null = null;
  try {
    pdf = await getDocumentProxy(bytes, { stopAtErrors: true, useSystemFonts: false, verbosity: 0 });
    const { info } = await pdf.getMetadata();
    const { pages, invisible, raw } = await pagesOf(pdf);
    const { text, pages: starts } = compose(withoutRunning(pages, bodyOf(pages)));
    if ((text.match(/\p{L}/gu) ?? []).length < lettersPerPage * pages.length) throw new Refused({ because: 'scanned' });
    const about: Readonly<Record<string, unknown>> = { ...info };
    return {
      text,
      pages: starts,
      title: titleFrom(about['Title']) ?? headingIn(text),
      date: dateIn(about['ModDate']) ?? dateIn(about['CreationDate']),
      removed: { invisible, comments: 0 },
      hidden: [about['Subject'], about['Keywords'], invisible > 0 ? raw : '']
        .map((words) => (typeof words === 'string' ? words : ''))
        .join('\n\n'),
    };
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new Refused({ because: locked ? 'locked-pdf' : 'broken-pdf' }, { cause });
  } finally {
    await pdf?.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function pagesOf(pdf: Pdf): Promise<{ pages: Page[]; invisible: number; raw: string }> {
  const pages: Page[] = [];
  let invisible = 0;
  const raw: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => {
      if (!('str' in item)) return [];
      const seen = visible(item.str);
      invisible += seen.invisible;
      raw.push(item.str);
      return [{ ...item, str: seen.text }];
    });
    pages.push({ height, lines: linesOf(runs, transform) });
    page.cleanup();
  }
  return { pages, invisible, raw: raw.join(' ') };
}

/** pdf.js repairs a file that was cut off and reads what is left of it. Half a document is worse than none. */
const isWhole = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(-4_096)).toString('latin1').includes('%%EOF');
