import type { SessionEvent } from '../session/events.ts';
import { fold } from '../session/evolve.ts';
import { ownIn } from '../session/forgotten.ts';
import type { PersonId } from '../session/ids.ts';
import type { Begun } from '../session/session.ts';
import type { Kept, Stored } from './kept.ts';

/** Everything that is kept on a person, as data. Of sessions with others, what they said and did themselves, and nobody else's words. `at`: now. */
export const ownDataOf = (person: PersonId, sessions: readonly Stored[], kept: Kept, at: string) => ({
  person,
  madeAt: at,
  sessions: sessions.flatMap((one) => sessionOf(person, one)),
  reminders: kept.reminders,
  noRemindersUntil: kept.noRemindersUntil,
  chats: kept.chats,
  training: { answers: kept.answers, led: kept.led },
  noted: kept.noted,
});

function sessionOf(person: PersonId, { conversation, events }: Stored) {
  const session = fold(events);
  if (session.phase === 'listening') return [];
  const { id, mode, path, startedAt, begunBy, lead } = session;
  return [
    {
      session: id,
      conversation,
      mode,
      path,
      startedAt,
      finishedAt: session.phase === 'finished' ? session.finishedAt : null,
      begunByYou: begunBy === person,
      ledByYou: lead === person,
      onYourOwn: isAlone(session, person),
      yours: ownIn(events, person).map((event) => bare(event, person)),
    },
  ];
}

const isAlone = ({ said, people }: Begun, person: PersonId): boolean =>
  [...said.map(({ by }) => by), ...people.map((one) => one.person)].every((one) => one === person);

/** An event without what was found in all that was told, which quotes others too, and without anybody else's id. */
function bare(event: SessionEvent, person: PersonId) {
  const { noticed: _noticed, spent: _spent, by: _by, ...own }: SessionEvent & Record<string, unknown> = { ...event };
  return event.kind === 'struck' ? { ...own, items: event.items.map((item) => unnamed(item, person)) } : own;
}

/** A view is struck by whose it is. */
const unnamed = (item: string, person: PersonId): string =>
  item.replace(/^(view-(?:before|after))-(.*)$/s, (all, view, whose) => (whose === person ? all : `${view}-another`));
