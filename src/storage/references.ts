import { desc, eq, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { type Known, Reference, type References } from '../follow-up/reference.ts';
import { ConversationId, PersonId } from '../session/ids.ts';
import type { Database } from './database.ts';
import { conversationReference as references } from './schema.ts';
import { steadily } from './steadily.ts';

type Row = typeof references.$inferSelect;

/** How to reach conversations, in Postgres. */
export function createReferences(database: Database): References {
  /** What this process last stored. Another may forget it meanwhile, so it is believed for ten minutes and no longer. */
  const stored = new LRUCache<ConversationId, string>({ max: 5_000, ttl: 10 * 60_000 });

  return {
    remember: (known, at) =>
      steadily(async () => {
        const { conversation, person, kind, reference, locale } = known;
        const now = JSON.stringify([person, kind, reference, locale]);
        if (stored.get(conversation) === now) return;
        await database
          .insert(references)
          .values({ conversationId: conversation, personId: person, kind, reference, locale, at })
          // Once a week also where nothing changed: when somebody was last there decides when they are forgotten.
          .onConflictDoUpdate({
            target: references.conversationId,
            set: { personId: person, kind, reference, locale, at },
            setWhere: sql`(${references.personId}, ${references.kind}, ${references.reference}, ${references.locale})
            is distinct from (excluded.person_id, excluded.kind, excluded.reference, excluded.locale)
            or ${references.at} < excluded.at - interval '7 days'`,
          });
        stored.set(conversation, now);
      }),

    of: (conversation) =>
      steadily(async () => {
        const [row] = await database.select().from(references).where(eq(references.conversationId, conversation));
        return row ? knownIn(row) : null;
      }),

    personalOf: (person) =>
      steadily(async () => {
        const rows = await database
          .select()
          .from(references)
          .where(sql`${references.personId} = ${person} and ${references.kind} = 'personal'`)
          .orderBy(desc(references.at))
          .limit(1);
        return rows[0] ? knownIn(rows[0]) : null;
      }),

    forget: (conversation) =>
      steadily(async () => {
        stored.delete(conversation);
        await database.delete(references).where(eq(references.conversationId, conversation));
      }),
  };
}

/** A stored reference is an edge: it may have been written by last year's code. */
function knownIn({ conversationId, personId, kind, reference, locale }: Row): Known | null {
  const parsed = Reference.safeParse(reference);
  if (!parsed.success) return null;
  const person = personId === null ? null : PersonId.parse(personId);
  return { conversation: ConversationId.parse(conversationId), person, kind, reference: parsed.data, locale };
}
