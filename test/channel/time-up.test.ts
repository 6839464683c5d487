import { describe, expect, it } from 'vitest';
import { createTimeUp } from '../../src/channel/time-up.ts';
import type { SessionEvent } from '../../src/session/events.ts';
import { fold } from '../../src/session/evolve.ts';
import { ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Replies } from '../../src/session/reply.ts';

const at = '2026-11-23T09:00:00.000Z';
const until = '2026-11-23T09:10:00.000Z';
const by = PersonId.parse('ana');
const session = SessionId.parse('s1');
const conversation = ConversationId.parse('a group');
const begun: SessionEvent[] = [
  { kind: 'started', session, mode: 'group', path: 'full', role: 'group', by, at },
  { kind: 'joined', by, name: 'Ana', at },
  { kind: 'time-boxed', minutes: 10, until, at },
];
const boxed: Replies<'steered'> = {
  kind: 'steered',
  session,
  what: 'time-boxed',
  name: '',
  lens: null,
  gathering: { lead: 'Ana', people: [], handed: [], timeBox: { minutes: 10, until }, quiet: false },
};

/** What is told when the time comes, to a session that stands as `more` left it. */
async function told(more: readonly SessionEvent[], reply = boxed): Promise<{ waits: number[]; said: string[] }> {
  const waits: number[] = [];
  const said: string[] = [];
  const works: (() => void)[] = [];
  const timeUp = createTimeUp({
    sessions: { recall: async () => ({ session: fold([...begun, ...more]), seq: begun.length + more.length }) },
    deliverTo: async (where, { what }) => said.push(`${where}: ${what}`) > 0,
    now: () => at,
    failed: (error) => {
      throw error;
    },
    after: (ms, work) => {
      waits.push(ms);
      works.push(work);
    },
  });
  timeUp(conversation, reply);
  for (const work of works) work();
  await Promise.resolve();
  await Promise.resolve();
  return { waits, said };
}

describe('the time that a group gave itself', () => {
  it('is told of when it is over', async () => {
    expect(await told([])).toEqual({ waits: [600_000], said: ['a group: time-up'] });
  });

  it.each<[string, SessionEvent]>([
    ['was set anew', { kind: 'time-boxed', minutes: 20, until: '2026-11-23T09:25:00.000Z', at }],
    ['was paused', { kind: 'paused', at }],
    ['was finished', { kind: 'finished', by: 'word', at }],
  ])('is not told of where the session %s meanwhile', async (_what, event) => {
    expect((await told([event])).said).toEqual([]);
  });

  it('is waited for by nothing else', async () => {
    expect((await told([], { ...boxed, what: 'pinned' })).waits).toEqual([]);
  });
});
