import { z } from 'zod';
import { LensId, type Role } from '../lenses/lens.ts';
import { Given } from './given.ts';
import { type ActivityId, type ChallengeId, type ConversationId, PersonId, type SessionId, soundId } from './ids.ts';
import type { Step } from './steps.ts';

/** The commands that a person gives in a word or by a button, as they are written. */
export const Word = z.enum([
  'why',
  'source',
  'another',
  'different-lens',
  'skip',
  'finish',
  'go-on',
  'help',
  'hello',
  // Ways to begin, and through a session.
  'reflect',
  'reflect-fully',
  'supervise',
  'group',
  'next',
  'move-on',
  // What whoever leads does besides.
  'park',
  'pin',
  'pause',
  'lead',
  'leave',
  'quiet-on',
  'quiet-off',
  // Looked at, and filled in.
  'missing',
  'ask-missing',
  'concern',
  'record',
  'actions',
  'mirror',
  'quiet',
  'stop-reminders',
  'start-reminders',
  // What is kept confidential, and how.
  'masked',
  'people',
  'preview',
  'use-model',
  'no-model',
  'forget-me',
  'forget-me-now',
  'my-data',
  // What trainers run with a room goes another road.
  'train',
]);

/** What whoever leads, or a person alone, says of the session itself. */
const Steered = z.discriminatedUnion('kind', [
  /** Whoever leads hands a lens to a colleague, who then speaks for it. */
  z.strictObject({ kind: z.literal('hand-lens'), lens: LensId, to: PersonId }),
  z.strictObject({ kind: z.literal('hand-over'), to: PersonId }),
  z.strictObject({ kind: z.literal('time-box'), minutes: z.int().min(1).max(180) }),
  /** Things of the record, by their ids, that are not to be on it. */
  z.strictObject({ kind: z.literal('strike'), items: z.array(soundId).max(500) }),
  z.strictObject({ kind: z.literal('export'), format: z.enum(['docx', 'markdown']) }),
  z.strictObject({ kind: z.literal('follow-up'), item: soundId, answer: z.enum(['yes', 'not-yet', 'no']) }),
  z.strictObject({ kind: z.literal('pause-reminders'), days: z.int().min(1).max(90) }),
]);

/** What a person adds to what is masked, or takes from it. */
const Masks = z.discriminatedUnion('kind', [
  /** Everybody in the case, a line or a comma each, with who they are where it is known. */
  z.strictObject({ kind: z.literal('name-people'), people: z.string().trim().min(1).max(2_000) }),
  /** One more word or name. */
  z.strictObject({ kind: z.literal('mask-more'), words: z.string().trim().min(1).max(200) }),
  /** What is no name: a placeholder for it, or a word that was doubtful. */
  z.strictObject({ kind: z.literal('not-a-name'), what: z.string().trim().min(1).max(200) }),
]);

/** What an administrator orders; `target` is the id of a session or of a person. */
type Hold =
  | { readonly kind: 'hold'; readonly target: string; readonly reason: string }
  | { readonly kind: 'lift'; readonly target: string };

/** What a card may carry besides a word: something filled in, or chosen. */
export const OnCard = z.discriminatedUnion('kind', [...Given.options, ...Steered.options, ...Masks.options]);

/** What a person asks for. Everything that is typed or pressed becomes one of these before it goes further. */
export type Command =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly [Kind in Word]: { readonly kind: Kind } }[Word]
  | { readonly kind: 'look-up'; readonly text: string }
  | { readonly kind: 'feedback'; readonly reaction: 'like' | 'dislike'; readonly text: string }
  /** A message that was changed or taken back in Teams after it was said. */
  | { readonly kind: 'reword'; readonly activity: ActivityId; readonly text: string }
  | { readonly kind: 'withdraw'; readonly activity: ActivityId }
  | z.infer<typeof OnCard>
  | Hold;

/** The command of a word. */
// The compiler cannot see that a union of words makes a union of commands once there are so many.
export const worded = (kind: Word): Command => ({ kind }) as Command;

/** A command on its way, with who gave it, where, and when (`at`: ISO 8601, UTC). */
export type Said = {
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
  readonly person: PersonId;
  /** As Teams shows the person to the others. */
  readonly name?: string;
  readonly role?: Role | undefined;
  /** The language of the person's Teams, as it says it. */
  readonly locale?: string;
  /** Absent: the person is alone with the bot. */
  readonly place?: 'personal' | 'group';
  /** The session, challenge and step of the card whose button was pressed; absent for typed words. */
  readonly card?: { readonly session: SessionId; readonly challenge?: ChallengeId; readonly step?: Step };
  readonly at: string;
  readonly command: Command;
};

export type Word = z.infer<typeof Word>;
export type OnCard = z.infer<typeof OnCard>;
