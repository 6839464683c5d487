import type { Learned } from '../../src/lenses/learned.ts';
import type { Lens, LensId } from '../../src/lenses/lens.ts';
import { createFeatures, type Direction } from '../../src/reading/direction.ts';
import { probability } from '../../src/reading/numbers.ts';
import { partOf, type Read } from '../../src/reading/read.ts';
import { learnHead, softmaxSlopes, vocabularyOf } from './fit.ts';
import { markedIn } from './marked.ts';
import type { Account } from './texts.ts';

/** A labelled account that was read. */
export type Example = Account & { readonly read: Read };

/** A sentence of an account or of a lens file, and the lenses that it calls for, and shows done well. */
type Line = { readonly read: Read; readonly calls: readonly string[]; readonly shows: readonly string[] };

/** A cue or counter-cue of a lens file, read. */
export type FileLine = Line;

/** A lens that may be raised beside the one that must is not pushed down as the others are. */
const mayWeight = 0.3;
/** How much weightier than the encoder gives them the meaning and the grams are (see `learnHead`). */
export type Scales = { readonly meaning: number; readonly grams: number };
const usual: Scales = { meaning: 4, grams: 3 };

export const linesOf = ({ read, text, cues, covers }: Example): Line[] =>
  read.sentences.map((sentence, at) => ({
    read: partOf(read, at, at + 1),
    calls: markedIn({ text }, sentence, cues),
    shows: markedIn({ text }, sentence, covers),
  }));

/** Towards which lens whole accounts call for first: logits over the lenses, in their order. */
export function learnCalled(
  examples: readonly Example[],
  lenses: readonly Lens[],
  vocabulary: readonly string[],
  { meaning, grams }: Scales = usual,
): readonly Direction[] {
  const ids = lenses.map(({ id }) => id);
  const first = examples.filter(({ must }) => must.length > 0);
  const featuresOf = createFeatures(vocabulary);
  const shares = first.map(({ must }) => ids.map((id) => (must.includes(id) ? 1 / must.length : 0)));
  const lighter = first.map(({ may }) => ids.map((id) => (may.includes(id) ? mayWeight : 1)));
  return learnHead(
    first.map(({ read }) => ({ features: featuresOf(read), signs: [] })),
    (scores, lesson) => softmaxSlopes(scores, shares[lesson] ?? [], 1 / first.length, lighter[lesson]),
    { classes: ids.length, grams: vocabulary.length, meaningScale: meaning, gramScale: grams },
  ).directions;
}

/** Learns from accounts, and from the lines of the lens files. The same examples give the same weights. */
export function learnLenses(
  examples: readonly Example[],
  fileLines: readonly FileLine[],
  lenses: readonly Lens[],
): Learned {
  const ids = lenses.map(({ id }) => id);
  const vocabulary = vocabularyOf(examples.map(({ text }) => text));
  const featuresOf = createFeatures(vocabulary);
  const called = learnCalled(examples, lenses, vocabulary);

  const lines = [...examples.flatMap(linesOf), ...fileLines];
  const wanted = lines.map(({ calls, shows }) =>
    Uint8Array.from([...ids.map((id) => Number(calls.includes(id))), ...ids.map((id) => Number(shows.includes(id)))]),
  );
  const told = learnHead(
    lines.map(({ read }) => ({ features: featuresOf(read), signs: [] })),
    (scores, lesson) => {
      for (let index = 0; index < scores.length; index++)
        scores[index] = (probability(scores[index] ?? 0) - (wanted[lesson]?.[index] ?? 0)) / lines.length;
    },
    { classes: 2 * ids.length, grams: vocabulary.length, meaningScale: usual.meaning, gramScale: usual.grams },
  );

  return {
    accounts: examples.length,
    vocabulary,
    lenses: ids.map((id: LensId, at) => ({
      id,
      called: called[at] as Direction,
      calls: told.directions[at] as Direction,
      shows: told.directions[ids.length + at] as Direction,
    })),
  };
}
