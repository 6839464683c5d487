import { pino } from 'pino';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chatWith } from '../../src/channel/deep-link.ts';
import { type DialogParts, submitDialog } from '../../src/channel/dialog.ts';
import { SecondLookError } from '../../src/errors.ts';
import { createEvents } from '../../src/log.ts';
import type { Said } from '../../src/session/command.ts';
import { ActivityId, ConversationId, PersonId } from '../../src/session/ids.ts';
import type { Reply } from '../../src/session/reply.ts';
import { type Button, say, shownIn } from './dialog-shown.ts';
import { replies } from './replies.ts';

const link = chatWith('app-1');
const own = ConversationId.parse('a:own-chat');
const from = { person: PersonId.parse('sam'), activity: ActivityId.parse('f:1'), at: '2026-11-26T09:00:00.000Z' };
const { challenge, signpost } = replies();
const never = () => new Promise<never>(() => undefined);

let log: string[];
let heard: Said[];
let sent: { conversation: string; kind: Reply['kind'] }[];
let sorry: string[];
let parts: DialogParts;
beforeEach(() => {
  log = [];
  heard = [];
  sent = [];
  sorry = [];
  parts = {
    ownChat: async () => own,
    take: async (said) => {
      heard.push(said);
      return { reply: challenge, repeated: false };
    },
    deliverTo: async (conversation, { kind }) => {
      sent.push({ conversation, kind });
      return true;
    },
    apologiseTo: async (conversation) => {
      sorry.push(conversation);
    },
    linkTo: () => 'https://library.example/review',
    chat: link,
    events: createEvents(pino({ level: 'debug' }, { write: (line: string) => log.push(line) })),
  };
});

const submits = async (text: string, { within = 2_000, activity }: { within?: number; activity?: string } = {}) =>
  shownIn(
    await submitDialog(
      { commandId: 'reflect', data: { text, ...(activity ? { activity } : {}) } },
      from,
      parts,
      say,
      within,
    ),
  );
