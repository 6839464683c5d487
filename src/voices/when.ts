import type { Span } from '../reading/span.ts';

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const part = '(?:\\s+(?:morning|afternoon|evening|night|lunchtime))?';
const count = '(?:\\d{1,2}|a|an|one|two|three|four|five|six|a few|a couple of|several)';
const stated = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `on\\s+(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?${month})?(?:\\s+(?:19|20)\\d\\d)?`,
    `(?:on\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:\\s+(?:19|20)\\d\\d)?`,
    '(?:on\\s+)?\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?',
    `(?:on|last|this)\\s+${day}${part}`,
    `(?:earlier )?(?:last|this)\\s+(?:week|month|year|night|weekend|morning|afternoon|evening|term|spring|summer|autumn|winter|${month})`,
    `(?:yesterday|today)${part}`,
    `(?:in|since)\\s+${month}(?:\\s+(?:19|20)\\d\\d)?`,
    `(?:about\\s+)?${count}\\s+(?:day|week|fortnight|month|year|hour)s?\\s+ago`,
    'the other day',
    `at\\s+\\d{1,2}(?:[.:]\\d\\d)?\\s*(?:am|pm)`,
    `${day}${part}`,
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The time that is stated nearest to some words of a sentence, verbatim, or null: a time in the words themselves comes first. */
export function whenSaid(sentence: string, words: Span): string | null {
  const times = [...sentence.matchAll(stated)].map(({ index, 0: time }) => ({
    time,
    away: Math.max(0, words.start - (index + time.length), index - words.end),
  }));
  return times.sort((a, b) => a.away - b.away)[0]?.time ?? null;
}
