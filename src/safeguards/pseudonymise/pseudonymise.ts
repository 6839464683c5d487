import type { Span } from '../../reading/span.ts';
import {
  type Aliases,
  identity,
  isSpared,
  type Keyed,
  type Spared,
  sparable,
  withAlias,
  withReserved,
} from './aliases.ts';
import { roleBeside } from './beside.ts';
import { inOrderOnce } from './doubts.ts';
import type { Entity, EntityKind } from './entity.ts';
import { wordsOf } from './fold.ts';
import { createFound, isOrdinary, joined, remembered } from './found.ts';
import { type Label, labelOf, roleIn } from './labels.ts';
import { placeholderAt, replaced } from './replaced.ts';
import { bareName } from './whole-name.ts';
import type { Words } from './words.ts';

type Replacement = Entity & { readonly placeholder: string };

export type Pseudonymised = {
  /** With placeholders. Masked again, it stays as it is. */
  readonly text: string;
  /** What was masked and with what, in order, not overlapping; offsets into the text that came in. */
  readonly entities: readonly Replacement[];
  /** Those that were known, and then those that are new. */
  readonly aliases: Aliases;
  /** Nothing is doubtful. */
  readonly sure: boolean;
  /** What was left and may still say who somebody is, in order, not overlapping; offsets into the text that came in. */
  readonly doubtful: readonly Span[];
};

/** What a session knows of names. `known` is what was masked in it before, and `spared` what somebody said is no name; both keyed with `keyed`. */
export type InSession = { readonly known?: Aliases; readonly keyed?: Keyed; readonly spared?: Spared };

/** Whoever was `[Person A]` is so again. */
export type Pseudonymise = (text: string, session?: InSession) => Pseudonymised;

/** Each round may bring a name to light that only the placeholders beside it give away. There are seldom two. */
const mostRounds = 6;

/**
 * Makes what puts placeholders for names and other identifiers. It hides rather too much than too little. It is no anonymisation: a story may tell who
 * a family is without one name in it.
 */
export function createPseudonymise(words: Words): Pseudonymise {
  const lookWith = createFound(words);

  return (text, { known = [], keyed: key = identity, spared = [] } = {}) => {
    const keyed = remembered(key);
    const look = sparing(lookWith(keyed), spared, keyed);
    const reserved = withReserved(known, text);
    const first = look(text, reserved);
    if (first.entities.length === 0) return result(text, [], reserved, first.doubtful());

    // Twice: who is named in the last sentence may be named in the first, where it looked like a word.
    let { entities } = look(text, named(text, first.entities, reserved, keyed));
    for (let round = 1; ; round++) {
      const aliases = named(text, entities, reserved, keyed);
      const replacements = entities.map((entity) => ({
        ...entity,
        placeholder: placeholderAt(text, entity, aliases, keyed) ?? '',
      }));
      const masked = replaced(text, replacements, ({ placeholder }) => placeholder);
      const more = look(masked.text, aliases);
      const newer = more.entities.map(masked.back);
      if (newer.length === 0 || round === mostRounds)
        return result(masked.text, replacements, aliases, [...newer, ...more.doubtful().map(masked.back)]);
      entities = joined(text, [...entities, ...newer], aliases, keyed);
    }
  };

  /** The aliases with all of these. Whoever has a role first, so that "Kelly" is the mother where "Kelly Moss (mum)" comes after. */
  function named(text: string, entities: readonly Entity[], known: Aliases, keyed: Keyed): Aliases {
    let aliases = known;
    const add = ({ start, end, kind }: Entity, role: Label | null) => {
      const original = text.slice(start, end);
      const folded = wordsOf(kind, original);
      const plain = folded.some((word) => isOrdinary(word, words));
      aliases = withAlias(aliases, { kind, words: folded.map(keyed), plain }, role ?? labelOf(kind, original));
    };
    const roleOf = (name: string) =>
      roleIn(placeholderAt(name, { start: 0, end: name.length, kind: 'PERSON' }, aliases, keyed) ?? '');
    const others = entities.filter((entity) => {
      const role = entity.kind === 'PERSON' ? roleBeside(text, bareName(text, entity), roleOf) : null;
      if (role) add(entity, role);
      return role === null;
    });
    for (const entity of others) add(entity, null);
    return aliases;
  }
}

/** The same look, without what is no name. */
function sparing(look: ReturnType<ReturnType<typeof createFound>>, spared: Spared, keyed: Keyed): typeof look {
  if (spared.length === 0) return look;
  return (text, aliases) => {
    const isLeft = ({ start, end }: Span, kind: EntityKind) =>
      !isSpared(spared, aliases, wordsOf(kind, text.slice(start, end)).map(keyed));
    const { entities, doubtful } = look(text, aliases);
    return {
      entities: entities.filter((entity) => !sparable.has(entity.kind) || isLeft(entity, entity.kind)),
      doubtful: () => doubtful().filter((span) => isLeft(span, 'PERSON')),
    };
  };
}

function result(
  text: string,
  entities: readonly Replacement[],
  aliases: Aliases,
  doubts: readonly Span[],
): Pseudonymised {
  const doubtful = inOrderOnce(doubts);
  return { text, entities, aliases, sure: doubtful.length === 0, doubtful };
}
