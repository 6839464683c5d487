import { atMost } from './at-most.ts';
import type { Send } from './deliver.ts';

/** Teams wants an answer or a typing indicator within 2 s; most turns are done before this, and need none. */
const first = 700;
/** Teams shows an indicator for a few seconds only. */
const again = 4_000;
/** No reply waits longer than this for an indicator that is still on its way. */
const longest = 1_000;

/**
 * Shows that the bot is at work whenever a turn takes longer than a moment. Returns what stops it, and resolves when no indicator is
 * under way any more, so that none is shown after the reply.
 */
export function keepTyping(send: Send): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  const type = () => {
    // An indicator that is lost is no loss.
    underWay = send({ type: 'typing' }).catch(() => undefined);
    timer = setTimeout(type, again);
  };
  let timer = setTimeout(type, first);
  return async () => {
    clearTimeout(timer);
    await atMost(longest, underWay);
  };
}
