import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createEvents } from '../src/log.ts';
import { ActivityId, ChallengeId, SessionId } from '../src/session/ids.ts';
import type { Keeping, Sessions } from '../src/session/sessions.ts';
import { createMemorySessions } from '../src/storage/memory-sessions.ts';
import { withoutModel } from '../src/thought/think.ts';
import { createTurn, type Parts, type Turn } from '../src/turn.ts';
import { aFinding, aLens, aSaid, besides, noReminding, noVoices } from './builders.ts';

const lens = aLens('rule-of-optimism');
const account = aSaid({ kind: 'say', text: 'She is doing really well.' });
let ids = 0;
const nothing = { library: { inContext: () => null }, signposts: [], boundaries: [], voices: noVoices, stages: [] };

function aRoad(over: Partial<Parts> = {}): { turn: Turn; reads: string[]; log: string[] } {
  const reads: string[] = [];
  const log: string[] = [];
  const turn = createTurn({
    ...besides,
    sessions: createMemorySessions(),
    read: async (text) => {
      reads.push(text);
      return { text, sentences: [] };
    },
    screen: () => ({ urgent: null, boundary: null }),
    notice: () => ({ called: [], covered: [] }),
    hearReply: ({ text }) => ({ does: 'offers', telling: text }),
    think: withoutModel,
    lookUp: async () => [],
    ground: () => ({ findings: [aFinding(lens)], covered: [] }),
    content: { ...nothing, lenses: [lens] },
    voices: noVoices,
    reminding: noReminding,
    newIds: () => {
      ids += 1;
      return { session: SessionId.parse(`s${ids}`), challenge: ChallengeId.parse(`c${ids}`) };
    },
    events: createEvents(pino({}, { write: (line: string) => log.push(line) })),
    ...over,
  });
  return { turn, reads, log };
}

/** Sessions where somebody else is faster, `times` times. */
function overtaken(times: number): Sessions {
  const { keep, ...others } = createMemorySessions();
  let left = times;
  return { ...others, keep: async (entry): Promise<Keeping> => (left-- > 0 ? { kind: 'overtaken' } : keep(entry)) };
}

describe('the road', () => {
  it('takes an account to a challenge, reads each text once, and a button not at all', async () => {
    const { turn, reads } = aRoad();
    expect((await turn(account)).reply).toMatchObject({ kind: 'challenge', acknowledged: 'account' });
    expect((await turn(aSaid({ kind: 'why' }))).reply.kind).toBe('why');
    await turn(aSaid({ kind: 'another' }));
    expect(reads).toEqual(['She is doing really well.']);
  });

  it('notices in everything that was said, and screens what was said now', async () => {
    const screened: string[] = [];
    const { turn, reads } = aRoad({
      screen: ({ text }) => {
        screened.push(text);
        return { urgent: null, boundary: null };
      },
    });
    await turn(account);
    await turn(aSaid({ kind: 'say', text: 'I saw her on Monday.' }));
    expect(screened).toEqual(['She is doing really well.', 'I saw her on Monday.']);
    expect(reads.at(-1)).toBe('She is doing really well.\n\nI saw her on Monday.');
  });

  it('looks something up in between, which changes nothing and needs no session', async () => {
    const sought: string[] = [];
    const { turn } = aRoad({
      lookUp: async (words) => {
        sought.push(words);
        return [];
      },
    });
    const search = () => turn(aSaid({ kind: 'look-up', text: 'bruising' }));
    expect((await search()).reply.kind).toBe('found');
    const { reply } = await turn(account);
    await search();
    expect((await turn(aSaid({ kind: 'why' }))).reply).toMatchObject({
      challenge: reply.kind === 'challenge' ? reply.challenge : null,
    });
    expect(sought).toEqual(['bruising', 'bruising']);
  });

  it('takes what is looked up for something said where it tells of danger and nothing in the library answers', async () => {
    const signpost = { kind: 'immediate-danger' as const, title: 'Now', steps: ['Ring 999.'], source: 'Here' };
    const { turn } = aRoad({
      screen: ({ text }) => ({ urgent: text.includes('knife') ? 'immediate-danger' : null, boundary: null }),
      content: { ...nothing, lenses: [lens], signposts: [signpost] },
    });
    expect((await turn(aSaid({ kind: 'look-up', text: 'he has a knife' }))).reply.kind).toBe('signpost');
    expect((await turn(aSaid({ kind: 'go-on' }))).reply).toMatchObject({ kind: 'challenge' });
  });

  it('decides again when somebody else was faster', async () => {
    const { turn, log } = aRoad({ sessions: overtaken(19) });
    expect(await turn(account)).toMatchObject({ reply: { kind: 'challenge' }, repeated: false });
    expect(log.filter((line) => line.includes('overtaken'))).toHaveLength(19);
  });

  it('says so, and what to do, when somebody else is always faster', async () => {
    await expect(aRoad({ sessions: overtaken(20) }).turn(account)).rejects.toThrow(/please send yours again/);
  });

  it('gives an activity that comes twice the reply that it had', async () => {
    const { turn } = aRoad();
    const first = await turn(account);
    await turn(aSaid({ kind: 'another' }));
    expect(await turn(account)).toEqual({ reply: first.reply, repeated: true });
    expect(await turn({ ...account, activity: ActivityId.parse('a-new-one') })).toMatchObject({ repeated: false });
  });
});
