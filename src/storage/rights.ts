import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { KeyInRun } from '../key-in-run.ts';
import type { Rights } from '../rights/kept.ts';
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

/** One session of a person: whether it is theirs alone, or with others, or must be kept as it is. */
type Theirs = {
  readonly id: SessionId;
  readonly conversation: ConversationId;
  readonly how: keyof Holdings;
};

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
      const ids = (how: Theirs['how']): SessionId[] => all.filter((one) => one.how === how).map(({ id }) => id);
      const held = ids('held');
      if (await holds.of('person', person)) return { deleted: [], rewritten: [], held };
      // First what leads to a person, and then what they said: a chat of their own is found by the sessions in it.
      const chats = all.flatMap(({ how, conversation }) => (how === 'alone' ? [conversation] : []));
      await steadily(() => forgetKept(database, person, { chats, except: held, keyInRun }));
      const [deleted, rewritten]: [SessionId[], SessionId[]] = [[], []];
      for (const { id, conversation, how } of all) {
        if (how === 'held') continue;
        // Somebody may have placed a hold meanwhile.
        if ((await holds.among([id])).size > 0) {
          held.push(id);
        } else if (how === 'alone') {
          await sessions.destroy(id);
          deleted.push(id);
        } else {
          await takeOut(person, { id, conversation }, at);
          rewritten.push(id);
        }
      }
      return { deleted, rewritten, held };
    },

    async holdings(person) {
      const all = await sorted(person, await sessionsOf(person));
      const count = (how: Theirs['how']) => all.filter((one) => one.how === how).length;
      return { alone: count('alone'), together: count('together'), held: count('held') };
    },

    keptOn: (person) => steadily(() => keptOn(database, person, keyInRun)),
    sessionsWith,
  };

  /** Those in which a person took part, oldest first. */
  function sessionsOf(person: PersonId): Promise<SessionId[]> {
    return steadily(async () => {
      const rows = await database
        .select({ id: sessionPerson.sessionId })
        .from(sessionPerson)
        .leftJoin(sessionTable, eq(sessionTable.id, sessionPerson.sessionId))
        .where(eq(sessionPerson.personId, person))
        .orderBy(asc(sessionTable.number));
      return rows.map(({ id }) => SessionId.parse(id));
    });
  }

  /** Whoever looks on may have an opinion of a question, and be of no session: only its events tell, and they are sealed. */
  async function sessionsWith(person: PersonId): Promise<SessionId[]> {
    const own = await sessionsOf(person);
    const known = new Set<string>(own);
    // Nobody looks on in another person's own chat.
    const rows = await steadily(async () =>
      database
        .select({ id: sessionTable.id })
        .from(sessionTable)
        .where(
          sql`not exists (select from ${conversationReference} where ${conversationReference.conversationId} = ${sessionTable.conversationId}
            and ${conversationReference.kind} = 'personal' and ${conversationReference.personId} <> ${person})`,
        )
        .orderBy(asc(sessionTable.number)),
    );
    const onlooking: SessionId[] = [];
    for (const id of rows.map((row) => SessionId.parse(row.id)).filter((one) => !known.has(one))) {
      if (everybodyIn((await sessions.events(id)) ?? []).includes(person)) onlooking.push(id);
    }
    return [...own, ...onlooking];
  }

  async function sorted(person: PersonId, ids: readonly SessionId[]): Promise<Theirs[]> {
    const held = await holds.among(ids);
    const isHeld = (await holds.of('person', person)) !== null;
    const places = await conversationsOf(ids);
    const all: Theirs[] = [];
    for (const id of ids) {
      const [conversation, events] = [places.get(id), await sessions.events(id)];
      if (conversation === undefined || !events) continue;
      const alone = everybodyIn(events).every((one) => one === person);
      const how = isHeld || held.has(id) ? 'held' : alone ? 'alone' : 'together';
      all.push({ id, conversation, how });
    }
    return all;
  }

  /** Where each of them is held; those that are gone are not in it. */
  function conversationsOf(ids: readonly SessionId[]): Promise<ReadonlyMap<string, ConversationId>> {
    return steadily(async () => {
      const rows = await database
        .select({ id: sessionTable.id, conversation: sessionTable.conversationId })
        .from(sessionTable)
        .where(inArray(sessionTable.id, [...ids]));
      return new Map(rows.map(({ id, conversation }) => [id, ConversationId.parse(conversation)]));
    });
  }

  /** Others may speak meanwhile, and so may the person: what they said until their name was taken off the session goes too. */
  async function takeOut(
    person: PersonId,
    { id, conversation }: Pick<Theirs, 'id' | 'conversation'>,
    at: string,
  ): Promise<void> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const events = await sessions.events(id);
      if (!events) return;
      if (!everybodyIn(events).includes(person)) {
        await steadily(async () => {
          await database
            .delete(sessionPerson)
            .where(and(eq(sessionPerson.sessionId, id), eq(sessionPerson.personId, person)));
        });
        if (!everybodyIn((await sessions.events(id)) ?? []).includes(person)) return;
        continue;
      }
      await sessions.keep({
        conversation,
        activity: ActivityId.parse(`forgotten ${id} ${events.length} ${at}`),
        session: id,
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
