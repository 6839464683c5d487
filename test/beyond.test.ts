import { describe, expect, it } from 'vitest';
import { createBeyond, type Reminding } from '../src/beyond.ts';
import type { Command, Said } from '../src/session/command.ts';
import type { Placed } from '../src/session/sessions.ts';
import { aSaid, besides, noReminding } from './builders.ts';
import { begunOf, heard, lenses, take } from './session/people.ts';

const theirs: Placed = {
  conversation: aSaid({ kind: 'help' }).conversation,
  session: begunOf(
    take(
      heard('person-1', { kind: 'reflect' }),
      heard('person-1', { kind: 'set-tripwire', text: 'A missed visit.', due: '2026-11-24' }),
    ),
  ),
  seq: 3,
};

function aBeyond(over: Partial<Reminding> = {}) {
  const asked: string[] = [];
  const beyond = createBeyond({
    ...besides,
    sessions: {
      of: async (person) => {
        asked.push(person);
        return [theirs];
      },
    },
    read: async (text) => ({ text, sentences: [] }),
    screen: ({ text }) => ({
      urgent: text.includes('knife') ? 'immediate-danger' : null,
      boundary: text.includes('cannot cope') ? 'distress' : null,
    }),
    lookUp: async () => [],
    content: { lenses },
    reminding: { ...noReminding, ...over },
  });
  const answer = (command: Command, where: Partial<Said> = {}) => beyond(aSaid(command, where));
  return { answer, asked };
}

describe('what is beyond the one session', () => {
  it('is a person’s own list and mirror, and of nobody else’s sessions', async () => {
    const { answer, asked } = aBeyond({ of: async () => 'paused' });
    expect(await answer({ kind: 'actions' })).toMatchObject({
      reply: { kind: 'actions', reminders: 'paused', mine: [{ text: 'A missed visit.', overdue: false }] },
    });
    expect(await answer({ kind: 'mirror' })).toMatchObject({ reply: { kind: 'mirror', mirror: { sessions: 1 } } });
    expect(asked).toEqual(['person-1', 'person-1']);
  });

  it.each([{ kind: 'actions' }, { kind: 'mirror' }, { kind: 'quiet' }, { kind: 'quiet-word', text: 'x' }] as const)(
    'is not shown in a room: $kind',
    async (command) => {
      const { answer, asked } = aBeyond();
      expect(await answer(command, { place: 'group' })).toEqual({ reply: { kind: 'refused', because: 'only-alone' } });
      expect(asked).toEqual([]);
    },
  );

  it.each(['He has a knife.', 'I cannot cope.'])('takes %j in a quiet word for something said', async (text) => {
    expect(await aBeyond().answer({ kind: 'quiet-word', text })).toMatchObject({ command: { kind: 'say', text } });
  });

  it('leaves any other quiet word, and every other command, to be decided on', async () => {
    const { answer } = aBeyond();
    const quiet = { kind: 'quiet-word', text: 'It goes too fast.' } as const;
    expect(await answer(quiet)).toMatchObject({ command: quiet });
    expect(await answer({ kind: 'next' })).toMatchObject({ command: { kind: 'next' } });
  });

  it('stops, starts and pauses what a person is reminded of', async () => {
    const done: unknown[] = [];
    const note =
      (what: string) =>
      async (...given: unknown[]) => {
        done.push([what, ...given]);
      };
    const { answer } = aBeyond({ stop: note('stop'), start: note('start'), pause: note('pause') });
    expect(await answer({ kind: 'stop-reminders' })).toMatchObject({ reply: { what: 'stopped' } });
    expect(await answer({ kind: 'start-reminders' })).toMatchObject({ reply: { what: 'started' } });
    expect(await answer({ kind: 'pause-reminders', days: 7 })).toMatchObject({ reply: { what: 'paused', days: 7 } });
    expect(done.map((one) => (one as unknown[]).slice(0, 2))).toEqual([
      ['stop', 'person-1'],
      ['start', 'person-1'],
      ['pause', 'person-1'],
    ]);
  });
});
