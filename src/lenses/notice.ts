import { dot } from '../reading/numbers.ts';
import type { Read } from '../reading/read.ts';
import type { Span } from '../reading/span.ts';
import { createGather, type Signs } from './evidence.ts';
import type { Learned } from './learned.ts';
import type { Lens } from './lens.ts';
import type { Called, Cue, Noticer } from './noticed.ts';
import { directionsOf, weigh } from './weigh.ts';

/** A lens is never left without company: three are called even where everything seems to have been done well. */
const fewest = 3;
/** From this probability on, a lens is taken for covered. */
const coveredFrom = 0.5;

/** Notices lenses by what was learned from accounts, by the phrases and counter-phrases of the lens files, and by what is not said. */
export function createNoticer(lenses: readonly Lens[], learned: Learned): Noticer {
  const gather = createGather(lenses, learned.vocabulary);
  return (read) => {
    const evidence = gather(read);
    const ranked = weigh(evidence, learned)
      .map((weighed, index) => ({ ...weighed, signs: evidence.signs[index] as Signs }))
      .sort((a, b) => b.score - a.score);
    const isOpen = ({ covered }: { covered: number }, rank: number) => rank < fewest || covered < coveredFrom;
    return {
      called: ranked.filter(isOpen).map(({ lens, score, signs }): Called => {
        const { called } = directionsOf(learned, lens);
        const towards = read.sentences.map(({ vector }) => dot(called.meaning, vector));
        return { lens, score, cues: cuesOf(signs, towards, read) };
      }),
      covered: ranked.filter((one, rank) => !isOpen(one, rank)).map(({ lens }) => lens),
    };
  };
}

/** What called for a lens, the most telling first: its phrases, then a silence, then the sentence whose meaning lies furthest towards it. */
function cuesOf({ phrases, absences }: Signs, towards: readonly number[], { text, sentences }: Read): Called['cues'] {
  const said = phrases.map((span): Cue => ({ ...around(span, { text, sentences }), absence: null }));
  const unsaid = absences.map(({ start, end, because }): Cue => ({ start, end, absence: because }));
  const furthest = sentences[towards.indexOf(Math.max(...towards))] ?? { start: 0, end: text.length };
  const [first, ...rest] = [...unique(said), ...unsaid];
  return first ? [first, ...rest] : [{ start: furthest.start, end: furthest.end, absence: null }];
}

/**
 * A phrase is shown in its sentence, from where its clause begins if the sentence is long: a few words say more than two, and cut
 * loose from "I can't say that" they would say the opposite.
 */
function around(span: Span, { text, sentences }: Read): Span {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
  if (!sentence) return span;
  const before = sentence.end - sentence.start <= 100 ? '' : text.slice(sentence.start, span.start);
  const clause = [...before.matchAll(/[,;:–—]\s+(?:(?:and|but|so|because|then)\s+)?/gi)].at(-1);
  return {
    start: sentence.start + (clause ? clause.index + clause[0].length : 0),
    end: Math.max(span.end, sentence.end),
  };
}

const unique = (cues: readonly Cue[]): Cue[] =>
  cues.filter(({ start }, index) => cues.findIndex((cue) => cue.start === start) === index);
