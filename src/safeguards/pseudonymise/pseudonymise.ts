import { findAddresses } from './addresses.ts';
import { type Aliases, typedPlaceholders, withAlias } from './aliases.ts';
import { datesOfBirth } from './dates.ts';
import { isDoubtful } from './doubts.ts';
import { blanked, type Entity, inOrder } from './entity.ts';
import { findKnown } from './known.ts';
import { findNames } from './names.ts';
import { caseIds, insuranceNumbers, nhsNumbers, phones, postcodes, registrations } from './numbers.ts';
import { emails, handles, urls } from './online.ts';
import { findPlaces } from './places.ts';
import type { Words } from './words.ts';

export type Pseudonymised = {
  /** With placeholders; `restore` makes it what it was. */
  readonly text: string;
  /** In order, not overlapping; offsets into the text that came in. */
  readonly entities: readonly Entity[];
  /** Those that were known, and then those that are new. */
  readonly aliases: Aliases;
  /** False where something that is left may say who somebody is, and it could not be decided. */
  readonly sure: boolean;
};

/** `known` is what was replaced before in the session, so that whoever was `[Name 1]` is so again. */
export type Pseudonymise = (text: string, known?: Aliases) => Pseudonymised;

/**
 * Makes what puts placeholders for names and other identifiers. It hides rather too much than too little: what is put back is exactly what
 * was written. It is no anonymisation: a story may tell who a family is without one name in it.
 */
export function createPseudonymise(words: Words): Pseudonymise {
  /** In this order: the more certain first, since what one has found the next does not see. */
  const finders: readonly ((text: string, aliases: Aliases) => Entity[])[] = [
    typedPlaceholders,
    emails,
    urls,
    handles,
    insuranceNumbers,
    nhsNumbers,
    phones,
    datesOfBirth,
    registrations,
    postcodes,
    caseIds,
    (text) => findAddresses(text, words),
    (text) => findPlaces(text, words),
    (text, aliases) => findKnown(text, aliases, words),
    (text) => findNames(text, words).names,
  ];

  function found(text: string, aliases: Aliases): Entity[] {
    let entities: Entity[] = [];
    for (const find of finders) entities = inOrder([...entities, ...find(blanked(text, entities), aliases)]);
    return entities;
  }

  return (text, known = []) => {
    const named = (entities: readonly Entity[]) =>
      entities.reduce((aliases, { start, end, kind }) => withAlias(aliases, kind, text.slice(start, end)), known);
    // Twice: who is named in the last sentence may be named in the first, where it looked like a word.
    const entities = found(text, named(found(text, known)));
    const aliases = named(entities);
    const left = blanked(text, entities);
    return {
      text: replaced(text, entities, aliases),
      entities,
      aliases,
      sure: !isDoubtful(left, aliases, words) && !findNames(left, words).doubtful,
    };
  };
}

function replaced(text: string, entities: readonly Entity[], aliases: Aliases): string {
  const placeholders = new Map(aliases.map(({ kind, original, placeholder }) => [`${kind} ${original}`, placeholder]));
  let from = 0;
  const parts = entities.flatMap(({ start, end, kind }) => {
    const before = text.slice(from, start);
    from = end;
    const original = text.slice(start, end);
    return [before, placeholders.get(`${kind} ${original}`) ?? original];
  });
  return [...parts, text.slice(from)].join('');
}
