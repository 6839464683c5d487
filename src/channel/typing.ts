import { inTime } from '../in-time.ts';
import type { Status } from '../thought/think.ts';
import type { Send } from './send.ts';

/** Teams wants an answer or a typing indicator within 2 s; most turns are done before this, and need none. */
const first = 700;
/** Teams shows an indicator for a few seconds only. */
const again = 4_000;
/** No reply waits longer than this for an indicator that is still on its way. */
export const longest = 1_000;

/** What is shown while somebody waits. `stop` resolves when nothing of it is under way any more, with the stream that the reply is to end, if any. */
export type Waiting = { aloud(status: Status): void; stop(): Promise<string | null> };

/** Shows that the bot is at work whenever a turn takes longer than a moment: the typing indicator, which works everywhere. */
export function keepTyping(send: Send): Waiting {
  let underWay: Promise<unknown> = Promise.resolve();
  const type = () => {
    // An indicator that is lost is no loss.
    underWay = send({ type: 'typing' }).catch(() => undefined);
    timer = setTimeout(type, again);
  };
  let timer = setTimeout(type, first);
  return {
    aloud: () => undefined,
    stop: async () => {
      clearTimeout(timer);
      await inTime(longest, underWay);
      return null;
    },
  };
}
