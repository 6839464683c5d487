import type { Activity, Entity } from 'botbuilder';
import { inTime } from '../in-time.ts';
import type { Catalogue } from '../language/catalogue.ts';
import type { Status } from '../thought/think.ts';
import type { Send } from './send.ts';
import { keepTyping, longest, type Waiting } from './typing.ts';

/** Teams takes about one update of a stream in a second. */
const apart = 1_000;

/**
 * Says in a line what is being done, which gives way to the reply: Teams' streaming, in personal chat only. Never anything that a model wrote. The
 * first line goes at once, later ones a second apart, and of several that wait only the last. Until there is one, it is the typing indicator.
 */
export function keepTelling(send: Send, { talk }: Catalogue): Waiting {
  const typing = keepTyping(send);
  let stream: string | null = null;
  let sequence = 0;
  let over = false;
  let waiting: Status | null = null;
  let sending: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  function next(): void {
    if (over || sending || waiting === null) return;
    const text = talk.status[waiting];
    waiting = null;
    sequence += 1;
    const info = { type: 'streaminfo', streamType: 'informative', streamSequence: sequence };
    const sent = send({ type: 'typing', text, entities: [stream === null ? info : { ...info, streamId: stream }] })
      .then((id) => {
        stream ??= id;
        // A client that gives no id knows no streams.
        over ||= stream === null;
      })
      .catch(() => {
        over = true;
        stream = null;
      });
    sending = sent;
    // Not before the first has its id, or the second would begin another stream.
    timer = setTimeout(async () => {
      await sent;
      sending = null;
      next();
    }, apart);
  }

  return {
    aloud(status) {
      void typing.stop();
      waiting = status;
      next();
    },
    async stop() {
      over = true;
      clearTimeout(timer);
      await typing.stop();
      await inTime(longest, sending ?? Promise.resolve());
      return stream;
    },
  };
}

/** A message as the end of a stream: the line that was shown gives way to it. */
export const ending = (stream: string | null, activity: Partial<Activity>): Partial<Activity> => {
  if (stream === null) return activity;
  const info: Entity = { type: 'streaminfo', streamType: 'final', streamId: stream };
  return { ...activity, entities: [...(activity.entities ?? []), info] };
};
