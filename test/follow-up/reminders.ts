import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Known } from '../../src/follow-up/reference.ts';
import { type Reminder, reminderId } from '../../src/follow-up/reminder.ts';
import { ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import { reminder } from '../../src/storage/schema.ts';

/** A reminder of somebody nobody else knows, due on a Thursday, 26 November 2026, unless it is told otherwise. */
export function aReminder(over: Partial<Reminder> = {}): Reminder {
  const session = over.session ?? SessionId.parse(randomUUID());
  const item = over.item ?? 'action-1';
  return {
    id: reminderId(session, item),
    conversation: ConversationId.parse(`a:${randomUUID()}`),
    person: PersonId.parse(randomUUID()),
    session,
    item,
    kind: 'action',
    due: '2026-11-26',
    locale: 'en-GB',
    ...over,
  };
}

/** How far a reminder has come, as it is stored; undefined when it was never added. */
export async function stateOf(database: Database, { id }: Pick<Reminder, 'id'>) {
  const [row] = await database.select({ state: reminder.state }).from(reminder).where(eq(reminder.id, id));
  return row?.state;
}

/** How to reach the chat of a reminder, at a connector. */
export const chatOf = (
  { conversation, person }: Pick<Reminder, 'conversation' | 'person'>,
  serviceUrl = 'https://smba.trafficmanager.net/uk/',
): Known => ({
  conversation,
  person,
  kind: 'personal',
  locale: 'en-GB',
  reference: {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: '28:second-look' },
    conversation: { id: conversation, conversationType: 'personal', isGroup: false, tenantId: null },
  },
});

/** Thursday 26 November 2026 in London, at a time of day. */
export const at = (time: string): string => `2026-11-26T${time}.000Z`;
