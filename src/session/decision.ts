import type { Replied } from '../answers/does.ts';
import type { Role } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Screened } from '../safeguards/kinds.ts';
import type { ChallengeId, Command, PersonId, SessionId } from './command.ts';
import type { Refusal } from './reply.ts';
import type { Noticed, SessionEvent } from './session.ts';

/** A command with everything that was found out about it before deciding: no clock, no id and no I/O in here. */
export type Heard = {
  /** Looking something up decides nothing, and so comes to no decision. */
  readonly command: Exclude<Command, { kind: 'look-up' }>;
  readonly card: { readonly session: SessionId; readonly challenge?: ChallengeId | undefined } | undefined;
  readonly by: PersonId;
  readonly role: Role;
  readonly at: string;
  readonly ids: { readonly session: SessionId; readonly challenge: ChallengeId };
  /** Of everything said in this session, this command's text included; empty for commands without text. */
  readonly noticed: Noticed;
  readonly screened: Screened;
  /** What the text does as a reply; null where nothing was asked, or for a command without text. */
  readonly replied: Replied | null;
};

/** `told` and `shown` need no event: they change nothing and may be said again. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly [SessionEvent, ...SessionEvent[]] }
  | { readonly kind: 'refused'; readonly because: Refusal }
  | { readonly kind: 'told'; readonly what: 'help' | 'welcome' | 'thanks' }
  | {
      readonly kind: 'shown';
      readonly what: 'why' | 'source';
      readonly session: SessionId;
      readonly challenge: Challenge;
    };

export const refuse = (because: Refusal): Decision => ({ kind: 'refused', because });
export const accept = (...events: SessionEvent[]): Decision => ({
  kind: 'accepted',
  // Every caller gives at least one; the type cannot see it through the spread.
  events: events as [SessionEvent, ...SessionEvent[]],
});
