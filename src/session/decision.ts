import type { Replied } from '../answers/does.ts';
import type { Role } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Screened } from '../safeguards/kinds.ts';
import type { Command, Said } from './command.ts';
import type { Happened, Noticed, SessionEvent } from './events.ts';
import type { ActivityId, ChallengeId, PersonId, SessionId } from './ids.ts';
import type { Empty } from './missing.ts';
import type { Refusal } from './reply.ts';
import type { Step } from './steps.ts';

/** Commands that are answered from beyond the one session, and so come to no decision. */
export type Beyond =
  | 'look-up'
  | 'actions'
  | 'mirror'
  | 'train'
  | 'quiet'
  | 'stop-reminders'
  | 'start-reminders'
  | 'pause-reminders'
  | 'forget-me'
  | 'forget-me-now'
  | 'my-data'
  | 'hold'
  | 'lift';

/** A command with everything that was found out about it before deciding: no clock, no id and no I/O in here. */
export type Heard = {
  readonly command: Exclude<Command, { kind: Beyond }>;
  readonly card:
    | { readonly session: SessionId; readonly challenge?: ChallengeId | undefined; readonly step?: Step | undefined }
    | undefined;
  readonly activity: ActivityId;
  readonly by: PersonId;
  /** As the others see the person. */
  readonly name: string;
  readonly place: 'personal' | 'group';
  readonly role: Role;
  readonly at: string;
  /** The day that it is where the person is, YYYY-MM-DD. */
  readonly today: string;
  readonly ids: { readonly session: SessionId; readonly challenge: ChallengeId };
  /** Of everything said in this session, this command's text included; empty for commands that tell nothing of the case. */
  readonly noticed: Noticed;
  readonly screened: Screened;
  /** What the text does as a reply; null where nothing was asked, or for a command without text. */
  readonly replied: Replied | null;
  /** Who was not heard from, as the session stands, each with a question; empty unless the command is about them. */
  readonly missing: readonly Empty[];
  /** The names that got placeholders in this command; null where there were none that are new. */
  readonly named: Happened<'names-masked'> | null;
  /** What becomes of something that somebody says is no name; null for every other command. */
  readonly spared: Happened<'names-spared'> | { readonly because: Refusal } | null;
  /** Whether there is a model outside that may be asked, once somebody allows it. */
  readonly offersModel: boolean;
};

/** A command that the session decides on, on its way. */
export type ToDecide = Said & Pick<Heard, 'command'>;

/** What is looked at of what is kept confidential. */
export type Confided = 'masked' | 'people' | 'preview';

/** What is shown without changing anything: it may be shown again. */
export type Shown =
  | {
      readonly kind: 'shown';
      readonly what: 'why' | 'source';
      readonly session: SessionId;
      readonly challenge: Challenge;
    }
  | { readonly kind: 'looked-at'; readonly what: 'missing' | 'concern' | 'record' | Confided; readonly given?: string }
  | { readonly kind: 'exported'; readonly format: 'docx' | 'markdown' };

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly [SessionEvent, ...SessionEvent[]] }
  | { readonly kind: 'refused'; readonly because: Refusal }
  | { readonly kind: 'told'; readonly what: 'help' | 'welcome' | 'thanks' }
  /** There is nothing to it, and nobody waits for a word. */
  | { readonly kind: 'ignored' }
  | Shown;

export const refuse = (because: Refusal): Decision => ({ kind: 'refused', because });
export const accept = (...events: SessionEvent[]): Decision => ({
  kind: 'accepted',
  // Every caller gives at least one; the type cannot see it through the spread.
  events: events as [SessionEvent, ...SessionEvent[]],
});
