import type { Called, Cue, Notice } from './noticed.ts';

/** So many of the lenses that the last words alone call for most are taken up from there. */
const taken = 4;

/**
 * What is noticed in all that was said, leaning to what was said last: a reply of many words moves it more than one of few.
 * `words` are the last, which end a text of `length` characters.
 */
export function leaning(all: Notice, last: Notice, words: string, length: number): Notice {
  const share = Math.min(0.6, words.split(/\s+/).length / 40);
  const from = length - words.length;
  const lowest = Math.min(...last.called.map(({ score }) => score));
  const called = all.called.map((one): Called => {
    const rank = last.called.findIndex(({ lens }) => lens === one.lens);
    const now = last.called[rank];
    // What is not said is not said anywhere; the last words alone are silent about nearly everything.
    const said = rank >= 0 && rank < taken ? (now?.cues ?? []).filter(({ absence }) => absence === null) : [];
    const moved = said.map((cue): Cue => ({ ...cue, start: cue.start + from, end: cue.end + from }));
    const [first, ...rest] = [...moved, ...one.cues];
    return {
      lens: one.lens,
      score: (1 - share) * one.score + share * (now?.score ?? lowest),
      cues: first ? [first, ...rest] : one.cues,
    };
  });
  return { called: called.sort((a, b) => b.score - a.score), covered: all.covered };
}

/** What is noticed, quoted from the words before a place as far as there are any: what comes after it is no sign of a trap. */
export const before = ({ called, covered }: Notice, end: number): Notice => ({
  called: called.map((one): Called => {
    const [first, ...rest] = one.cues.filter(({ start }) => start < end);
    return { ...one, cues: first ? [first, ...rest] : one.cues };
  }),
  covered,
});
