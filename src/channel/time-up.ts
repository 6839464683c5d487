import type { ConversationId } from '../session/ids.ts';
import type { Replies } from '../session/reply.ts';
import type { Sessions } from '../session/sessions.ts';

export type TimeUpParts = {
  readonly sessions: Pick<Sessions, 'recall'>;
  readonly deliverTo: (conversation: ConversationId, reply: Replies<'steered'>) => Promise<boolean>;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly failed: (error: unknown) => void;
  readonly after?: (ms: number, work: () => void) => void;
};

/**
 * Tells a group that the time it gave itself is over, if the session still goes on and nobody gave it more. Known to this process alone: after a restart
 * the end of the time still stands on every card.
 */
export function createTimeUp({ sessions, deliverTo, now, failed, after = later }: TimeUpParts) {
  return (conversation: ConversationId, boxed: Replies<'steered'>): void => {
    const until = boxed.gathering?.timeBox?.until;
    if (boxed.what !== 'time-boxed' || until === undefined) return;
    after(Math.max(0, Date.parse(until) - Date.parse(now())), () => {
      tell(conversation, boxed, until).catch(failed);
    });
  };

  async function tell(conversation: ConversationId, boxed: Replies<'steered'>, until: string): Promise<void> {
    const { session } = await sessions.recall(conversation);
    if (session.phase !== 'reflecting' || session.paused || session.timeBox?.until !== until) return;
    await deliverTo(conversation, { ...boxed, what: 'time-up' });
  }
}

/** Nobody keeps the bot from its end for this. */
const later = (ms: number, work: () => void): void => {
  setTimeout(work, ms).unref();
};
