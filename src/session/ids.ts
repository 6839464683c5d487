import { z } from 'zod';

/**
 * Text that can be stored, looked for and sent again. Postgres takes no U+0000 and no half of a surrogate pair, and no id of Teams' or ours has
 * a control character in it.
 */
export const sound = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);
export const soundId = sound.min(1);
/** One that may stand in the audit log: ids of ours and of Entra's have no spaces, and sentences do, so what is typed cannot end up there. */
export const wordId = soundId.max(300).regex(/^\S*$/);

export const SessionId = wordId.brand('SessionId');
export const ChallengeId = wordId.brand('ChallengeId');
/** A Teams conversation (a personal chat, a group chat, or one thread of a channel), or a name given on the command line. */
export const ConversationId = soundId.brand('ConversationId');
/** The activity that carried a command. Teams may deliver one twice; it is applied once. */
export const ActivityId = soundId.brand('ActivityId');
export const PersonId = soundId.brand('PersonId');

export type SessionId = z.infer<typeof SessionId>;
export type ChallengeId = z.infer<typeof ChallengeId>;
export type ConversationId = z.infer<typeof ConversationId>;
export type ActivityId = z.infer<typeof ActivityId>;
export type PersonId = z.infer<typeof PersonId>;
