import type { Activity } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Send } from '../../src/channel/send.ts';
import { ending, keepTelling } from '../../src/channel/telling.ts';
import { keepTyping } from '../../src/channel/typing.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';

const say = catalogueFor('en-GB');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const late = (ms: number, id: string) => new Promise<string>((resolve) => setTimeout(resolve, ms, id));

/** What was sent, and when (ms); `answer` stands in for the connector, and is told the how-manieth it is. */
function aSend(answer: (nth: number) => Promise<string | null> = async (nth) => `id-${nth}`) {
  const began = Date.now();
  const sent: (Partial<Activity> & { at: number })[] = [];
  const send: Send = (activity) => {
    sent.push({ ...activity, at: Date.now() - began });
    return answer(sent.length);
  };
  const lines = () => sent.map(({ text, at }) => [text, at]);
  const marks = () => sent.map(({ entities }) => entities?.[0]);
  return { send, sent, lines, marks };
}

const mark = (streamSequence: number, streamId?: string) => ({
  type: 'streaminfo',
  streamType: 'informative',
  streamSequence,
  ...(streamId === undefined ? {} : { streamId }),
});
const { reading, looking, writing } = say.talk.status;

describe('somebody who waits alone with the bot', () => {
  it('is told at once what is being done, and sees no bare typing indicator after that', async () => {
    const { send, sent } = aSend();
    const waiting = keepTelling(send, say);
    waiting.aloud('reading');
    await pass(20_000);
    expect(sent).toEqual([{ type: 'typing', text: reading, entities: [mark(1)], at: 0 }]);
    expect(await waiting.stop()).toBe('id-1');
  });

  it('sees the typing indicator until there is a line', async () => {
    const { send, lines } = aSend();
    const waiting = keepTelling(send, say);
    await pass(1_000);
    waiting.aloud('reading');
    await pass(10_000);
    expect(lines()).toEqual([
      [undefined, 700],
      [reading, 1_000],
    ]);
    await waiting.stop();
  });

  it('gets later lines a second apart, of several that wait only the latest, all in one stream', async () => {
    const { send, lines, marks } = aSend();
    const waiting = keepTelling(send, say);
    waiting.aloud('reading');
    await pass(100);
    waiting.aloud('looking');
    await pass(100);
    waiting.aloud('writing');
    await pass(1_300);
    waiting.aloud('looking');
    await pass(1_000);
    expect(lines()).toEqual([
      [reading, 0],
      [writing, 1_000],
      [looking, 2_000],
    ]);
    expect(marks()).toEqual([mark(1), mark(2, 'id-1'), mark(3, 'id-1')]);
    expect(await waiting.stop()).toBe('id-1');
  });

  it('gets a line at once again where the last was a while ago', async () => {
    const { send, lines } = aSend();
    const waiting = keepTelling(send, say);
    waiting.aloud('reading');
    await pass(4_321);
    waiting.aloud('looking');
    expect(lines()).toEqual([
      [reading, 0],
      [looking, 4_321],
    ]);
    await waiting.stop();
  });

  it('gets no second stream from a connector that is slow to name the first', async () => {
    const { send, lines, marks } = aSend((nth) => late(2_500, `id-${nth}`));
    const waiting = keepTelling(send, say);
    waiting.aloud('reading');
    await pass(100);
    waiting.aloud('looking');
    await pass(3_000);
    expect(marks()).toEqual([mark(1), mark(2, 'id-1')]);
    expect(lines()[1]).toEqual([looking, 2_500]);
    const stopped = waiting.stop();
    await pass(3_000);
    expect(await stopped).toBe('id-1');
  });

  it('gets nothing more once the reply is on its way', async () => {
    const { send, lines } = aSend();
    const waiting = keepTelling(send, say);
    waiting.aloud('reading');
    await pass(100);
    waiting.aloud('looking');
    await waiting.stop();
    waiting.aloud('writing');
    await pass(10_000);
    expect(lines()).toEqual([[reading, 0]]);
  });

  it('gets a reply that ends no stream where nothing was told', async () => {
    const { send, sent } = aSend();
    const stopped = await keepTelling(send, say).stop();
    await pass(10_000);
    expect([stopped, sent]).toEqual([null, []]);
  });

  it.each([
    [400, 400, 'id-1'],
    [30_000, 1_000, null],
  ])('whose line takes %i ms to go has a reply that waits %i ms for it', async (takes, waits, stream) => {
    const { send } = aSend((nth) => late(takes, `id-${nth}`));
    const waiting = keepTelling(send, say);
    waiting.aloud('reading');
    const began = Date.now();
    const stopped = waiting.stop().then((id) => [id, Date.now() - began]);
    await pass(5_000);
    expect(await stopped).toEqual([stream, waits]);
  });

  it('on a client that gives no ids gets one line, and a reply of its own', async () => {
    const { send, lines } = aSend(async () => null);
    const waiting = keepTelling(send, say);
    waiting.aloud('reading');
    await pass(1_500);
    waiting.aloud('looking');
    await pass(1_500);
    expect(lines()).toEqual([[reading, 0]]);
    expect(await waiting.stop()).toBeNull();
  });

  it.each([1, 2])('whose line number %i is refused gets no more, and a reply of its own', async (refused) => {
    const { send, sent } = aSend(async (nth) => {
      if (nth === refused) throw new Error('refused');
      return `id-${nth}`;
    });
    const waiting = keepTelling(send, say);
    for (const status of ['reading', 'looking', 'writing'] as const) {
      waiting.aloud(status);
      await pass(1_000);
    }
    expect(sent).toHaveLength(refused);
    expect(await waiting.stop()).toBeNull();
  });
});

describe('the end of a stream', () => {
  const marks = { type: 'https://schema.org/Message' };

  it('is the reply with all that it had, and the stream that gives way to it', () => {
    expect(ending('id-1', { type: 'message', text: 'A question?', entities: [marks] })).toEqual({
      type: 'message',
      text: 'A question?',
      entities: [marks, { type: 'streaminfo', streamType: 'final', streamId: 'id-1' }],
    });
  });

  it('is the reply as it was where there is no stream', () => {
    const reply = { type: 'message', text: 'A question?', entities: [marks] };
    expect(ending(null, reply)).toEqual(reply);
  });
});

describe('somebody who waits in a group', () => {
  it('sees the typing indicator after a moment and every four seconds, never a line, and nothing after the reply', async () => {
    const { send, sent } = aSend();
    const waiting = keepTyping(send);
    waiting.aloud('reading');
    await pass(9_000);
    expect(await waiting.stop()).toBeNull();
    await pass(9_000);
    expect(sent).toEqual([700, 4_700, 8_700].map((at) => ({ type: 'typing', at })));
  });

  it('sees none where the turn takes but a moment', async () => {
    const { send, sent } = aSend();
    const waiting = keepTyping(send);
    await pass(600);
    await waiting.stop();
    await pass(9_000);
    expect(sent).toEqual([]);
  });

  it('gets the reply though an indicator is refused, or never arrives', async () => {
    for (const answer of [() => Promise.reject(new Error('refused')), () => late(60_000, 'late')]) {
      const waiting = keepTyping(aSend(answer).send);
      await pass(800);
      const stopped = waiting.stop();
      await pass(1_000);
      expect(await stopped).toBeNull();
    }
  });
});
