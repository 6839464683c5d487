import type { Activity } from 'botbuilder';
import type { Reference, References } from '../follow-up/reference.ts';
import type { Delivery } from '../follow-up/run.ts';
import { type Catalogue, catalogueFor } from '../language/catalogue.ts';
import type { ConversationId, PersonId } from '../session/ids.ts';

type Words = (say: Catalogue) => Partial<Activity>;

/** Speaks, in its language, in a conversation that did not ask. */
export type Reach = {
  /** Says something, or changes what was said; null where the conversation cannot be reached at all. */
  sayIn(conversation: ConversationId, words: Words): Promise<Delivery | null>;
  /** The same. False unless it surely arrived. */
  speak(conversation: ConversationId, words: Words): Promise<boolean>;
  /** A person's own chat with the bot, or null where there is none. */
  ownChat(person: PersonId): Promise<ConversationId | null>;
};

export type ReachParts = {
  readonly references: Pick<References, 'of' | 'personalOf'>;
  readonly send: (reference: Reference, activity: Partial<Activity>) => Promise<Delivery>;
};

export function createReach({ references, send }: ReachParts): Reach {
  async function sayIn(conversation: ConversationId, words: Words): Promise<Delivery | null> {
    const known = await references.of(conversation);
    return known && send(known.reference, words(catalogueFor(known.locale)));
  }
  return {
    sayIn,
    speak: async (conversation, words) => (await sayIn(conversation, words))?.kind === 'sent',
    ownChat: async (person) => (await references.personalOf(person))?.conversation ?? null,
  };
}