/** A promise that a test settles itself. */
function later<T>() {
  const settle: { resolve(value: T): void; reject(error: Error): void } = { resolve: () => {}, reject: () => {} };
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, ...settle };
}
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('taking the words', () => {
  it('asks in the own chat, and the dialog shows the way there', async () => {
    const { all, buttons } = await submits('  Mum kept the appointment.  ');
    expect(heard).toEqual([
      { ...from, conversation: own, command: { kind: 'say', text: 'Mum kept the appointment.' } },
    ]);
    expect(sent).toEqual([{ conversation: own, kind: 'challenge' }]);
    expect(all).toContain('Your question is in our chat');
    expect(all).toContain(link);
    expect(all).not.toContain(challenge.challenge.text);
    expect(buttons).toEqual([]);
  });

  it('takes a word that is a command elsewhere as words', async () => {
    await submits('finish');
    expect(heard[0]?.command).toEqual({ kind: 'say', text: 'finish' });
  });

  it('does not call another answer a question', async () => {
    parts = { ...parts, take: async () => ({ reply: replies().boundary, repeated: false }) };
    const { all } = await submits('Is it over the threshold?');
    expect(all).toContain('My answer is in our chat');
  });

  it('has no link where Teams does not know the bot', async () => {
    parts = { ...parts, chat: null };
    expect((await submits('Mum kept the appointment.')).all).not.toContain('OpenUrl');
  });

  it('asks in the dialog itself where no chat is known, in a conversation of the person alone', async () => {
    parts = { ...parts, ownChat: async () => null };
    const { all, buttons } = await submits('Mum kept the *appointment*.');
    expect(heard[0]?.conversation).toBe('dialog:sam');
    expect(sent).toEqual([]);
    expect(all).toContain(JSON.stringify(challenge.challenge.text).slice(1, -1));
    expect(all).toContain(challenge.challenge.citations[0]?.quote);
    expect(all).toContain('https://library.example/review');
    expect(all).toMatch(/Chosen by AI/);
    expect(all).toMatch(/open our chat and send me your words there/);
    expect(all).toContain('Mum kept the *appointment*.');
    expect(all).toContain(link);
    expect(all).not.toMatch(/Action\.Execute/);
    expect(buttons).toEqual([]);
  });

  it('shows the question beside the longest words that can be taken', async () => {
    parts = { ...parts, ownChat: async () => null };
    const { all, bytes } = await submits('😀'.repeat(10_000));
    expect(all).toContain(JSON.stringify(challenge.challenge.text).slice(1, -1));
    expect(bytes).toBeLessThan(28 * 1_024);
  });

  it.each([
    ['known', own],
    ['not known', null],
  ])('shows what to do about danger at once where the chat is %s', async (_what, chat) => {
    parts = {
      ...parts,
      ownChat: async () => chat,
      take: async () => ({ reply: signpost, repeated: false }),
      deliverTo: async (conversation, { kind }) => {
        sent.push({ conversation, kind });
        return never();
      },
    };
    const { all } = await submits('He is hitting her now.', { within: 60_000 });
    expect(all).toContain('1. Ring 999.');
    expect(sent).toEqual(chat === null ? [] : [{ conversation: own, kind: 'signpost' }]);
  });

  it.each([
    ['is refused', async () => false],
    [
      'fails',
      async () => {
        throw new Error('Zebedee could not be reached');
      },
    ],
  ])('asks in the dialog where delivery %s, and takes nothing twice', async (_what, deliverTo) => {
    parts = { ...parts, deliverTo };
    const { all } = await submits('Mum kept the appointment.');
    expect(all).toContain(JSON.stringify(challenge.challenge.text).slice(1, -1));
    expect(all).not.toMatch(/open our chat and send me your words/);
    expect(heard).toHaveLength(1);
    expect(log.join()).not.toContain('Zebedee');
  });

  it('shows in the dialog what was taken before, and sends it to the chat no second time', async () => {
    parts = { ...parts, take: async () => ({ reply: challenge, repeated: true }) };
    expect((await submits('Mum kept the appointment.')).all).toContain(
      JSON.stringify(challenge.challenge.text).slice(1, -1),
    );
    expect(sent).toEqual([]);
  });
});

describe('words that cannot be taken', () => {
  it.each(['', '  \n '])('are asked for again where there are none: %j', async (words) => {
    const { all, text } = await submits(words);
    expect(all).toMatch(/The box was empty, so nothing was taken/);
    expect(text).toBe('');
    expect(heard).toEqual([]);
  });

  it('are asked for again where a client leaves the empty box out', async () => {
    const value = { commandId: 'reflect', data: {} };
    expect(shownIn(await submitDialog(value, from, parts, say)).all).toMatch(/The box was empty/);
  });

  it('are not read where they are too many, and danger is spoken of', async () => {
    const { all } = await submits('a'.repeat(20_001));
    expect(all).toMatch(/more than I can read at once/);
    expect(all).toMatch(/ring 999/);
    expect(heard).toEqual([]);
  });

  it('stay in the box when the turn fails, and are taken once when the button is pressed again', async () => {
    const working = parts;
    parts = {
      ...parts,
      take: async ({ command }) => {
        throw new Error(`cannot take ${JSON.stringify(command)}`);
      },
    };
    const failed = await submits('Zebedee kept the appointment.');
    expect(failed.text).toBe('Zebedee kept the appointment.');
    expect(failed.all).toMatch(/Something went wrong on our side\. Your words are still in the box/);
    expect(failed.all).toMatch(/do not wait for me: ring 999/);
    expect(log.join()).toMatch(/failed/);
    expect(log.join()).not.toContain('Zebedee');
    parts = working;
    const [{ data }] = failed.buttons as [Button];
    await submitDialog(
      { data: { ...data, text: failed.text } },
      { ...from, activity: ActivityId.parse('f:2') },
      parts,
      say,
    );
    expect(heard[0]?.activity).toBe('f:1');
  });

  it.each(['a\u0000b', '\ud800', 'x'.repeat(501)])(
    'pass over the id %j, which no database would take',
    async (activity) => {
      await submits('Mum kept the appointment.', { activity });
      expect(heard[0]?.activity).toBe('f:1');
    },
  );

  it('are told why in the words of an error that was written for a person', async () => {
    class Busy extends SecondLookError {
      readonly code = 'busy';
    }
    parts = { ...parts, take: () => Promise.reject(new Busy('Too much at once. Please send it again.')) };
    expect((await submits('Mum kept the appointment.')).all).toContain('Too much at once. Please send it again.');
  });

  it('stay in the box when no one knows which chat is the own one', async () => {
    parts = { ...parts, ownChat: () => Promise.reject(new Error('no database')) };
    expect((await submits('Mum kept the appointment.')).text).toBe('Mum kept the appointment.');
    expect(heard).toEqual([]);
  });

  it.each([
    undefined,
    'reflect',
    {},
    { data: null },
    { data: { text: 7 } },
    { commandId: 'find', data: { text: 'a' } },
  ])('are refused where they are no words of ours: %j', async (value) => {
    expect(await submitDialog(value, from, parts, say)).toMatchObject({
      status: 200,
      body: { task: { type: 'message', value: expect.stringMatching(/Nothing was taken/) } },
    });
    expect(heard).toEqual([]);
  });
});

