import type { Span } from '../span.ts';
import { calledFeatures, coveredFeatures, createGather, type Evidence, probability, weighed } from './evidence.ts';
import type { Learned } from './learned.ts';
import type { Lens } from './lens.ts';
import type { Called, Cue, Noticer } from './noticed.ts';
import type { Read } from './read.ts';

/** A lens is never left without company: three are called even where everything seems to have been done well. */
const fewest = 3;

/** Notices lenses by what was learned from accounts, by the phrases and counter-phrases of the lens files, and by what is not said. */
export function createNoticer(lenses: readonly Lens[], learned: Learned): Noticer {
  const gather = createGather(lenses, learned);
  return (read) => {
    const evidence = gather(read);
    const called = calledFeatures(evidence).map((features) => weighed(features, learned.calledMix));
    const covered = coveredFeatures(evidence).map((features) => probability(weighed(features, learned.coveredMix)));
    const ranked = evidence
      .map((one, index) => ({ one, score: called[index] ?? 0, done: (covered[index] ?? 0) >= learned.coveredFrom }))
      .sort((a, b) => Number(a.done) - Number(b.done) || b.score - a.score);
    const open = ranked.filter(({ done }, index) => !done || index < fewest);
    return {
      called: open.map(({ one, score }): Called => ({ lens: one.lens, score, cues: cuesOf(one, read) })),
      covered: ranked.slice(open.length).map(({ one }) => one.lens),
    };
  };
}

/** What called for a lens, the most telling first: its phrases, then a silence, then the sentence most like it. */
function cuesOf({ phrases, absences, bySentence }: Evidence, { text, sentences }: Read): Called['cues'] {
  const said = phrases.map((span): Cue => ({ ...around(span, sentences), absence: null }));
  const unsaid = absences.map(({ start, end, because }): Cue => ({ start, end, absence: because }));
  const order = bySentence.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
  const nearest = sentences[order[0]?.index ?? 0] ?? { start: 0, end: text.length };
  const [first, ...rest] = [...unique(said), ...unsaid];
  return first ? [first, ...rest] : [{ start: nearest.start, end: nearest.end, absence: null }];
}

/** A phrase is shown in its sentence, from where the phrase begins if the sentence is long: a few words say more than two. */
function around(span: Span, sentences: Read['sentences']): Span {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
  if (!sentence) return span;
  return {
    start: sentence.end - sentence.start <= 100 ? sentence.start : span.start,
    end: Math.max(span.end, sentence.end),
  };
}

const unique = (cues: readonly Cue[]): Cue[] =>
  cues.filter(({ start }, index) => cues.findIndex((cue) => cue.start === start) === index);
