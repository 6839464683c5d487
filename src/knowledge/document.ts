import { z } from 'zod';

/** Stable while the passage's headings and words are: `document#section-slug-` and eight hex digits of their SHA-256; `-2` on the second of the same. */
export const PassageId = z.string().min(1).brand('PassageId');

/** A document that the bot may quote. `text` is the file's body, verbatim: what follows the front matter. */
export type Document = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly source: string;
  readonly date: string;
  readonly text: string;
  /** Eight hex digits of the SHA-256 of `text`: the same words, the same version. */
  readonly version: string;
  /** Where in `text` each page begins, the first at 0; empty where the document has no pages. */
  readonly pages: readonly number[];
};

/**
 * A stretch of a document: one bullet or paragraph under its headings.
 * `text` is what a reader sees (markdown markup off); `start` and `end` are half-open UTF-16 offsets into `document.text`.
 */
export type Passage = {
  readonly id: PassageId;
  readonly document: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The page it begins on, from 1; null where the document has no pages. */
  readonly page: number | null;
  /** The footnotes that it refers to, as a reader sees them: where each fact is from. */
  readonly notes: readonly string[];
};

/**
 * A passage plus a quote that is verbatim in it. `cite` is the only function that makes one from words.
 * `start` and `end` are half-open UTF-16 offsets of the quote into the document's text, markup included.
 */
export const Citation = z
  .strictObject({
    passage: PassageId,
    document: z.string(),
    /** Of the document that was quoted; absent in what was kept before documents had versions. */
    version: z.string().optional(),
    title: z.string(),
    headings: z.array(z.string()),
    quote: z.string().min(1),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .brand('Citation');

export type PassageId = z.infer<typeof PassageId>;
export type Citation = Readonly<z.infer<typeof Citation>>;
