import { z } from 'zod';

export const SessionId = z.string().min(1).brand('SessionId');
export const ChallengeId = z.string().min(1).brand('ChallengeId');
/** A Teams conversation (a personal chat, a group chat, or one thread of a channel), or a name given on the command line. */
export const ConversationId = z.string().min(1).brand('ConversationId');
/** The activity that carried a command. Teams may deliver one twice; it is applied once. */
export const ActivityId = z.string().min(1).brand('ActivityId');
export const PersonId = z.string().min(1).brand('PersonId');

export type SessionId = z.infer<typeof SessionId>;
export type ChallengeId = z.infer<typeof ChallengeId>;
export type ConversationId = z.infer<typeof ConversationId>;
export type ActivityId = z.infer<typeof ActivityId>;
export type PersonId = z.infer<typeof PersonId>;
