import type { Span } from '../../reading/span.ts';
import { findAddresses } from './addresses.ts';
import type { Aliases, Keyed } from './aliases.ts';
import { datesOfBirth } from './dates.ts';
import { findDoubts } from './doubts.ts';
import { blanked, type Entity, type Find, inOrder } from './entity.ts';
import { wordsOf } from './fold.ts';
import { findKnown } from './known.ts';
import { placeholdersIn } from './labels.ts';
import { longRuns } from './long-runs.ts';
import { findNames } from './names.ts';
import { nearDigits } from './near-digits.ts';
import { caseIds, insuranceNumbers, nhsNumbers, phones, postcodes, registrations, secrets } from './numbers.ts';
import { emails, handles, urls } from './online.ts';
import { findPlaces } from './places.ts';
import { placeholderAt } from './replaced.ts';
import { together } from './together.ts';
import { wholeName } from './whole-name.ts';
import type { Words } from './words.ts';

/** What says who somebody is in a text, in order and apart; `doubtful` looks at what is then left. */
type Found = { readonly entities: Entity[]; readonly doubtful: () => Span[] };

/** Looks at one text several times: what depends on nothing but the words that are left is found once. */
type Look = (text: string, aliases: Aliases) => Found;

export function createFound(words: Words): (keyed: Keyed) => Look {
  /** In this order: the more certain first, since what one has found the next does not see. */
  const finders: readonly Find[] = [
    longRuns,
    emails,
    urls,
    handles,
    ...[insuranceNumbers, nhsNumbers, phones, datesOfBirth, registrations, postcodes, caseIds].map(nearDigits),
    secrets,
    (text) => findAddresses(text, words),
    (text) => findPlaces(text, words),
  ];

  return (keyed) => {
    const patterned = remembered((open: string) => finders.reduce(after(open), []));
    const namesIn = remembered((left: string) => findNames(left, words));

    return (text, aliases) => {
      const open = blanked(text, placeholdersIn(text));
      const known: Find = (left) =>
        findKnown(left, aliases, keyed, (word) => isOrdinary(word, words)).map((one) =>
          one.kind === 'PERSON' ? wholeName(left, one) : one,
        );
      const first = patterned(open);
      const again = known(blanked(open, first));
      // Where nobody is known but those who are found anyhow, what was found before stands.
      const names = namesIn(blanked(open, first)).names;
      const isNew = again.some((one) => !names.some((name) => name.start <= one.start && one.end <= name.end));
      const entities = isNew
        ? [() => again, (left: string) => namesIn(left).names].reduce(after(open), first)
        : inOrder([...first, ...names]);
      const doubtful = () => {
        const called = new Set(aliases.flatMap((alias) => (alias.kind === 'PERSON' ? alias.words : [])));
        const isCalled = (word: string) => wordsOf('PERSON', word).some((one) => called.has(keyed(one)));
        const left = blanked(open, entities);
        return [...findDoubts(left, isCalled, words), ...namesIn(left).doubtful];
      };
      return { entities: joined(text, entities, aliases, keyed), doubtful };
    };
  };
}

const after =
  (open: string) =>
  (before: Entity[], find: Find): Entity[] => {
    const more = find(blanked(open, before));
    return more.length === 0 ? before : inOrder([...before, ...more]);
  };

/** Of a name that is an ordinary word too, only a capital tells the name. */
export const isOrdinary = (word: string, words: Words): boolean =>
  word.length === 1 || words.isWord(word) || words.isAllowed(word);

/** The entities in order and apart, with those made one that are the parts of one name. */
export const joined = (text: string, entities: readonly Entity[], aliases: Aliases, keyed: Keyed): Entity[] =>
  together(text, inOrder(entities), (entity) => placeholderAt(text, entity, aliases, keyed));

/** The answers to the last few questions. */
export function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}
