import { LRUCache } from 'lru-cache';
import { asSeen } from './reading/visible.ts';
import type { Aliases, Keyed } from './safeguards/pseudonymise/aliases.ts';
import type { InSession, Pseudonymise } from './safeguards/pseudonymise/pseudonymise.ts';
import { maskedWith, peopleIn, withMore, withPeople } from './safeguards/pseudonymise/roster.ts';
import type { Said } from './session/command.ts';
import type { Heard, ToDecide } from './session/decision.ts';
import type { SessionEvent } from './session/events.ts';
import type { ConversationId, PersonId } from './session/ids.ts';
import { eventsInOtherWords } from './session/masked-events.ts';
import type { Masked as MaskedReply, Preview } from './session/reply.ts';
import { beginsAnother } from './session/said.ts';
import { sealed } from './session/sealed.ts';
import { type Begun, isTogether, type Session } from './session/session.ts';
import { type Sparing, spare, takenIn } from './session/spare.ts';
import { inOtherWords, readIn } from './session/typed.ts';

export type MaskParts = {
  readonly pseudonymise: Pseudonymise;
  /** What a word of a name goes through before it is kept, so that nobody can read it there. */
  readonly keyedWith: (salt: string) => Keyed;
  readonly newSalt: () => string;
};

/** A command without names, as everything after this station sees it. */
export type Masked = {
  readonly said: ToDecide;
  /** As they were written, for whoever listens for danger: a name may be a word of it. Null for a command without words. */
  readonly raw: string | null;
  readonly named: Heard['named'];
  readonly spared: Heard['spared'];
  /** What was kept before in this session, without what is masked from now on, or with what is no name; null where nothing of it changes. */
  readonly rewrite: ((events: readonly SessionEvent[]) => readonly SessionEvent[]) | null;
  /** What stood where, to be remembered once the command is kept. */
  readonly originals: ReadonlyMap<string, string>;
};

/** As long as somebody may want to see what was masked. Afterwards nobody can: it is written down nowhere. Ms. */
const remembered = 2 * 60 * 60_000;

/** As many words as somebody looks through. */
const mostDoubtful = 8;

type Originals = ReadonlyMap<string, string>;

type Remembered = { readonly person: PersonId; readonly originals: Originals };

/** Of two ways of writing what has one placeholder, the one with more words: whoever looks sees all that is hidden by it. */
const fuller = (one: string | undefined, other: string): string =>
  one !== undefined && one.split(/\s+/).length > other.split(/\s+/).length ? one : other;

export type Mask = ReturnType<typeof createMask>;

