import { type Aliases, type Keyed, withAlias } from './aliases.ts';
import { blanked } from './entity.ts';
import { wordsOf } from './fold.ts';
import { doings, never, titles } from './grammar.ts';
import { findKnown } from './known.ts';
import { type CaseRole, labelOf, nextPlaceholder, placeholdersIn } from './labels.ts';
import { placeholderAt, replaced } from './replaced.ts';
import { anyRole, roleOfPhrase, roleOwned } from './role-words.ts';

/** Somebody of a case, as a worker named them, and who they are to it where that was said. */
type CasePerson = { readonly name: string; readonly as: CaseRole | null };

/** More than these nobody types, and a text that was pasted has no people of a case in it. */
const mostPeople = 60;
/** Characters. */
const longest = 4_000;
const mostWords = 5;

/** Says who somebody is without being a role that has a placeholder, so that it is no name either. */
const described =
  /^(?:the |a |his |her |their |family )*(?:friend|cousin|lodger|landlord|carer|niece|nephew|parent|guardian|staff|adult|unborn|other|relative|colleague|supervisor|iro|chair|solicitor|psychologist|therapist|mentor|dsl|senco)$/i;

/** A full stop ends somebody too, but for those of "Mrs. Hill" and "Dr. Patel". */
const ends = /[\n;]|(?<=[\p{L})]{3})(?<!\b(?:mrs|prof|miss|rev))\.\s+/iu;

/** The people of a case from what a worker types: one a line, or between commas or semicolons, each with a role or without. */
export function peopleIn(text: string): CasePerson[] {
  const people: CasePerson[] = [];
  for (const line of text.slice(0, longest).split(ends))
    for (const part of line.split(/,(?![^(]*\))|\s(?:and|&|\+)\s|\s\/\s/)) {
      const last = people.at(-1);
      const said = part.replace(/^[\s\-–—•*·]*(?:\d{1,2}[.)]\s)?/, '').replace(/[\s.]+$/, '');
      const role = roleOfPhrase(said);
      if (said === '' || described.test(said)) continue;
      if (role !== null) {
        // "dean, mums partner": the role is that of whoever came just before it on the line.
        if (last && part !== line && last.as === null) people[people.length - 1] = { ...last, as: role };
      } else people.push(...peopleOf(said));
    }
  return people.slice(0, mostPeople);
}

const bracketed = /^([^()]+?)\s*\(([^()]*)\)?\s*$/;
const parted = /^(.+?)(?:\s+[-–—=:]+\s*|\s*[=:–—]\s*|\s+(?:is|aka|known as|called)\s+)(.+)$/i;
const before = new RegExp(
  String.raw`^(?:(?:the|his|her|their|mums?|dads?|mum's|dad's)\s+)*(?:${anyRole})\s+(?=\S)`,
  'iu',
);
const ageBehind = /^(.+?)\s+((?:aged?\s)?\d{1,3}\s?[a-z/]*)$/i;
const behind = new RegExp(String.raw`^(.+?)\s+((?:${anyRole}))$`, 'iu');

/** "Jayden's mum Kelly" are two. */
const owned = new RegExp(String.raw`^((?!(?:mum|dad)['’])\S+)['’]s\s+(${anyRole})\s+(.+)$`, 'iu');

const withRole = (said: string, role: CaseRole | null): CasePerson[] =>
  peopleOf(said).map((person, at) => (at === 0 ? { ...person, as: person.as ?? role } : person));

function peopleOf(said: string): CasePerson[] {
  const [, owner, term, whose] = owned.exec(said) ?? [];
  if (owner && term && whose) return [...named(owner, null), ...withRole(whose, roleOwned(term, 'somebody'))];
  const [, first, second] =
    bracketed.exec(said) ?? parted.exec(said) ?? ageBehind.exec(said) ?? behind.exec(said) ?? [];
  if (first === undefined || second === undefined) return named(said, null);
  const roles = second.split(/[,/]/).map(roleOfPhrase);
  const role = roles.find((one) => one !== null && one !== 'Child') ?? roles.find((one) => one !== null) ?? null;
  const around = roleOfPhrase(first);
  // "mum: Kelly", "mum (Kelly)"
  if (around !== null && role === null) return named(second, around);
  // "Jayden aka JJ", "Jayden (JJ)"
  const other = role === null && /^\p{Lu}\S*$/u.test(second) && !described.test(second) ? named(second, null) : [];
  return [...named(first, role), ...other];
}

