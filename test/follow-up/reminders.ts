import { randomUUID } from 'node:crypto';
import type { Known } from '../../src/follow-up/reference.ts';
import { type Reminder, reminderId } from '../../src/follow-up/reminder.ts';
import { ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';

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
