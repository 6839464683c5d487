import type { Lens } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { UrgentKind } from '../safeguards/kinds.ts';
import type { Voiced } from './given.ts';
import type { PersonId, SessionId } from './ids.ts';
import { endsIn, givesView, withoutEnd, withoutView } from './sealed.ts';
import {
  type Asked,
  answerTo,
  type Begun,
  type Concern,
  type Frame,
  type Item,
  isStanding,
  type Saying,
  type View,
} from './session.ts';
import type { Mode, Path } from './steps.ts';
import { withoutQuotes } from './without-quotes.ts';

/** The lenses, by what they are called. */
type Named = readonly Pick<Lens, 'id' | 'name'>[];

/** Something that a person said or set down; `id` is what it is struck by, `name` who it was (empty where a person was alone). */
export type Entry<T = unknown> = T & { readonly id: string; readonly name: string };

/** A challenge with what became of it, as it stands on the record. */
export type Question = {
  readonly id: string;
  readonly lensName: string;
  readonly challenge: Challenge;
  readonly outcome: Asked['outcome'];
  /** All that was answered, or null. */
  readonly answer: string | null;
  readonly answers: readonly Entry<{ readonly text: string }>[];
  readonly pinned: boolean;
};

/**
 * What is kept of a session for the supervision file, without what was struck. A discussion, and not a decision: it reports what was said, and
 * concludes nothing.
 */
export type SessionRecord = {
  readonly session: SessionId;
  readonly mode: Mode;
  readonly path: Path;
  /** ISO 8601, UTC; null while the session goes on. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Empty where a person was alone. */
  readonly people: readonly { readonly name: string; readonly lead: boolean }[];
  /** What was told first, be it in the frame; empty where nothing was, or it was struck. */
  readonly account: string;
  readonly accounts: readonly Entry<{ readonly text: string }>[];
  readonly frames: readonly Entry<Frame>[];
  readonly before: readonly Entry<View>[];
  readonly after: readonly Entry<View>[];
  readonly asked: readonly Question[];
  readonly voices: readonly Entry<Voiced>[];
  readonly premortems: readonly Entry<{ readonly text: string }>[];
  readonly concerns: readonly Entry<Concern>[];
  readonly tripwires: readonly Entry<Item>[];
  readonly actions: readonly Entry<Item>[];
  readonly signposted: readonly UrgentKind[];
};

/** One thing that may be struck, as it is offered. */
export type Strikeable = { readonly id: string; readonly text: string; readonly struck: boolean };

/** The record of a session as it stands. */
export function recordOf(session: Begun, lenses: Named): SessionRecord {
  const struck = new Set(session.struck);
  const nameOf = namesIn(session);
  const kept = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
    entries.filter(({ id }) => !struck.has(id));
  const by = <T extends { readonly by: PersonId }>(id: string, one: T): Entry<T> => ({
    ...one,
    id,
    name: nameOf(one.by),
  });

  // What was said goes by its message: a number would be another's once one before it is taken back.
  const answers = new Set(session.asked.flatMap((one) => one.answers));
  const accounts = kept(
    session.said
      .filter((one) => !answers.has(one))
      .flatMap((one, at) => withoutFilledIn(one, session).map((left) => by(`account-${one.activity ?? at + 1}`, left))),
  );
  const frames = kept(session.frames.map((frame, at) => by(`frame-${at + 1}`, frame)));
  const views = kept(session.views.map((view) => by(`view-${view.when}-${view.by}`, view)));
  const asked = kept(
    session.asked.map((one, at): Question => {
      const id = `question-${at + 1}`;
      const said = kept(one.answers.map((answer, nth) => by(`${id}-answer-${answer.activity ?? nth + 1}`, answer)));
      return {
        id,
        lensName: lenses.find((lens) => lens.id === one.challenge.lens)?.name ?? one.challenge.lens,
        challenge: one.challenge,
        outcome: one.outcome,
        answer: answerTo({ ...one, answers: said }),
        answers: said,
        pinned: session.pinned.includes(one.challenge.id),
      };
    }),
  );
  const record: SessionRecord = {
    session: session.id,
    mode: session.mode,
    path: session.path,
    startedAt: session.startedAt,
    finishedAt: session.phase === 'finished' ? session.finishedAt : null,
    people: session.people.map(({ person, name }) => ({ name, lead: person === session.lead })),
    account: accounts[0]?.text ?? frames.map(wordsOf)[0] ?? '',
    accounts,
    frames,
    before: views.filter(({ when }) => when === 'before'),
    after: views.filter(({ when }) => when === 'after'),
    asked,
    voices: kept(session.voices.map((voiced) => ({ ...voiced, id: `voice-${voiced.voice}`, name: '' }))),
    premortems: kept(session.premortems.map((one, at) => by(`premortem-${at + 1}`, one)).filter(isStanding)),
    concerns: kept(session.concerns.map((one, at) => by(`concern-${at + 1}`, one))),
    tripwires: kept(session.tripwires.filter(isStanding).map((one) => by(one.id, one))),
    actions: kept(session.actions.filter(isStanding).map((one) => by(one.id, one))),
    signposted: session.signposted,
  };
  return struck.size === 0 ? record : withoutStruck(record);
}

