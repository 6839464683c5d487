import { sql } from 'drizzle-orm';
import { openDatabase } from '../../src/storage/database.ts';
import type { Connector } from '../journeys/connector.ts';
import { aPerson } from '../journeys/person.ts';
import { aTrainee } from '../journeys/training.ts';
import type { Ids } from './tokens.ts';

/** Words of the victim's that are nobody's name, so that they are kept as they are written. */
export const canaries = ['marmalade', 'trombone'];

export type Victim = Pick<Ids, `victim${string}` & keyof Ids> & { readonly conversations: readonly string[] };

/** Somebody with a session of their own, one in a group, and a room in training. */
export async function aVictim(bot: { readonly url: string }, connector: Connector): Promise<Victim> {
  const reached = { url: bot.url, connector };
  const alone = aPerson(reached, { name: 'victim' });
  const account = alone.activity({
    text: 'Mum is engaging really well now; she spoke of the marmalade and the trombone. I am recommending that we step down.',
  });
  await alone.posts(account);
  await alone.says('I have seen the trombone myself on two visits, and nobody else has.');
  const [group, other] = ['victim', 'friend'].map((name) =>
    aPerson(reached, { name, place: 'groupChat', conversation: '19:victims@thread.v2' }),
  );
  await group?.mentions('group');
  await other?.mentions('Mum is engaging really well, and there was marmalade on the table. Her partner seems nice.');
  const room = aPerson(reached, { name: 'victim', place: 'groupChat', conversation: '19:victims-room@thread.v2' });
  await room.mentions('train');
  await aTrainee(room).presses({ do: 'start', exercise: 'alice' });
  await connector.until('the room’s card', () => runIn(connector, room.conversation) !== null);
  const shown = JSON.stringify(connector.messages(alone.conversation));
  return {
    victimSession: /"session":"([^"]+)"/.exec(shown)?.[1] ?? '',
    victimChallenge: /"challenge":"([^"]+)"/.exec(shown)?.[1] ?? '',
    victimRun: runIn(connector, room.conversation) ?? '',
    victimConversation: alone.conversation,
    victimActivity: account.id,
    victimPerson: 'aad-victim',
    conversations: [alone.conversation, '19:victims@thread.v2', room.conversation],
  };
}

const runIn = (connector: Connector, conversation: string): string | null =>
  /"run":"([^"]+)"/.exec(JSON.stringify(connector.messages(conversation)))?.[1] ?? null;

/** Every row that is kept of some conversations, byte for byte, as JSON. */
export async function keptOf(folder: string, conversations: readonly string[]): Promise<string> {
  const { database, close } = await openDatabase(folder);
  const of = sql.join(
    conversations.map((id) => sql`${id}`),
    sql`, `,
  );
  const sessions = sql`(select id from session where conversation_id in (${of}))`;
  const runs = sql`(select id from training_run where conversation_id in (${of}))`;
  const queries = [
    sql`select to_jsonb(one) as row from session as one where conversation_id in (${of}) order by id`,
    sql`select to_jsonb(one) as row from session_event as one where session_id in ${sessions} order by session_id, seq`,
    sql`select to_jsonb(one) as row from session_person as one where session_id in ${sessions} order by session_id, person_id`,
    sql`select to_jsonb(one) as row from content_key as one where session_id in ${sessions} order by id`,
    sql`select to_jsonb(one) as row from applied_activity as one where conversation_id in (${of}) order by conversation_id, activity_id`,
    sql`select to_jsonb(one) as row from conversation_reference as one where conversation_id in (${of}) order by conversation_id`,
    sql`select to_jsonb(one) as row from reminder as one where conversation_id in (${of}) order by id`,
    sql`select to_jsonb(one) as row from training_run as one where conversation_id in (${of}) order by id`,
    sql`select to_jsonb(one) as row from training_commitment as one where run_id in ${runs} order by run_id, person`,
  ];
  const kept: unknown[] = [];
  for (const query of queries) kept.push(((await database.execute(query)) as unknown as { rows: unknown[] }).rows);
  await close();
  return JSON.stringify(kept);
}
