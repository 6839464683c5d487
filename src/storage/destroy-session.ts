import { eq } from 'drizzle-orm';
import { ConversationId, type SessionId } from '../session/ids.ts';
import type { Database } from './database.ts';
import { inSession } from './in-session.ts';
import { appliedActivity, contentKey, reminder, sessionEvent, sessionPerson, session as sessions } from './schema.ts';

/**
 * Deletes a session: its events, its keys, and all that is kept only because of it, at once or not at all. Gives its conversation, or null
 * where there was no such session.
 */
export const destroySession = (database: Database, id: SessionId): Promise<ConversationId | null> =>
  inSession(database, id, async (transaction, { conversationId }) => {
    await transaction.delete(sessionEvent).where(eq(sessionEvent.sessionId, id));
    await transaction.delete(contentKey).where(eq(contentKey.sessionId, id));
    await transaction.delete(sessionPerson).where(eq(sessionPerson.sessionId, id));
    await transaction.delete(appliedActivity).where(eq(appliedActivity.sessionId, id));
    await transaction.delete(reminder).where(eq(reminder.sessionId, id));
    await transaction.delete(sessions).where(eq(sessions.id, id));
    return conversationId === null ? null : ConversationId.parse(conversationId);
  });
