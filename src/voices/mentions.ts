import type { Span } from '../reading/span.ts';
import type { Voice } from './voice.ts';
import { createFindWords } from './words.ts';

/** A place where an account names a voice, or means it by a pronoun. */
export type Mention = Span & { readonly voice: string; readonly pronoun: boolean; readonly canSpeak: boolean };

export type FindMentions = (text: string, sentences: readonly Span[]) => Mention[];

/** People who speak in an account and are none of its voices: what "she said" means after one of these is not known. */
const bystanders = [
  'supervisee',
  'social worker',
  'my worker',
  'the worker',
  'support worker',
  'manager',
  'colleague',
  'student',
  'neighbour',
  'neighbours',
  'foster carer',
  'carer',
  'receptionist',
  'chair',
];
const bystander = '';

/**
 * Finds voices by their words, by a name that the account gives them ("a man called Lee", "Ellie, 14"), and by pronouns that lead back to them;
 * in order. Bystanders are among them, with no voice.
 */
export function createFindMentions(voices: readonly Voice[]): FindMentions {
  const finders = voices.map(({ id, words, except }) => ({
    voice: id,
    find: createFindWords(words),
    other: createFindWords(except),
  }));
  const findBystanders = createFindWords(bystanders);
  return (text, sentences) => {
    const others = findBystanders(text).map(
      (span): Mention => ({ ...span, voice: bystander, pronoun: false, canSpeak: true }),
    );
    const found = finders.flatMap(({ voice, find, other }) => {
      const elsewhere = other(text);
      return find(text)
        .filter((span) => !elsewhere.some((one) => overlap(one, span)))
        .map((span): Mention => ({ ...span, voice, pronoun: false, canSpeak: true }));
    });
    const named = longest([...found, ...others]);
    const withNames = longest([...named, ...byName(text, named)]);
    return longest([...withNames, ...byPronoun(text, sentences, withNames, voices)]);
  };
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Mentions in order without those that lie in a longer one, such as the school in a school nurse; "parents" are two voices in one place. */
function longest(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  const same = (one: Mention, other: Mention) =>
    one.start === other.start && one.end === other.end && one.voice !== other.voice;
  for (const one of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (kept.every((other) => !overlap(one, other) || same(one, other))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** Where a first name stands that the account has tied to a voice or to a child's age. */
function byName(text: string, found: readonly Mention[]): Mention[] {
  const names = new Map<string, string>();
  for (const [, name = '', age] of text.matchAll(
    /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+)(?:,\s*|\s+\(|,?\s+who\s+is\s+|\s+is\s+|,\s+aged\s+)(?:aged\s+)?(\d{1,2})(?![\d:/])/gu,
  ))
    if (Number(age) < 18) names.set(name, 'child');
  for (const { voice, end } of found) {
    const name = /^,?\s+(?:called\s+|named\s+|\()?(\p{Lu}\p{Ll}+)(?!\p{L})/u.exec(text.slice(end, end + 40))?.[1];
    if (voice !== bystander && name !== undefined && !days.test(name)) names.set(name, voice);
  }
  return [...names].flatMap(([name, voice]) =>
    createFindWords([name])(text)
      .filter(({ start }) => text.charAt(start) === name.charAt(0))
      .map((span) => ({ ...span, voice, pronoun: false, canSpeak: true })),
  );
}

const days =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I|The|January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas)$/;

const pronouns = { he: 'he', him: 'he', she: 'she', her: 'she', they: 'they', them: 'they', their: 'they' } as const;

/** A pronoun means the last who fits in its own sentence, or else the first who fits in the nearest of the two before it. A child comes last. */
function byPronoun(
  text: string,
  sentences: readonly Span[],
  named: readonly Mention[],
  voices: readonly Voice[],
): Mention[] {
  const standsFor = new Map(voices.map(({ id, pronouns: some }) => [id, some]));
  const children = new Set(voices.filter(({ isChild: is }) => is).map(({ id }) => id));
  return sentences.flatMap((sentence, at) => {
    const within = (span: Span) => named.filter(({ start, end }) => span.start <= start && end <= span.end);
    return [
      ...text
        .slice(sentence.start, sentence.end)
        .matchAll(/(?<![\p{L}\p{N}])(he|him|she|her|they|them|their)(?![\p{L}\p{N}])/giu),
    ].flatMap(({ index, 0: word }): Mention[] => {
      const start = sentence.start + index;
      const kind = pronouns[word.toLowerCase() as keyof typeof pronouns];
      const fits = ({ voice, start: at }: Mention) =>
        (voice === bystander || standsFor.get(voice)?.includes(kind)) &&
        !/\babout (?:the |her |his )?$/i.test(text.slice(0, at));
      const adultFirst = (some: Mention[]) => some.find(({ voice }) => !children.has(voice)) ?? some[0];
      const before = within(sentence).filter((one) => one.end <= start && fits(one));
      const earlier = sentences.slice(Math.max(0, at - 2), at).reverse();
      const meant =
        adultFirst(before.reverse()) ?? earlier.map((one) => adultFirst(within(one).filter(fits))).find((one) => one);
      // In "her brother" it is only whose brother he is.
      const owns = named.some((one) => one.start > start && !/[^\s]/.test(text.slice(start + word.length, one.start)));
      return meant && !owns
        ? [
            {
              start,
              end: start + word.length,
              voice: meant.voice,
              pronoun: true,
              canSpeak: /^(?:he|she|they)$/i.test(word),
            },
          ]
        : [];
    });
  });
}
