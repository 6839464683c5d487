import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { KeyInRun } from '../key-in-run.ts';
import type { Rights, Stored } from '../rights/kept.ts';
import { everybodyIn, forgotten, nothing } from '../session/forgotten.ts';
import { ActivityId, ConversationId, type PersonId, SessionId } from '../session/ids.ts';
import type { Holdings } from '../session/reply.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Database } from './database.ts';
import type { Holds } from './holds.ts';
import { forgetKept, keptOn } from './rights-kept.ts';
import { conversationReference, sessionPerson, session as sessionTable } from './schema.ts';
import { steadily } from './steadily.ts';
import { StorageError } from './storage-error.ts';

/** Where a session is held. */
type Place = Pick<Stored, 'session' | 'conversation'>;

/** One session of a person: whether it is theirs alone, or with others, or must be kept as it is. */
type Theirs = Place & { readonly how: keyof Holdings };

/** How often others may change a session while a person is taken out of it. */
const mostAttempts = 50;

/** What people may ask of what is kept on them, in Postgres. */
export function createRights(
  database: Database,
  sessions: Pick<Sessions, 'events' | 'keep' | 'destroy'>,
  holds: Pick<Holds, 'of' | 'among'>,
  keyInRun: KeyInRun,
): Rights {
  return {
    async forget(person, at) {
      const all = await sorted(person, await sessionsWith(person));
      const ids = (how: Theirs['how']): SessionId[] =>
        all.filter((one) => one.how === how).map(({ session }) => session);
      const held = ids('held');
      if (await holds.of('person', person)) return { deleted: [], rewritten: [], held };
      // First what leads to a person, and then what they said: a chat of their own is found by the sessions in it.
      const chats = all.flatMap(({ how, conversation }) => (how === 'alone' ? [conversation] : []));
      await steadily(() => forgetKept(database, person, { chats, except: held, keyInRun }));
      const [deleted, rewritten]: [SessionId[], SessionId[]] = [[], []];
      for (const { session, conversation, how } of all) {
        if (how === 'held') continue;
        // Somebody may have placed a hold meanwhile.
        if ((await holds.among([session])).size > 0) {
          held.push(session);
        } else if (how === 'alone') {
          await sessions.destroy(session);
          deleted.push(session);
        } else {
          await takeOut(person, { session, conversation }, at);
          rewritten.push(session);
        }
      }
      return { deleted, rewritten, held };
    },

    async holdings(person) {
      const all = await sorted(person, await readAll(await placesOf(person)));
      const count = (how: Theirs['how']) => all.filter((one) => one.how === how).length;
      return { alone: count('alone'), together: count('together'), held: count('held') };
    },

    keptOn: (person) => steadily(() => keptOn(database, person, keyInRun)),
    sessionsWith,
  };

  /** Whoever looks on may have an opinion of a question, and be of no session: only its events tell, and they are sealed. */
  async function sessionsWith(person: PersonId): Promise<Stored[]> {
    const own = await placesOf(person);
    const known = new Set(own.map(({ session }) => session));
    // Nobody looks on in another person's own chat.
    const rooms = await placesWhere(
      sql`not exists (select from ${conversationReference} where ${conversationReference.conversationId} = ${sessionTable.conversationId}
        and ${conversationReference.kind} = 'personal' and ${conversationReference.personId} <> ${person})`,
    );
    const others = rooms.filter(({ session }) => !known.has(session));
    return [...(await readAll(own)), ...(await readAll(others, (events) => everybodyIn(events).includes(person)))];
  }

  /** Those in which a person took part, oldest first. */
  function placesOf(person: PersonId): Promise<Place[]> {
    return placesWhere(
      sql`${sessionTable.id} in (select ${sessionPerson.sessionId} from ${sessionPerson} where ${sessionPerson.personId} = ${person})`,
    );
  }

  /** Oldest first. */
  function placesWhere(which: SQL): Promise<Place[]> {
    return steadily(async () => {
      const rows = await database
        .select({ id: sessionTable.id, conversation: sessionTable.conversationId })
        .from(sessionTable)
        .where(which)
        .orderBy(asc(sessionTable.number));
      return rows.map(({ id, conversation }) => ({
        session: SessionId.parse(id),
        conversation: ConversationId.parse(conversation),
      }));
    });
  }

  /** One after the other, without those that were deleted meanwhile or are not wanted. */
  async function readAll(
    places: readonly Place[],
    wanted: (events: Stored['events']) => boolean = () => true,
  ): Promise<Stored[]> {
    const all: Stored[] = [];
    for (const place of places) {
      const events = await sessions.events(place.session);
      if (events && wanted(events)) all.push({ ...place, events });
    }
    return all;
  }

  async function sorted(person: PersonId, all: readonly Stored[]): Promise<Theirs[]> {
    const held = await holds.among(all.map(({ session }) => session));
    const isHeld = (await holds.of('person', person)) !== null;
    return all.map(({ session, conversation, events }) => {
      const alone = everybodyIn(events).every((one) => one === person);
      return { session, conversation, how: isHeld || held.has(session) ? 'held' : alone ? 'alone' : 'together' };
    });
  }

  /** Others may speak meanwhile, and so may the person: what they said until their name was taken off the session goes too. */
  async function takeOut(person: PersonId, { session, conversation }: Place, at: string): Promise<void> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const events = await sessions.events(session);
      if (!events) return;
      if (!everybodyIn(events).includes(person)) {
        await steadily(async () => {
          await database
            .delete(sessionPerson)
            .where(and(eq(sessionPerson.sessionId, session), eq(sessionPerson.personId, person)));
        });
        if (!everybodyIn((await sessions.events(session)) ?? []).includes(person)) return;
        continue;
      }
      await sessions.keep({
        conversation,
        activity: ActivityId.parse(`forgotten ${session} ${events.length} ${at}`),
        session,
        after: events.length,
        events: [nothing(at)],
        reminders: [],
        rewrite: (before) => forgotten(before, person),
      });
    }
    throw new StorageError(
      'You are not forgotten in every session yet: others spoke in one of them all the while. What was deleted is deleted. Please ask again in a few minutes.',
    );
  }
}
