import { type Aliases, type Keyed, type Spared, sparable, standsFor } from '../safeguards/pseudonymise/aliases.ts';
import { wordsOf } from '../safeguards/pseudonymise/fold.ts';
import { placeholdersIn } from '../safeguards/pseudonymise/labels.ts';
import type { Happened } from './events.ts';
import type { Refusal } from './reply.ts';
import type { Masking } from './session.ts';

/** What may stand in a session as it was written, and the placeholder that is taken back with it; or why it may not. */
export type Sparing = Pick<Happened<'names-spared'>, 'spared' | 'placeholder'> | { readonly because: Refusal };

/** What is known of names where somebody says that something is none. */
type Known = {
  readonly masking: Masking | null;
  readonly keyed: Keyed;
  /** What stood where, as far as it is still known. */
  readonly originals: ReadonlyMap<string, string>;
  /** Words that are left in what was told, and may be names. */
  readonly doubtful: readonly string[];
};

/** What follows where somebody says that `what`, a placeholder or a doubtful word, is no name. */
export function spare(what: string, known: Known): Sparing {
  const [placeholder] = placeholdersIn(what);
  return placeholder?.end === what.length ? spareMasked(what, known) : spareDoubtful(what, known);
}

function spareMasked(placeholder: string, { masking, keyed, originals }: Known): Sparing {
  const aliases = masking?.aliases ?? [];
  const ways = aliases.filter((alias) => alias.placeholder === placeholder && alias.words.length > 0);
  if (ways.length === 0) return { because: 'not-masked-here' };
  if (ways.some(({ kind }) => !sparable.has(kind))) return { because: 'never-spared' };
  const original = originals.get(placeholder);
  if (original === undefined) return { because: 'no-longer-known' };
  // Only what the person saw before they pressed: a name that was taken for the same one stays masked.
  const seen = new Set(ways.flatMap(({ kind }) => wordsOf(kind, original).map(keyed)));
  if (ways.some(({ words }) => words.some((word) => !seen.has(word)))) return { because: 'part-of-a-name' };
  const spared = ways.map(({ words }) => words);
  return isOthers(spared, without(aliases, placeholder)) ? { because: 'part-of-a-name' } : { spared, placeholder };
}

function spareDoubtful(word: string, { masking, keyed, doubtful }: Known): Sparing {
  if (!doubtful.includes(word)) return { because: 'not-masked-here' };
  // A number that may say who somebody is is told by its form.
  if (/\p{N}/u.test(word)) return { because: 'never-spared' };
  const spared = [wordsOf('PERSON', word).map(keyed)];
  return isOthers(spared, masking?.aliases ?? []) ? { because: 'part-of-a-name' } : { spared, placeholder: null };
}

const isOthers = (spared: Spared, aliases: Aliases): boolean =>
  spared.some((words) => aliases.some((alias) => standsFor(alias, words)));

const without = (aliases: Aliases, placeholder: string | null): Aliases =>
  aliases.filter((alias) => alias.placeholder !== placeholder);

const none = { aliases: [], spared: [], retired: [] };

/** With more that is masked: what may be meant by it is no longer spared. */
export function withMasked(before: Masking | null, { salt, aliases }: Happened<'names-masked'>): Masking {
  const { spared, ...rest } = before ?? { ...none, salt };
  return {
    ...rest,
    salt,
    aliases: [...rest.aliases, ...aliases],
    spared: spared.filter((words) => !aliases.some((alias) => standsFor(alias, words))),
  };
}

/** With something that is no name, and without its placeholder. */
export function withSpared(before: Masking | null, event: Happened<'names-spared'>): Masking {
  const { salt, placeholder } = event;
  const { aliases, spared, retired } = before ?? none;
  return {
    salt,
    aliases: without(aliases, placeholder),
    spared: [...spared, ...event.spared],
    retired: placeholder === null ? retired : [...retired, placeholder],
  };
}

/** Everything that has a placeholder, and each placeholder that is nobody's any more: they are all taken. */
export const takenIn = (masking: Masking | null): Aliases => [
  ...(masking?.aliases ?? []),
  ...(masking?.retired ?? []).map((placeholder) => ({ kind: 'PERSON' as const, words: [], plain: false, placeholder })),
];
