import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type AnsweringParts, createAnswering } from '../../src/channel/answering.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { createEvents } from '../../src/log.ts';
import { ConversationId, SessionId } from '../../src/session/ids.ts';
import type { Reply } from '../../src/session/reply.ts';
import type { Turned } from '../../src/turn.ts';
import { aSaid } from '../builders.ts';

const say = catalogueFor('en-GB');
const kept: Reply = { kind: 'kept', session: SessionId.parse('s'), what: 'answer', count: null };
const refused: Reply = { kind: 'refused', because: 'not-the-lead' };

/** Somebody presses a button in a group; what comes of it is there when `comes` is called. */
function aPress(patience: number, { personal = false, reached = true } = {}) {
  let come = (_turned: Turned): void => undefined;
  const coming = new Promise<Turned>((resolve) => {
    come = resolve;
  });
  const sent: unknown[] = [];
  const parts: AnsweringParts = {
    turn: () => coming,
    showing: () => ({ linkTo: () => null, say }),
    exported: async () => ({}),
    dataOf: async () => ({}),
    deliverTo: async () => reached,
    missed: async () => null,
    followed: () => undefined,
    events: createEvents(pino({ level: 'silent' })),
  };
  const answering = createAnswering(parts);
  const where = {
    personal,
    say,
    send: async (activity: { readonly type?: string; readonly text?: string }) => {
      if (activity.type === 'message') sent.push(activity.text);
      return null;
    },
  };
  return {
    answer: answering.press(aSaid({ kind: 'next' }), where, patience),
    comes: async (reply: Reply, elsewhere: Partial<Turned> = {}) => {
      come({ reply, repeated: false, ...elsewhere });
      await answering.settled();
      return sent;
    },
  };
}

describe('a press in a group', () => {
  it.each([kept, refused])('is answered to whoever pressed, and to nobody else (%#)', async (reply) => {
    const press = aPress(10_000);
    expect(await press.comes(reply)).toEqual([]);
    expect(await press.answer).toMatch(/^Kept|^Only whoever leads/);
  });

  it('whose answer comes late says to the group that it was refused, and not that something was kept', async () => {
    const [one, other] = [aPress(0), aPress(0)];
    expect([await one.answer, await other.answer]).toEqual([null, null]);
    expect(await one.comes(kept)).toEqual([]);
    expect(await other.comes(refused)).toEqual([expect.stringMatching(/^Only whoever leads/)]);
  });
});

describe('a quiet word', () => {
  const elsewhere = { conversation: ConversationId.parse('the group'), reply: refused };

  it.each([
    [true, say.people.quietPut],
    [false, say.people.quietUnsure],
  ])('is said to be put to the group only where it surely was (%s)', async (reached, words) => {
    const press = aPress(10_000, { personal: true, reached });
    expect(await press.comes({ kind: 'quiet-put' }, { elsewhere })).toEqual([words]);
  });
});
