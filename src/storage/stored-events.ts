import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { open, seal } from '../seal.ts';
import { SessionEvent } from '../session/events.ts';
import type { Database } from './database.ts';
import { sessionEvent } from './schema.ts';
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

/** How often the events are read again where their key was exchanged before it was read. */
const most = 5;

/** Reads the events of a session, oldest first: all, or up to one. */
export function createReadEvents(database: Database, sealing: Sealing) {
  const rowsOf = (id: string, until: number) =>
    database
      .select({
        seq: sessionEvent.seq,
        keyId: sessionEvent.keyId,
        // The embedded database is slow to give bytes.
        sealed: sql<string | null>`encode(${sessionEvent.sealed}, 'base64')`,
      })
      .from(sessionEvent)
      .where(
        and(
          eq(sessionEvent.sessionId, id),
          gte(sessionEvent.seq, 1),
          lte(sessionEvent.seq, Math.min(until, 2_147_483_647)),
        ),
      )
      .orderBy(asc(sessionEvent.seq));

  return async (id: string, until = Number.MAX_SAFE_INTEGER): Promise<SessionEvent[]> => {
    for (let attempt = 1; ; attempt++) {
      const rows = await rowsOf(id, until);
      const keys = await sealing.keys(rows.flatMap(({ keyId }) => keyId ?? []));
      // A rotation came in between, and the events have another key by now.
      if (!keys && attempt < most) continue;
      return rows.map(({ seq, keyId, sealed }) => {
        const key = keyId === null ? undefined : keys?.get(keyId);
        if (!key || sealed === null) throw notSealed(id, seq);
        return eventIn(id, seq, unsealed(key, id, seq, Buffer.from(sealed, 'base64')));
      });
    }
  };
}

const notSealed = (id: string, seq: number): StorageError =>
  new StorageError(
    `Event ${seq} of session ${id} is not sealed. Nothing was changed: start the bot again, which seals what versions before it wrote.`,
  );

/** Stored events are an edge: last year's event was written by last year's code. */
function eventIn(id: string, seq: number, text: string): SessionEvent {
  const parsed = SessionEvent.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || 'the event';
  throw new StorageError(
    `Event ${seq} of session ${id} cannot be read ('${field}' is not as it should be). Nothing was changed; tell whoever runs the bot.`,
  );
}
