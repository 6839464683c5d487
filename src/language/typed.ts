import type { Word } from '../session/command.ts';

/** What may be typed for each command: in lower case, with straight apostrophes and single spaces, and with no full stop. */
export type Typed = Readonly<Partial<Record<Word, readonly string[]>>>;
