import { z } from 'zod';
import type { Known } from '../follow-up/reference.ts';
import { ConversationId } from '../session/ids.ts';
import { conversationKind } from './conversation-kind.ts';
import { personOf } from './read.ts';

/** What is kept of an activity to reach its conversation later. */
const Came = z.object({
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  locale: z.string().nullish(),
  from: z.object({ id: z.string().min(1), aadObjectId: z.string().min(1).nullish() }),
  recipient: z.object({ id: z.string().min(1) }),
  conversation: z.object({
    id: ConversationId,
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
});

/** How to reach the conversation that an activity came from; null for one that does not say. */
export function referenceOf(activity: unknown): Known | null {
  const parsed = Came.safeParse(activity);
  if (!parsed.success) return null;
  const { channelId, serviceUrl, locale, from, recipient, conversation } = parsed.data;
  const { id, conversationType, isGroup, tenantId } = conversation;
  const kind = conversationKind(conversation);
  return {
    conversation: id,
    person: kind === 'personal' ? personOf(from) : null,
    kind,
    // A group has no language of its own, and whoever spoke last does not choose it.
    locale: kind === 'personal' ? (locale ?? null) : null,
    reference: {
      channelId,
      serviceUrl,
      bot: { id: recipient.id },
      conversation: {
        id,
        conversationType: conversationType ?? null,
        isGroup: isGroup ?? false,
        tenantId: tenantId ?? null,
      },
    },
  };
}
