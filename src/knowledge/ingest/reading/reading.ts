import type { Removed } from './clean.ts';

/** What a parser makes of a file: its words as markdown, and what it says of itself. */
export type Reading = {
  readonly text: string;
  /** Where in `text` each page begins; null for what has no pages. */
  readonly pages: readonly number[] | null;
  /** Its own title, if it has one that was written for a reader. */
  readonly title: string | null;
  /** The day it was last changed, YYYY-MM-DD, if it says so itself. */
  readonly date: string | null;
  readonly removed: Removed;
  /** What stands in the file and no reader sees: comments, hidden words, what pictures are called. Looked at, and never kept. */
  readonly hidden: string;
};

/** The kinds that are read. */
export type Kind = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';