/** The record with no word of what is not on it in its questions either. */
export const withoutStruck = (record: SessionRecord): SessionRecord => ({
  ...record,
  asked: withoutQuotes(record.asked, [
    ...record.accounts.map(({ text }) => text),
    ...record.asked.flatMap(({ answers }) => answers.map(({ text }) => text)),
    ...record.frames.map(wordsOf),
    ...[...record.before, ...record.after].flatMap(({ view, moved }) => [view, moved]),
    ...record.premortems.map(({ text }) => text),
  ]),
});

/** A view, or a frame, stands on the record as what it was filled in as, and is struck there: it is not said once more as an account. */
function withoutFilledIn(saying: Saying, { views, frames }: Pick<Begun, 'views' | 'frames'>): Saying[] {
  const view = views.find((one) => givesView(saying, one));
  if (view) return withoutView(saying, view);
  const frame = frames.find((one) => one.by === saying.by && endsIn(saying, wordsOf(one)));
  return frame ? withoutEnd(saying, wordsOf(frame)) : [saying];
}

const wordsOf = ({ well, worried, needs }: Pick<Frame, 'well' | 'worried' | 'needs'>): string =>
  [well, worried, needs].filter((part) => part !== '').join('\n\n');

/** Everything that may be struck, in the order of the record, with what was struck before. */
export function strikeableIn(session: Begun, lenses: Named): Strikeable[] {
  const all = recordOf({ ...session, struck: [] }, lenses);
  const struck = new Set(session.struck);
  const entries: readonly { readonly id: string; readonly text: string }[] = [
    ...all.accounts,
    ...all.frames.map(({ id, well, worried, needs }) => ({
      id,
      text: [well, worried, needs].filter((part) => part !== '').join(' · '),
    })),
    ...all.before.map(({ id, view }) => ({ id, text: view })),
    ...all.asked.flatMap(({ id, challenge, answers }) => [{ id, text: challenge.text }, ...answers]),
    ...all.voices.map(({ id, when, unknown }) => ({
      id,
      text: [when, unknown].filter((part) => part !== '').join(' · '),
    })),
    ...all.premortems,
    ...all.concerns.map(({ id, concern }) => ({ id, text: concern })),
    ...all.after.map(({ id, view }) => ({ id, text: view })),
    ...all.tripwires,
    ...all.actions,
  ];
  return entries.map(({ id, text }) => ({ id, text, struck: struck.has(id) }));
}

/** Whether anything is on it at all. */
export const isEmpty = (record: SessionRecord): boolean =>
  [
    record.accounts,
    record.frames,
    record.before,
    record.after,
    record.asked,
    record.voices,
    record.premortems,
    record.concerns,
    record.tripwires,
    record.actions,
  ].every((entries) => entries.length === 0);

/** The names of people as the others see them; nobody has one where a person is alone. */
export const namesIn =
  ({ people }: Pick<Begun, 'people'>) =>
  (person: PersonId): string =>
    people.find((one) => one.person === person)?.name ?? '';
