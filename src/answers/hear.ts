import { quoteAt } from '../lenses/quote.ts';
import { along, createFeatures } from '../reading/direction.ts';
import { partsOf } from '../reading/hear.ts';
import { partOf, type Read } from '../reading/read.ts';
import type { Replied } from './does.ts';
import type { LearnedReplies } from './learned.ts';

/** Hears what a reply does, by the whole of it and by its most telling sentence or two. */
export function createHearReply({ vocabulary, kinds }: LearnedReplies): HearReply {
  const featuresOf = createFeatures(vocabulary);
  return (reply) => {
    const whole = featuresOf(reply);
    const parts = partsOf(reply).map((part) => featuresOf(part));
    const scored = kinds.map(({ does, direction }) => ({
      does,
      direction,
      score: along(direction, whole) + Math.max(...parts.map((part) => along(direction, part))),
    }));
    const { does, direction } = scored.reduce((best, one) => (one.score > best.score ? one : best));
    const towards = reply.sentences.map((_, at) => along(direction, featuresOf(partOf(reply, at, at + 1))));
    const most = reply.sentences[towards.indexOf(Math.max(...towards))] ?? { start: 0, end: reply.text.length };
    return { does, telling: quoteAt(reply.text, most) };
  };
}

export type HearReply = (reply: Read) => Replied;
