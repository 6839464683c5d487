import { describe, expect, it } from 'vitest';
import type { Command, Said } from '../src/session/command.ts';
import type { Heard } from '../src/session/decision.ts';
import { ActivityId, ConversationId, PersonId, SessionId } from '../src/session/ids.ts';
import { createMemorySessions } from '../src/storage/memory-sessions.ts';
import { createWhich } from '../src/which.ts';
import { aSaid } from './builders.ts';
import { heard, inGroup, say, take } from './session/people.ts';

const sessions = createMemorySessions();
let made = 0;
const which = createWhich(sessions, () => {
  made += 1;
  return `made-${made}`;
});

/** Keeps what comes of some commands in a conversation, and gives the session's id. */
async function held(conversation: string, ...steps: readonly Heard[]): Promise<SessionId> {
  const { session, events } = take(...steps);
  const [first, ...rest] = events;
  if (!first || session.phase === 'listening') throw new Error('Nothing was begun.');
  const kept = await sessions.keep({
    conversation: ConversationId.parse(conversation),
    activity: ActivityId.parse(`${conversation} ${session.id}`),
    session: session.id,
    after: 0,
    events: [first, ...rest],
    reminders: [],
  });
  expect(kept).toEqual({ kind: 'kept' });
  return session.id;
}

const from = (conversation: string, who: string, command: Command, card?: SessionId): Said =>
  aSaid(command, {
    conversation: ConversationId.parse(conversation),
    person: PersonId.parse(who),
    ...(card ? { card: { session: card } } : {}),
  });

const idIn = async (said: Said) => {
  const recalled = await which(said);
  return recalled && recalled.session.phase !== 'listening' ? recalled.session.id : null;
};

describe('which session a command is about', () => {
  it('is the latest of its conversation', async () => {
    const first = await held('a', heard('me', { kind: 'reflect' }), heard('me', { kind: 'finish' }));
    const latest = await held('a', heard('me', { kind: 'reflect' }));
    expect(await idIn(from('a', 'me', say('x')))).toBe(latest);
    expect(await idIn(from('a', 'me', { kind: 'skip' }, first))).toBe(latest);
    expect(await which(from('b', 'me', say('x')))).toMatchObject({ session: { phase: 'listening' }, seq: 0 });
  });

  it('is that of its card for what may be done when another has begun since', async () => {
    const first = await held('c', heard('me', { kind: 'reflect' }), heard('me', { kind: 'finish' }));
    await held('c', heard('me', { kind: 'reflect' }));
    const done: readonly Command[] = [
      { kind: 'record' },
      { kind: 'strike', items: [] },
      { kind: 'export', format: 'docx' },
      { kind: 'follow-up', item: 'action-1', answer: 'yes' },
      { kind: 'write-concern', concern: 'x', evidence: '', asking: '', due: null },
    ];
    for (const command of done) expect(await idIn(from('c', 'me', command, first))).toBe(first);
    expect(await idIn(from('c', 'me', { kind: 'record' }, SessionId.parse('none')))).not.toBe(first);
  });

  it('is never another person’s own, whatever a card says', async () => {
    const theirs = await held('d', heard('them', { kind: 'reflect' }));
    expect(await which(from('e', 'me', { kind: 'record' }, theirs))).toBeNull();
    expect(await which(from('e', 'me', { kind: 'concern' }, theirs))).toBeNull();
  });

  it('is nothing for somebody else who asks where a person thinks about it alone', async () => {
    const own = await held('own', heard('me', { kind: 'reflect' }), heard('me', say('Mum is engaging well.')));
    expect(await idIn(from('own', 'me', say('x')))).toBe(own);
    for (const command of [say('x'), { kind: 'record' }, { kind: 'finish' }] as const) {
      expect(await which(from('own', 'them', command))).toBeNull();
      expect(await which({ ...from('own', 'them', command, own), place: 'group' })).toBeNull();
    }
  });

  it('is that of the room for everybody in it, also where they just talk', async () => {
    const talk = await held('talk', { ...heard('p1', say('Mum is engaging well.')), place: 'group', role: 'group' });
    const inRoom = { ...from('talk', 'p2', say('x')), place: 'group' as const };
    expect(await idIn(inRoom)).toBe(talk);
    expect(await which(from('p2-alone', 'p2', { kind: 'record' }, talk))).toBeNull();
  });

  it('is never one of several for somebody who took no part, from their own chat', async () => {
    const shared = await held('group-9', inGroup('p1', { kind: 'group' }), inGroup('p2', say('x')));
    for (const kind of ['record', 'concern'] as const) {
      expect(await which(from('alone', 'stranger', { kind }, shared))).toBeNull();
      expect(await idIn(from('alone', 'p2', { kind }, shared))).toBe(shared);
    }
  });

  it('is kept, from elsewhere, under an activity that is not one of where it is held', async () => {
    const shared = await held('group-8', inGroup('p1', { kind: 'group' }), inGroup('p2', say('x')));
    const there = from('group-8', 'p2', { kind: 'record' }, shared);
    const elsewhere = { ...from('p2-alone', 'p2', { kind: 'record' }, shared), activity: there.activity };
    expect((await which(there))?.activity).toBe(there.activity);
    expect((await which(elsewhere))?.activity).toBe(`p2-alone ${there.activity}`);
  });

  it('may be one of several from a person’s own chat, kept where it is held', async () => {
    const shared = await held('group-1', inGroup('p1', { kind: 'group' }), inGroup('p2', say('x')));
    const recalled = await which(
      from('p2-alone', 'p2', { kind: 'follow-up', item: 'action-1', answer: 'yes' }, shared),
    );
    expect(recalled).toMatchObject({ conversation: 'group-1', session: { id: shared }, seq: 5 });
  });

  it('is for a quiet word the latest group of theirs that takes one, under an activity of its own', async () => {
    const on = inGroup('q1', { kind: 'quiet-on' });
    await held('group-2', inGroup('q1', { kind: 'group' }), inGroup('q2', say('x')));
    const open = await held('group-3', inGroup('q1', { kind: 'group' }), inGroup('q2', say('x')), on);
    await held(
      'group-4',
      inGroup('q1', { kind: 'group' }),
      inGroup('q2', say('x')),
      on,
      inGroup('q1', { kind: 'finish' }),
    );
    const said = from('q2-alone', 'q2', { kind: 'quiet-word', text: 'x' });
    const recalled = await which(said);
    expect(recalled).toMatchObject({ conversation: 'group-3', session: { id: open } });
    expect(recalled?.activity).toMatch(/^made-/);
    expect((await which(said))?.activity).not.toBe(recalled?.activity);
    const stranger = await which(from('s', 'stranger', { kind: 'quiet-word', text: 'x' }));
    expect(stranger).toMatchObject({ session: { phase: 'listening' } });
  });

  it('is that of its card in no other room, whoever presses it', async () => {
    const group = await held('room', inGroup('me', { kind: 'group' }));
    const alone = from('me-alone', 'me', { kind: 'record' }, group);
    expect(await idIn(alone)).toBe(group);
    expect(await which({ ...alone, conversation: ConversationId.parse('elsewhere'), place: 'group' })).toBeNull();
  });
});
