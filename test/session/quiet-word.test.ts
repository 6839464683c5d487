import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createEvents } from '../../src/log.ts';
import type { Command, Said } from '../../src/session/command.ts';
import { ActivityId, ChallengeId, ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import { createMemorySessions } from '../../src/storage/memory-sessions.ts';
import { withoutModel } from '../../src/thought/think.ts';
import { createTurn } from '../../src/turn.ts';
import { aFinding, aSaid, besides, noReminding } from '../builders.ts';
import { aGroupOf, challengesIn, content, heard, inGroup, lenses, refusals, take } from './people.ts';

const worry = 'I think our chair wants this closed too fast, said Samira quietly.';
const quiet = (who: string) => heard(who, { kind: 'quiet-word', text: worry });
const on = () => inGroup('p1', { kind: 'quiet-on' });
const toChallenges = () => [inGroup('p1', { kind: 'next' }), inGroup('p1', { kind: 'next' })];

describe('a quiet word', () => {
  it('is off until whoever leads turns it on, and off again when they say so', () => {
    expect(refusals(take(...aGroupOf(4), ...toChallenges(), quiet('p2')))).toEqual(['no-quiet-words']);
    const off = inGroup('p1', { kind: 'quiet-off' });
    expect(refusals(take(...aGroupOf(4), on(), off, ...toChallenges(), quiet('p2')))).toEqual(['no-quiet-words']);
    expect(refusals(take(...aGroupOf(4), inGroup('p2', { kind: 'quiet-on' })))).toEqual(['not-the-lead']);
  });

  it('needs four who are here, and one who is among them', () => {
    expect(refusals(take(...aGroupOf(3), on(), ...toChallenges(), quiet('p2')))).toEqual(['too-few-for-quiet']);
    const left = inGroup('p4', { kind: 'leave' });
    expect(refusals(take(...aGroupOf(4), on(), ...toChallenges(), left, quiet('p2')))).toEqual(['too-few-for-quiet']);
    expect(refusals(take(...aGroupOf(4), on(), ...toChallenges(), quiet('p9')))).toEqual(['no-quiet-words']);
    expect(refusals(take(...aGroupOf(4), on(), ...toChallenges(), quiet('p2')))).toEqual([]);
  });

  it('waits until each could say what they hold, and while the session rests', () => {
    expect(refusals(take(...aGroupOf(4), on(), quiet('p2')))).toEqual(['too-early-for-quiet']);
    const pause = inGroup('p1', { kind: 'pause' });
    expect(refusals(take(...aGroupOf(4), on(), ...toChallenges(), pause, quiet('p2')))).toEqual(['paused']);
  });

  it('is put as one question of the bank, under the lens that it calls for, with nothing of it', () => {
    const [, , lens] = lenses;
    if (!lens) throw new Error('Three lenses are needed.');
    const finding = aFinding(lens, { kind: 'words', quote: 'wants this closed too fast' });
    const course = take(
      ...aGroupOf(4),
      on(),
      ...toChallenges(),
      heard('p2', { kind: 'quiet-word', text: worry }, { noticed: { findings: [finding], covered: [] } }),
    );
    const put = challengesIn(course.events).at(-1);
    expect(put).toMatchObject({ lens: lens.id, because: { kind: 'quiet' }, writer: 'bank' });
    expect(put?.text).not.toContain('wants this');
  });
});

/** A group of `n` in which quiet words are on, and where everybody was asked once. */
async function aGroup(n: number) {
  const sessions = createMemorySessions();
  const lines: string[] = [];
  let ids = 0;
  const turn = createTurn({
    ...besides,
    sessions,
    read: async (text) => ({ text, sentences: [] }),
    screen: ({ text }) => ({
      urgent: text.includes('knife') ? 'immediate-danger' : null,
      boundary: text.includes('cannot cope') ? 'distress' : null,
    }),
    notice: () => ({ called: [], covered: [] }),
    hearReply: () => ({ does: 'offers', telling: '' }),
    think: withoutModel,
    lookUp: async () => [],
    ground: ({ text }) => ({
      findings: lenses.map((lens) => aFinding(lens, { kind: 'words', quote: text.slice(0, 40) || 'x' })),
      covered: [],
    }),
    content,
    voices: content.voices,
    reminding: noReminding,
    newIds: () => {
      ids += 1;
      return { session: SessionId.parse(`s${ids}`), challenge: ChallengeId.parse(`c${ids}`) };
    },
    events: createEvents(pino({}, { write: (line: string) => lines.push(line) })),
  });
  const by = (who: string, command: Command): Said =>
    aSaid(command, { person: PersonId.parse(who), name: who, place: 'group', conversation: group });
  const tell = async (who: string, command: Command) => (await turn(by(who, command))).reply;
  await tell('p1', { kind: 'group' });
  for (let at = 2; at <= n; at++) await tell(`p${at}`, { kind: 'say', text: `What ${at} knows.` });
  await tell('p1', { kind: 'quiet-on' });
  await tell('p1', { kind: 'next' });
  await tell('p1', { kind: 'next' });
  return { turn, sessions, lines };
}

const group = ConversationId.parse('the-group');
const alone = (text: string, over: Partial<Said> = {}): Said =>
  aSaid(
    { kind: 'quiet-word', text },
    {
      person: PersonId.parse('p3'),
      conversation: ConversationId.parse('p3-alone'),
      activity: ActivityId.parse('the-very-message'),
      ...over,
    },
  );

describe('a quiet word on the road', () => {
  it('leaves no word, no person and no message in what is kept, said to the group, or logged', async () => {
    const { turn, sessions, lines } = await aGroup(5);
    const { keep } = sessions;
    const kept: unknown[] = [];
    sessions.keep = (entry) => {
      kept.push(entry);
      return keep(entry);
    };
    const linesBefore = lines.length;
    const { reply, elsewhere } = await turn(alone(worry));
    expect(reply).toEqual({ kind: 'quiet-put' });
    expect(elsewhere).toMatchObject({ conversation: group, reply: { kind: 'challenge' } });
    expect(kept).toHaveLength(1);
    const [entry] = kept as { events: unknown; activity: string; session: string }[];
    const traces = JSON.stringify([entry, lines.slice(linesBefore)]);
    for (const trace of ['p3', 'the-very-message', worry.slice(0, 40), 'Samira', 'closed too fast']) {
      expect(traces).not.toContain(trace);
    }
    // The group's reply tells who is there, and so names everybody alike.
    const said = JSON.stringify({ ...elsewhere?.reply, guide: null });
    for (const trace of ['p3', 'the-very-message', 'Samira', 'closed too fast']) expect(said).not.toContain(trace);
    expect(await sessions.recall(ConversationId.parse('p3-alone'))).toMatchObject({ seq: 0 });
  });

  it('says to the group nothing that tells one person from another', async () => {
    const [a, b] = [await aGroup(5), await aGroup(5)];
    const one = await a.turn(alone(worry));
    const other = await b.turn(alone(worry, { person: PersonId.parse('p4'), activity: ActivityId.parse('another') }));
    expect(one.elsewhere).toEqual(other.elsewhere);
  });

  it.each([
    ['danger', 'He has a knife.', 'signpost'],
    ['distress', 'I cannot cope with this.', 'boundary'],
  ])('of %s is met in the person’s own chat, and the group hears nothing', async (_what, text, kind) => {
    const { turn, sessions } = await aGroup(5);
    const before = await sessions.recall(group);
    const { reply, elsewhere } = await turn(alone(text));
    expect(reply.kind).toBe(kind);
    expect(elsewhere).toBeUndefined();
    expect(await sessions.recall(group)).toEqual(before);
    const own = await sessions.recall(ConversationId.parse('p3-alone'));
    expect(own.session).toMatchObject({ mode: 'reflect', said: [{ text }] });
  });

  it('is not taken in the group', async () => {
    const { turn } = await aGroup(5);
    const { reply } = await turn(alone(worry, { conversation: group, place: 'group' }));
    expect(reply).toEqual({ kind: 'refused', because: 'only-alone' });
  });

  it('of somebody in no group is not kept', async () => {
    const { turn } = await aGroup(5);
    const { reply } = await turn(alone(worry, { person: PersonId.parse('stranger') }));
    expect(reply).toEqual({ kind: 'refused', because: 'no-quiet-words' });
  });
});
