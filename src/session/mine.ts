import { isPast } from '../follow-up/calendar.ts';
import type { PersonId } from './ids.ts';
import type { Mine } from './reply.ts';
import { type Begun, type Item, isStanding, isTogether } from './session.ts';

/** What a person set down, or was given to do by name, in these sessions and has not said the end of: the soonest first, and what has no day last. */
export function mineIn(person: PersonId, sessions: readonly Begun[], at: string): Mine[] {
  return sessions
    .flatMap((session) => [
      ...session.actions
        .filter((item) => isStanding(item) && ownerOf(session, item) === person)
        .map((item) => mine(session, 'action', item)),
      ...session.tripwires
        .filter((item) => isStanding(item) && item.by === person)
        .map((item) => mine(session, 'tripwire', item)),
    ])
    .filter(({ id, followed, struck }) => !struck.includes(id) && (followed === null || followed.answer === 'not-yet'))
    .map(({ struck: _struck, ...one }) => ({ ...one, overdue: one.due !== null && isPast(one.due, at) }))
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
}

const mine = (session: Begun, kind: Mine['kind'], item: Item) => ({
  ...item,
  session: session.id,
  kind,
  setAt: session.startedAt,
  struck: session.struck,
});

/** Whose an action is: whoever it was given to by the name that the others see, or else whoever set it down. */
export function ownerOf(session: Pick<Begun, 'people' | 'mode'>, { owner, by }: Item): PersonId {
  const named = isTogether(session) ? session.people.find(({ name }) => name !== '' && name === owner) : undefined;
  return named?.person ?? by;
}
