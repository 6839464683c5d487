import type { LensId } from '../../lenses/lens.ts';

/** A question as a model wrote it, before anybody has seen it. */
export type Written = {
  readonly acknowledgement: string | null;
  readonly question: string;
  /** Words of the person that call for the question. */
  readonly because: string;
};

/** What a written question is held against. */
export type Against = {
  readonly lens: LensId;
  /** Everything that the person said, in order. */
  readonly said: readonly string[];
  /** The texts of the passages that were handed over. */
  readonly passages: readonly string[];
  /** The questions of this session so far. */
  readonly asked: readonly string[];
  /** Words that may be used though nobody said them: the lens, and the question of the bank. */
  readonly given: readonly string[];
  /** What the model was told: not to be shown to anybody. */
  readonly instructions: string;
  /** The lenses whose questions a question is most like, nearest first. */
  readonly likest: readonly LensId[];
};

/** What is wrong with a written question: a kind, which may be logged, and a reason for whoever is to mend it. */
export type Fault = { readonly kind: string; readonly reason: string };

export type Check = (written: Written, against: Against) => Fault | null;
/** A check that needs to know nothing but what was written. */
export type Plain = (written: Written) => Fault | null;

/** All that a person would read. */
export const wordsOf = ({ acknowledgement, question }: Written): string =>
  [acknowledgement, question].filter((part) => part !== null).join(' ');