/** Without the title or the role that stands before it: "SW Amina", "Mrs Hill", "mum Kelly". */
function named(said: string, as: CaseRole | null): CasePerson[] {
  const opener = before.exec(said)?.[0] ?? '';
  const role = as ?? (opener === '' ? null : roleOfPhrase(opener));
  let words = said.slice(opener.length).trim().split(/\s+/);
  const title = (words[0] ?? '').toLowerCase().replace(/\.$/, '');
  if (words.length > 1 && titles.has(title)) words = words.slice(1);
  words = words.filter((word) => !/^\d+$/.test(word) && roleOfPhrase(word) === null);
  const name = words.join(' ');
  const isName =
    /\p{L}{2}/u.test(name) && words.length <= mostWords && !words.some((word) => isNone(word, words.length));
  if (!isName) return [];
  return [{ name, as: role ?? (title === 'dr' ? 'Doctor' : null) }];
}

/** Of "the children" and "has two kids" nothing is a name. */
const isNone = (word: string, among: number): boolean =>
  /^(?:the|all|both|with)$/i.test(word) ||
  (among > 1 && /^\p{Ll}/u.test(word) && (never.has(word) || doings.has(word)));

/** The aliases with the people of a case, each masked however the name is written: "will" and "grace" too, since the worker said so. */
export const withPeople = (aliases: Aliases, people: readonly CasePerson[], keyed: Keyed): Aliases =>
  people.reduce(
    (all, { name, as }) =>
      withAlias(all, { kind: 'PERSON', words: wordsOf('PERSON', name).map(keyed), plain: false }, as ?? 'Person'),
    aliases,
  );

const isPhone = /^\s*(?:\(?0|\+)(?:[ .()-]*\d){9,13}\s*$/;

/**
 * The aliases with a word or a phrase that somebody asked to be masked, however it is written. A word is a name, and so are words with capitals; any
 * other phrase is hidden as a whole.
 */
export function withMore(aliases: Aliases, words: string, keyed: Keyed): Aliases {
  const parts = words.trim().split(/\s+/);
  // In everybody's words, for good: "not" is no name, and without it a sentence says something else.
  if (parts.every((part) => never.has(part.toLowerCase()))) return aliases;
  const isNumber = /\d/.test(words) && parts.every((part) => /\d/.test(part) || part.length <= 2);
  const isName = !isNumber && (parts.length === 1 || parts.every((part) => /^\p{Lu}/u.test(part)));
  const kind = isPhone.test(words) ? 'PHONE' : isNumber ? 'CASE_ID' : isName ? 'PERSON' : 'SCHOOL_OR_PLACE';
  const label = labelOf(kind, words);
  const folded = wordsOf(kind, words.trim());
  if (folded.length === 0 || words.trim() === '') return aliases;
  return withAlias(aliases, { kind, words: folded.map(keyed), plain: false }, label === 'Place' ? 'Hidden' : label);
}

/** A text that was stored before, with placeholders for what is known now, and for nothing else. */
export function maskedWith(text: string, aliases: Aliases, keyed: Keyed): string {
  const entities = findKnown(blanked(text, placeholdersIn(text)), aliases, keyed);
  // Of two people with one name, nobody can say now who was meant: it is neither's, and still hidden.
  const neither = nextPlaceholder(labelOf('PERSON', ''), new Set(aliases.map(({ placeholder }) => placeholder)));
  return replaced(text, entities, (entity) => placeholderAt(text, entity, aliases, keyed) ?? neither).text;
}
