import { createFeatures, type Features } from '../reading/direction.ts';
import { createPhrases, type FindPhrases } from '../reading/phrase.ts';
import { partOf, type Read } from '../reading/read.ts';
import type { Span } from '../reading/span.ts';
import type { Lens, LensId } from './lens.ts';

/** What in an account a lens file itself speaks to: it says which words are quoted, and weighs only for a lens of which nothing was learned. */
export type Signs = {
  readonly lens: LensId;
  readonly phrases: readonly Span[];
  readonly counterPhrases: readonly Span[];
  /** The words whose silence about something matters, and what is said of it. */
  readonly absences: readonly (Span & { readonly because: string })[];
};

/** What lenses are weighed by: what an account is like as a whole, and sentence by sentence. */
export type Evidence = { readonly whole: Features; readonly sentences: readonly Features[] };

export function createGather(vocabulary: readonly string[]): (read: Read) => Evidence {
  const featuresOf = createFeatures(vocabulary);
  return (read) => ({
    whole: featuresOf(read),
    sentences: read.sentences.map((_, at) => featuresOf(partOf(read, at, at + 1))),
  });
}

/** The signs of each lens in a text, in the order of the lenses. */
export function createSigns(lenses: readonly Lens[]): (text: string) => Signs[] {
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
  return (text) =>
    prepared.map(({ lens, phrases, counterPhrases, absences }) => ({
      lens,
      phrases: phrases(text),
      counterPhrases: counterPhrases(text),
      absences: absences.flatMap(({ mentioned, silent, because }) => silenceIn(text, mentioned, silent, because)),
    }));
}

function silenceIn(text: string, mentioned: FindPhrases, silent: FindPhrases, because: string) {
  const [first] = mentioned(text);
  return first && silent(text).length === 0 ? [{ ...first, because }] : [];
}