/** Puts placeholders for names and whatever else says who a family is, before anything is noticed, kept, sent or shown. */
export function createMask({ pseudonymise, keyedWith, newSalt }: MaskParts) {
  const known = new LRUCache<string, Remembered>({ max: 2_000, ttl: remembered });

  function maskedSaid(session: Session, said: ToDecide): Masked {
    const { at } = said;
    const command = inOtherWords(said.command, asSeen);
    const raw = readIn(command);
    const before = masksIn(session, command);
    const salt = before?.salt ?? newSalt();
    const keyed = keyedWith(salt);
    const taken = takenIn(before);
    const spared = before?.spared ?? [];
    let aliases: Aliases = taken;
    const originals = new Map<string, string>();
    const hide = (text: string): string => {
      if (text === '' || isColleague(session, text)) return text;
      const found = pseudonymise(text, { known: aliases, keyed, spared });
      for (const { start, end, placeholder } of found.entities)
        originals.set(placeholder, fuller(originals.get(placeholder), text.slice(start, end)));
      aliases = found.aliases;
      return found.text;
    };
    const masked = { ...said, command: inOtherWords(command, hide) };
    const add = (more: Aliases, original: string) => {
      const added = more[aliases.length];
      if (added) originals.set(added.placeholder, original);
      aliases = more;
    };
    if (command.kind === 'name-people')
      for (const one of peopleIn(command.people)) add(withPeople(aliases, [one], keyed), one.name);
    if (command.kind === 'mask-more') add(withMore(aliases, command.words, keyed), command.words);
    // A quiet word is kept nowhere, and so are its names.
    const kept = command.kind !== 'quiet-word';
    const more = aliases.slice(taken.length);
    const hideNow = (text: string) => (isColleague(session, text) ? text : maskedWith(text, aliases, keyed));
    const adds = command.kind === 'name-people' || command.kind === 'mask-more';
    const sparing = command.kind === 'not-a-name' ? spareIn(session, said, command.what, salt) : null;
    return {
      said: masked,
      raw,
      named: kept && more.length > 0 ? { kind: 'names-masked', salt, aliases: more, at } : null,
      spared: sparing?.spared ?? null,
      rewrite: adds ? (events) => eventsInOtherWords(events, hideNow) : (sparing?.rewrite ?? null),
      originals,
    };
  }

  /** What follows where a person alone says that something is no name, with the way back to it in what was kept before. */
  function spareIn(session: Session, { person, conversation, place, at }: ToDecide, what: string, salt: string) {
    if (session.phase === 'listening' || place === 'group') return null;
    const stood = known.get(keyOf(session, conversation));
    const originals: Originals = stood?.person === person ? stood.originals : new Map();
    const sparing = spare(what, { ...sparedWith(session, salt), originals, doubtful: doubtsIn(session) });
    if ('because' in sparing) return { spared: sparing, rewrite: null };
    const { placeholder } = sparing;
    const original = placeholder === null ? undefined : originals.get(placeholder);
    const back = (text: string) =>
      placeholder === null || original === undefined ? text : text.replaceAll(placeholder, () => original);
    return {
      spared: { kind: 'names-spared' as const, salt, ...sparing, at },
      rewrite: placeholder === null ? null : (events: readonly SessionEvent[]) => eventsInOtherWords(events, back),
    };
  }

  const sparedWith = ({ masking }: Begun, salt = masking?.salt ?? '') => ({ masking, keyed: keyedWith(salt) });

  /** Which of some placeholders and words a person alone may say are no name: those with others are nobody's to spare. */
  function sparesOf(
    session: Begun,
    whats: readonly string[],
    doubtful: readonly string[],
    originals: Originals,
  ): string[] {
    if (isTogether(session)) return [];
    const about = { ...sparedWith(session), originals, doubtful };
    const isSpared = (one: Sparing) => !('because' in one);
    return whats.filter((what) => isSpared(spare(what, about)));
  }

  /** Words that are left in what was told to all, and may be names; each saying is looked at by itself, since a whole session would take too long. */
  function doubtsIn(session: Begun): string[] {
    const about = namesIn(session);
    const words = sealed(session).said.flatMap(({ text }) =>
      pseudonymise(text, about).doubtful.map(({ start, end }) => text.slice(start, end)),
    );
    return [...new Set(words)];
  }

  const doubtfulIn = (session: Begun): string[] => doubtsIn(session).slice(0, mostDoubtful);

  function namesIn({ masking }: Begun): InSession {
    if (masking === null) return { keyed: keyedWith('') };
    return { known: masking.aliases, keyed: keyedWith(masking.salt), spared: masking.spared };
  }

  return {
    masked: maskedSaid,

    /** Words that no session is about. */
    alone: (text: string): string => pseudonymise(text).text,

    /** Of what was said in a room nothing is: it is never shown there. */
    remember(session: Begun, { conversation, person, place }: Said, originals: ReadonlyMap<string, string>): void {
      if (originals.size === 0 || place === 'group') return;
      const key = keyOf(session, conversation);
      const before = known.get(key);
      const all = new Map(before?.originals);
      for (const [placeholder, original] of originals) all.set(placeholder, fuller(all.get(placeholder), original));
      // Two hours from the first: a name more does not make the others stay.
      known.set(key, { person, originals: all }, { ttl: before ? known.getRemainingTTL(key) : remembered });
    },

    /** Whether no word that is masked by now stands in what was told before: what is kept by an order is not rewritten. */
    isWhole({ said, masking }: Begun): boolean {
      if (masking === null) return true;
      const keyed = keyedWith(masking.salt);
      return said.every(({ text }) => maskedWith(text, masking.aliases, keyed) === text);
    },

    /** What stood where in what a person said is forgotten. */
    forget(person: PersonId): void {
      for (const [key, one] of known.entries()) if (one.person === person) known.delete(key);
    },

    /** What was masked, with what stood there for whoever is alone with the bot. */
    shown(
      reply: MaskedReply,
      session: Session,
      conversation: ConversationId,
      { alone, first }: { readonly alone: boolean; readonly first: boolean },
    ): MaskedReply {
      if (session.phase === 'listening') return reply;
      const stood = alone ? known.get(keyOf(session, conversation))?.originals : undefined;
      const items = reply.items.map((one) => ({ ...one, original: stood?.get(one.placeholder) ?? null }));
      const doubtful = doubtfulIn(session);
      const whats = [...items.map(({ placeholder }) => placeholder), ...doubtful];
      const spares = alone ? sparesOf(session, whats, doubtful, stood ?? new Map()) : [];
      return { ...reply, items, doubtful, spares, first };
    },

    preview(reply: Preview, session: Session, alone: boolean): Preview {
      if (session.phase === 'listening') return reply;
      const doubtful = doubtfulIn(session);
      return { ...reply, doubtful, spares: alone ? sparesOf(session, doubtful, doubtful, new Map()) : [] };
    },

    /** What the last look before a model outside has to know: of what somebody said is no name, it is told no more. */
    sparedIn: (session: Session): InSession =>
      session.phase === 'listening' || session.masking === null
        ? {}
        : { keyed: keyedWith(session.masking.salt), spared: session.masking.spared },
  };
}

const keyOf = ({ id }: Begun, conversation: ConversationId): string => `${conversation} ${id}`;

/** What names got placeholders so far in the session that a command is about. */
function masksIn(session: Session, command: ToDecide['command']): Begun['masking'] {
  if (session.phase === 'listening') return null;
  const begins =
    (command.kind === 'say' && beginsAnother(session, command.text)) ||
    (command.kind === 'name-people' && session.phase === 'finished');
  return begins ? null : session.masking;
}

/** Whoever takes part is no secret to the others, and an action has an owner. */
const isColleague = (session: Session, text: string): boolean =>
  session.phase !== 'listening' && session.people.some(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
