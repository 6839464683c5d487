import type { Limits } from './limits.ts';

/** Why a file was left out. Plain data, since it comes from a worker thread. */
export type Refusal =
  | { readonly because: Plainly }
  /** `what` with its article: 'a spreadsheet (.xlsx)'. */
  | { readonly because: 'kind'; readonly what: string }
  | { readonly because: 'disguised'; readonly what: string; readonly ending: string };

type Plainly =
  | 'broken-page'
  | 'broken-pdf'
  | 'broken-word'
  | 'empty'
  | 'encoding'
  | 'gone'
  | 'large'
  | 'locked-pdf'
  | 'locked-word'
  | 'memory'
  | 'not-a-file'
  | 'permission'
  | 'scanned'
  | 'slow'
  | 'unpacks';

/** A file that is left out. It never leaves `ingest/`: the person meets the sentence in a report. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.because, options);
    this.refusal = refusal;
  }
}

const readable = 'PDF, Word (.docx), HTML, Markdown or plain text';

/** What happened, and what to do next. */
export function sentenceOf(refusal: Refusal, limits: Limits): string {
  switch (refusal.because) {
    case 'broken-page':
      return 'This web page could not be made sense of. Open it in a browser, save it again or print it to PDF, and ingest that.';
    case 'broken-pdf':
      return 'This PDF is damaged or incomplete. Fetch it again from where it came from, and ingest that copy.';
    case 'broken-word':
      return 'This Word document is damaged or incomplete, or is no Word document. Open it in Word, save it again as .docx, and ingest that.';
    case 'empty':
      return 'There are no words in it. Check that it is the right file.';
    case 'encoding':
      return 'Its letters could not be made out: it is not UTF-8 text. Save it again with the encoding UTF-8, and ingest that.';
    case 'gone':
      return 'It was gone before it was read. Ingest it again when it is back.';
    case 'large':
      return `It is larger than ${megabytes(limits.bytes)}, and was not opened. Divide it into parts, and ingest those.`;
    case 'locked-pdf':
      return 'This PDF asks for a password. Save a copy without one, and ingest that.';
    case 'locked-word':
      return 'This Word document is encrypted with a password. Save a copy without one, and ingest that.';
    case 'memory':
      return 'Reading it took more memory than is allowed, and was stopped. Divide it into parts or print it to PDF again, and ingest those.';
    case 'not-a-file':
      return 'It is neither a file nor a folder. Name a document.';
    case 'permission':
      return 'It may not be read by this account. Ask for permission to read it, and ingest it again.';
    case 'scanned':
      return 'This PDF holds pictures of its pages and no text. Run text recognition (OCR) over it, and ingest the result.';
    case 'slow':
      return `Reading it took more than ${seconds(limits.milliseconds)}, and was stopped. Divide it into parts or print it to PDF again, and ingest those.`;
    case 'unpacks':
      return `It unpacks to far more than a document does (more than ${megabytes(limits.unpacked.bytes)}, ${limits.unpacked.ratio} times its size, or ${limits.unpacked.entries} files), and was not unpacked. Ask whoever sent it; if it is a real document, save it again as PDF.`;
    case 'kind':
      return `This is ${refusal.what}, a kind that is not read. Save its words as ${readable}, and ingest that.`;
    case 'disguised':
      return `Its name ends in ${refusal.ending}, but it is ${refusal.what}, a kind that is not read. Save its words as ${readable}, and ingest that.`;
  }
}

const seconds = (milliseconds: number): string =>
  milliseconds === 1_000 ? '1 second' : `${milliseconds / 1_000} seconds`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
