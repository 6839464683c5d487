import { createFeatures, type Features } from '../reading/direction.ts';
import { createPhrases, type FindPhrases } from '../reading/phrase.ts';
import type { Read } from '../reading/read.ts';
import type { Span } from '../reading/span.ts';
import type { Lens, LensId } from './lens.ts';

/** What in an account a lens file itself speaks to, before any of it is weighed. */
export type Signs = {
  readonly lens: LensId;
  readonly phrases: readonly Span[];
  readonly counterPhrases: readonly Span[];
  /** The words whose silence about something matters, and what is said of it. */
  readonly absences: readonly (Span & { readonly because: string })[];
};

/** All that lenses are weighed by: what an account is like as a whole, and the signs of each lens, in the order of the lenses. */
export type Evidence = { readonly features: Features; readonly signs: readonly Signs[] };

type Gather = (read: Read) => Evidence;

export function createGather(lenses: readonly Lens[], vocabulary: readonly string[]): Gather {
  const featuresOf = createFeatures(vocabulary);
  const prepared = lenses.map((lens) => ({
    lens: lens.id,
    phrases: createPhrases(lens.phrases),
    counterPhrases: createPhrases(lens.counterPhrases),
    absences: lens.absences.map(({ mentioned, silent, because }) => ({
      mentioned: createPhrases(mentioned),
      silent: createPhrases(silent),
      because,
    })),
  }));
  return (read) => ({
    features: featuresOf(read),
    signs: prepared.map(({ lens, phrases, counterPhrases, absences }) => ({
      lens,
      phrases: phrases(read.text),
      counterPhrases: counterPhrases(read.text),
      absences: absences.flatMap(({ mentioned, silent, because }) => silenceIn(read.text, mentioned, silent, because)),
    })),
  });
}

function silenceIn(text: string, mentioned: FindPhrases, silent: FindPhrases, because: string) {
  const [first] = mentioned(text);
  return first && silent(text).length === 0 ? [{ ...first, because }] : [];
}

/** The signs of a lens as numbers, in the order of `Learned.calledSigns`: a fourth phrase tells no more than three. */
export const counted = ({ phrases, counterPhrases, absences }: Signs): number[] => [
  Math.min(3, phrases.length),
  Math.min(2, counterPhrases.length),
  Math.min(1, absences.length),
];
