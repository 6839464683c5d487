import { z } from 'zod';
import { along, Direction, type Features } from './direction.ts';
import { dot, logSum } from './numbers.ts';
import { createPhrases } from './phrase.ts';
import { partOf, type Read } from './read.ts';

/** What was learned from labelled texts about one family of kinds, as it is kept. */
export const familyOf = <Kind extends z.ZodType>(kind: Kind) =>
  z.strictObject({
    /** Towards texts in which none of the kinds is heard. */
    none: Direction,
    kinds: z.array(z.strictObject({ kind, direction: Direction })),
    /** What a phrase of a kind counts for that kind, and a phrase of `neither` for none. */
    said: z.number(),
    denied: z.number(),
    /** What each further sign of a whole text counts for all kinds alike, as against none. */
    signs: z.array(z.number()),
    /** From this score on, something is heard. */
    from: z.number(),
  });

/** What was learned about one family of kinds, before it was settled from which score on it is heard. */
export type LearnedFamily<Kind> = Omit<z.infer<ReturnType<typeof familyOf<z.ZodType<Kind>>>>, 'from'>;

/** What is heard, and how surely: `score` is comparable with the family's `from` only. */
export type Hear<Kind> = (read: Read) => { readonly kind: Kind; readonly score: number };

export type Heeded<Kind> = { readonly kind: Kind; readonly phrases: readonly string[] };

/** Which phrases of a family's guides a text holds: those of each kind, and those that speak against all of them. */
export function createPhraseSigns<Kind>(guides: readonly Heeded<Kind>[], neither: readonly string[]) {
  const against = createPhrases(neither);
  const speaking = new Map(guides.map(({ kind, phrases }) => [kind, createPhrases(phrases)]));
  return {
    said: (kind: Kind, { text }: Read): boolean => (speaking.get(kind)?.(text).length ?? 0) > 0,
    denied: ({ text }: Read): boolean => against(text).length > 0,
  };
}

/**
 * Hears one of a family of kinds: the log-odds that a text speaks of any of them rather than of none, and the likeliest. Phrases of
 * `neither` (history, training, figures of speech) speak for none. A text is heard as a whole and by its most telling one or two
 * sentences, since the one thing that matters may stand in two of twenty.
 */
export function createHear<Kind>(
  learned: LearnedFamily<Kind>,
  guides: readonly Heeded<Kind>[],
  neither: readonly string[],
  featuresOf: (read: Read) => Features,
  signsOf: (text: string) => readonly number[] = () => [],
): Hear<Kind> {
  const signs = createPhraseSigns(guides, neither);
  const hear: Hear<Kind> = (read) => {
    const features = featuresOf(read);
    const kinds = learned.kinds.map(({ kind, direction }) => ({
      kind,
      score: along(direction, features) + (signs.said(kind, read) ? learned.said : 0),
    }));
    const none = along(learned.none, features) + (signs.denied(read) ? learned.denied : 0);
    return { kind: likeliest(kinds).kind, score: logSum(kinds.map(({ score }) => score)) - none };
  };
  return (read) => {
    const part = likeliest(partsOf(read).map(hear));
    return { kind: part.kind, score: hear(read).score + part.score + dot(signsOf(read.text), learned.signs) };
  };
}

const likeliest = <T extends { readonly score: number }>(some: readonly T[]): T =>
  some.reduce((best, one) => (one.score > best.score ? one : best));

/** Each sentence of a text and each two neighbouring ones; a text of one sentence is its own part. */
export function partsOf(read: Read): Read[] {
  const many = read.sentences.length;
  const parts = [1, 2].flatMap((size) =>
    size < many ? Array.from({ length: many - size + 1 }, (_, from) => partOf(read, from, from + size)) : [],
  );
  return parts.length > 0 ? parts : [read];
}
