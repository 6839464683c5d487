import { sentencesOf } from '../reading/sentences.ts';
import type { Span } from '../reading/span.ts';
import { createFindMentions, type Mention } from './mentions.ts';
import { isDenied, spokenAt } from './spoke.ts';
import type { Heard, Voice } from './voice.ts';
import { whenSaid } from './when.ts';
import { createFindWords } from './words.ts';

/** What an account says of each voice, in the order of the voices: who was heard, who is only named, who is not in it. */
export type HearVoices = (account: string) => Heard[];

/** What shows that a voice was heard: the words, and the sentence they stand in. */
type Shown = { readonly words: Span; readonly sentence: Span };

export function createHearVoices(voices: readonly Voice[]): HearVoices {
  const mentionsIn = createFindMentions(voices);
  const finders = voices.map(({ id, shows, relevant }) => ({
    id,
    shows: createFindWords(shows),
    relevant: createFindWords(relevant),
  }));
  return (account) => {
    const sentences = sentencesOf(account).flatMap((sentence) => brokenAtStops(account, sentence));
    const mentions = mentionsIn(account, sentences);
    const spoken = sentences.flatMap((sentence) => spokenIn(account, sentence, mentions));
    return finders.map(({ id, shows, relevant }) => {
      const all = [
        ...spoken.filter(({ voice }) => voice === id),
        ...sentences.flatMap((sentence) => shownIn(account, sentence, shows)),
      ].sort((a, b) => a.words.start - b.words.start);
      const shown = all.find((one) => whenOf(account, one) !== null) ?? all[0];
      const named = mentions.find(({ voice, pronoun }) => voice === id && !pronoun);
      return {
        voice: id,
        state: shown ? 'heard' : named ? 'named' : 'absent',
        quote: shown
          ? clauseAround(account, shown)
          : named
            ? clauseAround(account, { words: named, sentence: sentenceOf(named, sentences) })
            : null,
        when: shown ? whenOf(account, shown) : null,
        calledFor: relevant(account)[0] ?? null,
      };
    });
  };
}

/** People type a full stop and then no capital, which Unicode does not take for the end of a sentence. */
function brokenAtStops(account: string, { start, end }: Span): Span[] {
  const stops = [...account.slice(start, end).matchAll(/(?<!\b(?:dr|mr|mrs|ms|st|e\.g|i\.e))[.!?]\s+(?=\p{Ll})/giu)];
  const edges = [start, ...stops.map(({ index, 0: stop }) => start + index + stop.length), end];
  return edges
    .slice(1)
    .map((edge, at) => ({ start: edges[at] ?? start, end: start + account.slice(start, edge).trimEnd().length }));
}

function spokenIn(account: string, sentence: Span, mentions: readonly Mention[]): (Shown & { voice: string })[] {
  const here = mentions.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  const masked = here.reduce(
    (text, { start, end }) =>
      text.slice(0, start - sentence.start) + '@'.repeat(end - start) + text.slice(end - sentence.start),
    account.slice(sentence.start, sentence.end),
  );
  return here.flatMap(({ voice, start, end, canSpeak }) => {
    const found = spokenAt(masked, { start: start - sentence.start, end: end - sentence.start }, canSpeak);
    return found
      ? [{ voice, sentence, words: { start: sentence.start + found.start, end: sentence.start + found.end } }]
      : [];
  });
}

function shownIn(account: string, sentence: Span, shows: (text: string) => Span[]): Shown[] {
  const text = account.slice(sentence.start, sentence.end);
  return shows(text)
    .filter(({ start }) => !isDenied(text.slice(0, start)))
    .map(({ start, end }) => ({ sentence, words: { start: sentence.start + start, end: sentence.start + end } }));
}

const sentenceOf = (span: Span, sentences: readonly Span[]): Span =>
  sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;

function whenOf(account: string, { words, sentence }: Shown): string | null {
  const within = { start: words.start - sentence.start, end: words.end - sentence.start };
  return whenSaid(account.slice(sentence.start, sentence.end), within);
}

/** The clause of a sentence that holds some words of it. */
function clauseAround(account: string, { words, sentence }: Shown): Span {
  const text = account.slice(sentence.start, sentence.end);
  const breaks = [...text.matchAll(/[;:]\s+|\s[-–—]\s|,?\s+(?=but\s)|,\s+(?=(?:and|so|because)\s)|\.$/giu)];
  const starts = breaks.map(({ index, 0: mark }) => sentence.start + index + mark.length);
  const ends = breaks.map(({ index }) => sentence.start + index);
  return {
    start: starts.filter((at) => at <= words.start).at(-1) ?? sentence.start,
    end: ends.find((at) => at >= words.end) ?? sentence.end,
  };
}
