import { z } from 'zod';
import { ConversationId, type PersonId } from '../session/ids.ts';

/** What Teams needs to know to let the bot speak first: ids and an address. Names are left out, since nothing needs them. */
export const Reference = z.object({
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  bot: z.object({ id: z.string().min(1) }),
  conversation: z.object({
    id: ConversationId,
    conversationType: z.string().nullable(),
    isGroup: z.boolean(),
    tenantId: z.string().nullable(),
  }),
});
export type Reference = Readonly<z.infer<typeof Reference>>;

/** A conversation that the bot can reach. */
export type Known = {
  readonly conversation: ConversationId;
  /** Whose chat it is; null for a group. */
  readonly person: PersonId | null;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly reference: Reference;
  readonly locale: string | null;
};

/** Where references are kept. */
export type References = {
  /** Stores it if it is new or has changed. `at`: now, ISO 8601, UTC. */
  remember(known: Known, at: string): Promise<void>;
  /** Null when it is not known, or cannot be read any more: it is learned again as soon as the person speaks. */
  of(conversation: ConversationId): Promise<Known | null>;
  /** A person's own chat with the bot, the latest if there were several. */
  personalOf(person: PersonId): Promise<Known | null>;
  /** The bot was removed there, or Teams will not have it there. */
  forget(conversation: ConversationId): Promise<void>;
};
