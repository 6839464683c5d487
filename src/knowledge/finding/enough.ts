import { z } from 'zod';
import { Direction } from '../../reading/direction.ts';
import type { Found, Vocabulary } from './engine.ts';
import { termsIn } from './words.ts';

/** A weight for each sign that a query is answered. */
const Weights = z.strictObject({
  bias: z.number(),
  score: z.number(),
  meaning: z.number(),
  words: z.number(),
  unknown: z.number(),
  unanswered: z.number(),
  length: z.number(),
  asks: z.number(),
});
export type Weights = z.infer<typeof Weights>;

/**
 * What was learned of when the best passages answer a query, by `npm run learn:enough`: apart for those with lines of what people say, and for
 * those that nobody wrote any for, whose scores are lower.
 */
export const EnoughWeights = z.strictObject({
  /** Towards what people ask of the bot's own library, away from what they ask of others. */
  asks: Direction,
  spoken: Weights,
  unspoken: Weights,
});
export type EnoughWeights = z.infer<typeof EnoughWeights>;

/** The signs that a query is answered, or is not; each between about -3 and 3. */
export type Signs = Omit<Weights, 'bias'>;

/** As many of the best passages as a person would read to find an answer. */
const read = 3;

export function signsOf(query: string, asks: number, found: readonly Found[], vocabulary: Vocabulary): Signs {
  const best = found.slice(0, read);
  const highest = (of: (one: Found) => number) => Math.max(0, ...best.map(of));
  const terms = termsIn(query);
  return {
    score: highest(({ score }) => score),
    meaning: highest(({ meaning }) => meaning),
    words: highest(({ words }) => words),
    unknown: terms.length === 0 ? 1 : terms.filter((term) => !vocabulary.terms.has(term)).length / terms.length,
    unanswered: asksForMore(query, best.map(({ passage }) => passage.text).join(' ')) ? 1 : 0,
    length: Math.min(1, terms.length / 10),
    asks,
  };
}

/** Whether the signs say that the passages answer: their sum is over the line that was drawn when they were learned. */
export const isEnough = (signs: Signs, weights: Weights): boolean => sumOf(signs, weights) >= 0;

/** What the signs come to together. */
export function sumOf(signs: Signs, weights: Weights): number {
  const keys = Object.keys(signs) as (keyof Signs)[];
  return keys.reduce((sum, key) => sum + weights[key] * signs[key], weights.bias);
}

/** What a question asks for by its form, and what a text must have to give it. */
const forms: readonly { readonly asks: RegExp; readonly gives: RegExp }[] = [
  {
    asks: /\bhow (?:many|much|old|long|late|far|often|soon|big|heavy)\b|\b(?:number|count|age|weight|percentage) of\b/i,
    gives:
      /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|days?|weeks?|months?|years?|hours?|daily|weekly|timely)\b/i,
  },
  {
    asks: /\bwhen (?:was|were|is|did)\b|\bwhat (?:date|day|time|month|year)\b|\bwhich (?:day|month|year)\b/i,
    gives:
      /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|days?|weeks?|months?|hours?|following)\b/i,
  },
  {
    asks: /\b(?:phone|telephone|mobile|fax|contact) (?:number|details)|\be-?mail address|\b(?:post ?code|address)\b|\bnumber for\b|\bring\b.*\bnumber\b/i,
    gives: /\d{5}|@|https?:|www\./i,
  },
  {
    asks: /\b(?:cost|costs|price|fee|fees|salary|paid|pay|budget|how much money)\b/i,
    gives: /£|\bcost|\bfee|\bpaid\b/i,
  },
  { asks: /\b(?:name|names|called|surname)\b/i, gives: /\bname|\bknown as\b|\bcalled\b/i },
];

const asksForMore = (query: string, text: string): boolean =>
  forms.some(({ asks, gives }) => asks.test(query) && !gives.test(text));
