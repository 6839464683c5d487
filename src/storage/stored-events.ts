import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { SessionEvent } from '../session/events.ts';
import type { Database } from './database.ts';
import { contentKey, sessionEvent } from './schema.ts';
import { open, seal } from './seal.ts';
import type { ContentKey, Sealing } from './sealing.ts';
import { StorageError } from './storage-error.ts';

/** Where an event stands, which is sealed with it: moved elsewhere, it opens no more. */
const placeOf = (session: string, seq: number): string => `${session} ${seq}`;

type Numbered = { readonly seq: number; readonly event: unknown; readonly at?: string };

/** Events, sealed, as rows `(seq int, sealed bytea, at timestamptz)` of a statement. */
export function sealedRows({ key }: ContentKey, session: string, events: readonly Numbered[]): SQL {
  const rows = events.map(({ seq, event, at }) => ({
    seq,
    sealed: seal(key, placeOf(session, seq), JSON.stringify(event)).toString('base64'),
    at,
  }));
  return sql`(select seq, decode(sealed, 'base64') as sealed, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (seq int, sealed text, at timestamptz))`;
}

/** Sets stored events of a session to others, sealed with `key`. A part of a statement, or one of its own. */
export const resealing = (
  key: ContentKey,
  session: string,
  events: readonly Numbered[],
): SQL => sql`update session_event set sealed = given.sealed, key_id = ${key.id}, event = null
  from ${sealedRows(key, session, events)} as given
  where session_event.session_id = ${session} and session_event.seq = given.seq`;

/** The text of one stored event. @throws {StorageError} where it is not as it was sealed */
export function unsealed({ key }: ContentKey, session: string, seq: number, sealed: Buffer): string {
  const text = open(key, placeOf(session, seq), sealed);
  if (text) return text.toString('utf8');
  throw new StorageError(
    `Event ${seq} of session ${session} cannot be opened: it, or its key, is not as it was when it was sealed. Nothing was changed; tell whoever runs the bot, who may have a copy of the database.`,
  );
}

/** Reads the events of a session, oldest first: all, or up to one. */
export function createReadEvents(database: Database, sealing: Sealing) {
  return async (id: string, until = Number.MAX_SAFE_INTEGER): Promise<SessionEvent[]> => {
    // With the keys in one statement: between two, a rotation might exchange them.
    const rows = await database
      .select({ seq: sessionEvent.seq, sealed: sessionEvent.sealed, key: contentKey })
      .from(sessionEvent)
      .leftJoin(contentKey, eq(contentKey.id, sessionEvent.keyId))
      .where(
        and(
          eq(sessionEvent.sessionId, id),
          gte(sessionEvent.seq, 1),
          lte(sessionEvent.seq, Math.min(until, 2_147_483_647)),
        ),
      )
      .orderBy(asc(sessionEvent.seq));
    const events: SessionEvent[] = [];
    for (const { seq, sealed, key } of rows) {
      if (!sealed || !key)
        throw new StorageError(
          `Event ${seq} of session ${id} is not sealed. Nothing was changed: start the bot again, which seals what versions before it wrote.`,
        );
      const content = await sealing.unwrap(key);
      events.push(eventIn(id, seq, unsealed(content, id, seq, sealed)));
    }
    return events;
  };
}

/** Stored events are an edge: last year's event was written by last year's code. */
function eventIn(id: string, seq: number, text: string): SessionEvent {
  const parsed = SessionEvent.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || 'the event';
  throw new StorageError(
    `Event ${seq} of session ${id} cannot be read ('${field}' is not as it should be). Nothing was changed; tell whoever runs the bot.`,
  );
}
