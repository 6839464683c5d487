import { z } from 'zod';
import { EntityKind } from './entity.ts';
import { kindOf, type Label, nextPlaceholder, placeholderPattern } from './labels.ts';

/** Makes of a folded word what may be kept of it: in the bot a keyed hash, so that no name is kept; on the command line the word itself. */
export type Keyed = (folded: string) => string;

export const identity: Keyed = (folded) => folded;

/**
 * One way of writing what a placeholder stands for, and nothing that it could be read from: `words` are folded and keyed. Several may have the same
 * placeholder ("Amina Yusuf", "Amina"). Without words it is a placeholder that somebody typed, kept free so that it gets no second meaning.
 */
export const Alias = z
  .strictObject({
    kind: EntityKind,
    words: z.array(z.string().min(1)).readonly(),
    /** Whether words of it are ordinary ones, which are this name only where they have a capital. */
    plain: z.boolean(),
    placeholder: z.string().min(1),
  })
  .readonly();
export type Alias = z.infer<typeof Alias>;

/** Everything that was masked in a session, in the order in which it came: later ones are only ever added at the end. */
export type Aliases = readonly Alias[];

/** What somebody said is no name, each as the folded and keyed words in which it was written. */
export type Spared = readonly (readonly string[])[];

/** Kinds of which somebody may say that it is none; the others are told by their form. */
export const sparable: ReadonlySet<EntityKind> = new Set(['PERSON', 'SCHOOL_OR_PLACE']);

/** Something that was written, as it is looked for among the aliases. */
type Form = Pick<Alias, 'kind' | 'words' | 'plain'>;

/** The placeholder of what was written so, or of the only one whom it can mean; null where there is none, or two. */
export function placeholderOf(aliases: Aliases, { kind, words }: Pick<Alias, 'kind' | 'words'>): string | null {
  const exact = aliases.find((alias) => isEqual(alias.words, words) && (alias.kind === kind || kind !== 'PERSON'));
  if (exact) return exact.placeholder;
  if (kind !== 'PERSON') return null;
  const people = aliases.filter((alias) => alias.kind === 'PERSON' && alias.words.length > 0);
  const same = people.filter((alias) => mayBeSame(alias.words, words));
  const [first] = same;
  if (!first || same.some(({ placeholder }) => placeholder !== first.placeholder)) return null;
  const ways = people.filter(({ placeholder }) => placeholder === first.placeholder);
  // "Hill" came first, then "Jo Hill"; then "Al Hill" is somebody else, and "Jo" is not.
  const isTheirs = ways.some((way) => isWithin(words, way.words)) || ways.every((way) => mayBeSame(way.words, words));
  return isTheirs ? first.placeholder : null;
}

/**
 * The aliases with this form at their end, unless they have it; where it can mean nobody known, it gets a placeholder of this label. One that is not
 * plain is masked however it is written.
 */
export function withAlias(aliases: Aliases, { kind, words, plain }: Form, label: Label): Aliases {
  const placeholder = placeholderOf(aliases, { kind, words });
  if (placeholder !== null) {
    // What is certain stays so; what was plain is not so any more once somebody has said that it is a name.
    const there = aliases.some((alias) => isEqual(alias.words, words) && (plain || !alias.plain));
    return there ? aliases : [...aliases, { kind, words, plain, placeholder }];
  }
  const taken = new Set(aliases.map((alias) => alias.placeholder));
  return [...aliases, { kind, words, plain, placeholder: nextPlaceholder(label, taken) }];
}

/** The aliases, and every placeholder that was typed and is nobody's. */
export function withReserved(aliases: Aliases, text: string): Aliases {
  const typed = new Set([...text.matchAll(placeholderPattern)].map(([placeholder]) => placeholder));
  if (typed.size === 0) return aliases;
  for (const { placeholder } of aliases) typed.delete(placeholder);
  const reserved = [...typed].map((placeholder) => ({
    kind: kindOf(placeholder),
    words: [],
    plain: false,
    placeholder,
  }));
  return reserved.length === 0 ? aliases : [...aliases, ...reserved];
}

/** Whether these words are, or may be, what an alias stands for: each part of somebody's name is looked for alone too. */
export const standsFor = ({ kind, words }: Pick<Alias, 'kind' | 'words'>, written: readonly string[]): boolean =>
  kind === 'PERSON' ? words.some((word) => written.includes(word)) : isEqual(words, written);

/** Whether what was written so is no name: somebody said so, and nobody who is known may be meant by it. */
export const isSpared = (spared: Spared, aliases: Aliases, written: readonly string[]): boolean =>
  spared.some((words) => isEqual(words, written)) && !aliases.some((alias) => standsFor(alias, written));

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && one.length === other.length && one.every((word, at) => word === other[at]);

const isWithin = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word) => other.includes(word));

/** Whether two ways of writing a name may mean the same person: "Chantelle" and "Chantelle Okafor". */
const mayBeSame = (one: readonly string[], other: readonly string[]): boolean =>
  isWithin(one, other) || isWithin(other, one);
