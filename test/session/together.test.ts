import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createEvents } from '../../src/log.ts';
import type { Command, Said } from '../../src/session/command.ts';
import type { Heard } from '../../src/session/decision.ts';
import { ChallengeId, ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Sessions } from '../../src/session/sessions.ts';
import { createMemorySessions } from '../../src/storage/memory-sessions.ts';
import { withoutModel } from '../../src/thought/think.ts';
import { createTurn, type Turned } from '../../src/turn.ts';
import { aSaid, besides, noReminding } from '../builders.ts';
import {
  aGroupOf,
  begunOf,
  challengesIn,
  content,
  inGroup,
  kindsOf,
  lenses,
  noticed,
  openOf,
  refusals,
  revised,
  say,
  take,
  view,
} from './people.ts';

const next = () => inGroup('p1', { kind: 'next' });
const atView = () => [...aGroupOf(3), next()];
const secrets = ['I would close it', 'I would not'];
const held = () => [
  inGroup('p2', view(secrets[0] ?? '', 9, 'Mum engages well.')),
  inGroup('p3', view(secrets[1] ?? '', 2)),
];

describe('what several people hold', () => {
  it('is shown to nobody before whoever leads goes on, whatever anybody asks to see', () => {
    const looks: readonly Heard['command'][] = [
      { kind: 'missing' },
      { kind: 'record' },
      { kind: 'export', format: 'markdown' },
      { kind: 'strike', items: [] },
      { kind: 'concern' },
      { kind: 'why' },
      { kind: 'pause' },
      { kind: 'go-on' },
      { kind: 'ask-missing' },
      say('Something else.'),
      { kind: 'time-box', minutes: 5 },
    ];
    const who = ['p1', 'p2', 'p3', 'p4'];
    const course = take(
      ...atView(),
      ...held(),
      inGroup('p2', view('I would still close it', 8)),
      ...who.flatMap((one) => looks.map((command) => inGroup(one, command))),
    );
    const shown = JSON.stringify(course.replies);
    for (const secret of [...secrets, 'I would still close it', '"sure":9', '"sure":8'])
      expect(shown).not.toContain(secret);
    expect(challengesIn(course.events)).toEqual([]);
  });

  it('is counted, and then shown all at once with the first question', () => {
    const { replies } = take(...atView(), ...held(), next());
    expect(replies.slice(-3, -1)).toMatchObject([
      { kind: 'kept', what: 'view', count: { given: 1, of: 3 } },
      { kind: 'kept', what: 'view', count: { given: 2, of: 3 } },
    ]);
    expect(replies.at(-1)).toMatchObject({
      kind: 'challenge',
      revealed: [
        { name: 'p2 Name', view: secrets[0], sure: 9 },
        { name: 'p3 Name', view: secrets[1], sure: 2 },
      ],
    });
    const again = take(...atView(), ...held(), next(), next()).replies.at(-1);
    expect(again).toMatchObject({ kind: 'challenge', revealed: [] });
  });

  it('is counted of those who are here', () => {
    const { replies } = take(
      ...atView(),
      inGroup('p3', view('Close.')),
      inGroup('p3', { kind: 'leave' }),
      inGroup('p2', view('Stay.')),
    );
    expect(replies.at(-1)).toMatchObject({ kind: 'kept', what: 'view', count: { given: 1, of: 2 } });
  });

  it('is the latter where somebody gives a first view twice, and the account that came with the former is kept', () => {
    const course = take(...atView(), ...held(), inGroup('p2', view('I would wait', 5)), next());
    expect(begunOf(course).views.map((one) => one.view)).toEqual([secrets[1], 'I would wait']);
    expect(JSON.stringify(begunOf(course).said)).not.toContain(secrets[0]);
    expect(begunOf(course).said).toContainEqual(expect.objectContaining({ text: 'Mum engages well.' }));
  });

  it('is looked at again at the end, from before and with whose it was', () => {
    const moves = Array.from({ length: 3 }, () => inGroup('p1', { kind: 'move-on' }));
    const { replies, session } = take(
      ...atView(),
      ...held(),
      next(),
      ...moves,
      inGroup('p2', revised('Wait', 4, 'It.')),
    );
    expect(replies.at(-2)).toMatchObject({ kind: 'step', guide: { step: 'revise' }, held: [{ sure: 9 }, { sure: 2 }] });
    expect(session).toMatchObject({ views: [{ when: 'before' }, { when: 'before' }, { when: 'after', moved: 'It.' }] });
  });
});