describe('a turn that takes longer than Teams waits', () => {
  it('is promised to come in the chat, and comes there', async () => {
    const taken = later<{ reply: Reply; repeated: boolean }>();
    parts = { ...parts, take: () => taken.promise };
    const { all, buttons } = await submits('Mum kept the appointment.', { within: 5 });
    expect(all).toMatch(/It will come in our chat/);
    expect(all).toMatch(/do not wait for me: ring 999/);
    expect(all).toContain(link);
    expect(buttons).toEqual([]);
    expect(sent).toEqual([]);
    taken.resolve({ reply: challenge, repeated: false });
    await soon();
    expect(sent).toEqual([{ conversation: own, kind: 'challenge' }]);
  });

  it('and then fails is apologised for in the chat where it was promised', async () => {
    const taken = later<never>();
    parts = { ...parts, take: () => taken.promise };
    await submits('Mum kept the appointment.', { within: 5 });
    taken.reject(new Error('Zebedee'));
    await soon();
    expect(sorry).toEqual([own]);
    expect(log.join()).toMatch(/failed/);
    expect(log.join()).not.toContain('Zebedee');
  });

  it('is asked for again under the same id where there is no chat for it to come in', async () => {
    const taken = later<{ reply: Reply; repeated: boolean }>();
    parts = { ...parts, ownChat: async () => null, take: () => taken.promise };
    const { all, buttons } = await submits('Mum kept the appointment.', { within: 5 });
    expect(all).toMatch(/Your words are not lost/);
    expect(buttons).toMatchObject([
      { title: 'Show my question', data: { activity: 'f:1', text: 'Mum kept the appointment.' } },
    ]);
    taken.reject(new Error('too late'));
    await soon();
    expect(sorry).toEqual([]);
  });

  it('shows its reply in the dialog when only the chat is slow', async () => {
    parts = { ...parts, deliverTo: never };
    const { all } = await submits('Mum kept the appointment.', { within: 5 });
    expect(all).toContain(JSON.stringify(challenge.challenge.text).slice(1, -1));
  });

  it('is given up waiting for within five seconds', async () => {
    vi.useFakeTimers();
    try {
      parts = { ...parts, ownChat: never };
      const answer = submitDialog({ data: { text: 'Mum kept the appointment.' } }, from, parts, say);
      await vi.advanceTimersByTimeAsync(4_500);
      expect(shownIn(await answer).all).toMatch(/Wait a moment/);
    } finally {
      vi.useRealTimers();
    }
  });
});