describe('a question among several', () => {
  const asked = () => [...atView(), ...held(), next()];

  it('stays open for everybody, and each answer is kept with whose it is', () => {
    const answers = ['p1', 'p2', 'p3'].map((who) => inGroup(who, say(`The answer of ${who}.`)));
    const course = take(...asked(), ...answers);
    expect(openOf(course).asked).toMatchObject([
      { outcome: 'open', answers: [{ by: 'p1' }, { by: 'p2' }, { by: 'p3' }] },
    ]);
    expect(course.replies.slice(-3).map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept']);
    const { replies } = take(...asked(), ...answers, inGroup('p1', { kind: 'record' }));
    expect(replies.at(-1)).toMatchObject({
      record: { asked: [{ answers: [{ name: 'p1 Name' }, { name: 'p2 Name' }, { name: 'p3 Name' }] }] },
    });
  });

  it('is on the record as answered where it was when the session is finished', () => {
    const course = take(...asked(), inGroup('p2', say('So.')), inGroup('p1', { kind: 'finish' }));
    expect(begunOf(course).asked).toMatchObject([{ outcome: 'answered' }]);
  });

  it('is parked and pinned by whoever leads, and the record says so', () => {
    const course = take(...asked(), inGroup('p1', { kind: 'pin' }), inGroup('p1', { kind: 'park' }));
    expect(course.replies.at(-2)).toMatchObject({ kind: 'steered', what: 'pinned' });
    const { replies } = take(
      ...asked(),
      inGroup('p1', { kind: 'pin' }),
      inGroup('p1', { kind: 'park' }),
      inGroup('p2', { kind: 'record' }),
    );
    expect(replies.at(-1)).toMatchObject({
      record: { asked: [{ outcome: 'parked', pinned: true }, { pinned: false }] },
    });
  });

  it('is about somebody who was not heard from where whoever leads goes on from that list, each once', () => {
    const course = take(
      ...asked(),
      inGroup('p1', { kind: 'move-on' }),
      next(),
      inGroup('p1', { kind: 'ask-missing' }),
      inGroup('p1', { kind: 'ask-missing' }),
    );
    const about = challengesIn(course.events).map(({ question }) => question.id);
    expect(about.slice(1)).toEqual(['missing-gp', 'missing-father']);
    expect(refusals(course)).toEqual(['nobody-missing']);
  });
});

describe('a lens', () => {
  const to = PersonId.parse('p2');

  it('is handed to a colleague who is here, and stands with whoever had it last', () => {
    const [lens] = lenses;
    if (!lens) throw new Error('A lens is needed.');
    const hand = (who: string) => inGroup('p1', { kind: 'hand-lens', lens: lens.id, to: PersonId.parse(who) });
    const { replies, session } = take(...aGroupOf(3), hand('p3'), hand('p2'), hand('p2'));
    expect(replies.at(-1)).toMatchObject({
      kind: 'steered',
      what: 'lens-handed',
      name: 'p2 Name',
      lens: { id: lens.id },
    });
    expect(session).toMatchObject({ handed: [{ lens: lens.id, to: 'p2' }] });
    expect(refusals(take(...aGroupOf(2), hand('p9')))).toEqual(['not-in-session']);
  });

  it('that there is not is handed to nobody', () => {
    const gone = { kind: 'hand-lens', lens: 'no-such-lens' as never, to } as const;
    expect(refusals(take(...aGroupOf(2), inGroup('p1', gone)))).toEqual(['not-filled-in']);
  });
});

/** A road over sessions in memory, where the session and the challenges have ids by count. */
function aRoad(sessions: Sessions = createMemorySessions()) {
  let ids = 0;
  const turn = createTurn({
    ...besides,
    sessions,
    read: async (text) => ({ text, sentences: [] }),
    screen: () => ({ urgent: null, boundary: null }),
    notice: () => ({ called: [], covered: [] }),
    hearReply: () => ({ does: 'offers', telling: '' }),
    think: withoutModel,
    lookUp: async () => [],
    ground: () => noticed,
    content,
    voices: content.voices,
    reminding: noReminding,
    newIds: () => {
      ids += 1;
      return { session: SessionId.parse(`s${ids}`), challenge: ChallengeId.parse(`c${ids}`) };
    },
    events: createEvents(pino({ enabled: false })),
  });
  return { turn, sessions };
}

const by = (who: string, command: Command, over: Partial<Said> = {}): Said =>
  aSaid(command, { person: PersonId.parse(who), name: `${who} Name`, place: 'group', role: 'group', ...over });

const here = ConversationId.parse('conversation-1');

describe('twelve people at once', () => {
  const who = Array.from({ length: 12 }, (_, at) => `p${at + 1}`);

  /** Whoever is told to send theirs again does, as the same message. */
  async function insist(turn: (said: Said) => Promise<Turned>, said: Said): Promise<Turned> {
    try {
      return await turn(said);
    } catch (error) {
      if ((error as { code?: string }).code !== 'busy') throw error;
      return insist(turn, said);
    }
  }

  it('lose nothing and double nothing, and all see one order', async () => {
    const { turn, sessions } = aRoad();
    await turn(by('p1', { kind: 'group' }));
    const accounts = who.map((one) => by(one, { kind: 'say', text: `What ${one} knows.` }));
    // Each comes twice, as Teams may deliver it.
    await Promise.all([...accounts, ...accounts].map((said) => insist(turn, said)));
    await turn(by('p1', { kind: 'next' }));
    await Promise.all(
      who.map((one) => insist(turn, by(one, { kind: 'hold-view', view: `V ${one}.`, sure: 5, account: '' }))),
    );
    await turn(by('p1', { kind: 'next' }));
    const answers = who.map((one) => by(one, { kind: 'say', text: `The answer of ${one}.` }));
    await Promise.all([...answers.toReversed(), ...answers].map((said) => insist(turn, said)));

    const { session } = await sessions.recall(here);
    if (session.phase !== 'reflecting') throw new Error('The session is open.');
    expect(session.people.map(({ person }) => person).sort()).toEqual([...who].sort());
    expect(session.views.map(({ by: whose }) => whose).sort()).toEqual([...who].sort());
    const given = session.asked.at(-1)?.answers.map(({ text }) => text) ?? [];
    expect([...given].sort()).toEqual(who.map((one) => `The answer of ${one}.`).sort());
    const said = session.said.map(({ text }) => text);
    expect(new Set(said).size).toBe(said.length);
    expect(said).toHaveLength(36);
    expect(said.slice(-12)).toEqual(given);
  });

  it('begin one session where two begin one at once, and the other is told of it', async () => {
    const { turn, sessions } = aRoad();
    const both = await Promise.all(['p1', 'p2'].map((one) => turn(by(one, { kind: 'group' }))));
    expect(both.map(({ reply }) => reply.kind).sort()).toEqual(['refused', 'step']);
    expect(
      (await sessions.of(PersonId.parse('p2'), 9)).length + (await sessions.of(PersonId.parse('p1'), 9)).length,
    ).toBe(1);
  });

  it('go on once where whoever leads presses a button of one question twice at once', async () => {
    const { turn, sessions } = aRoad();
    await turn(by('p1', { kind: 'group' }));
    await turn(by('p1', { kind: 'say', text: 'What I know.' }));
    await turn(by('p1', { kind: 'next' }));
    await turn(by('p1', { kind: 'next' }));
    const { session } = await sessions.recall(here);
    if (session.phase !== 'reflecting') throw new Error('The session is open.');
    const challenge = session.asked.at(-1)?.challenge.id;
    const card = { session: session.id, ...(challenge ? { challenge } : {}) };
    const twice = await Promise.all([1, 2].map(() => turn(by('p1', { kind: 'different-lens' }, { card }))));
    expect(twice.map(({ reply }) => reply.kind).sort()).toEqual(['challenge', 'refused']);
  });

  it('are all here after everybody joined with a word', () => {
    const course = take(...aGroupOf(12));
    expect(openOf(course).people).toHaveLength(12);
    expect(kindsOf(course.events).filter((kind) => kind === 'joined')).toHaveLength(12);
  });
});
