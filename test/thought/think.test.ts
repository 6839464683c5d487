import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LensId } from '../../src/lenses/lens.ts';
import type { Notice } from '../../src/lenses/noticed.ts';
import { createChat } from '../../src/model/chat.ts';
import type { Challenge } from '../../src/questions/challenge.ts';
import { loadWords } from '../../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../../src/safeguards/pseudonymise/pseudonymise.ts';
import { ChallengeId } from '../../src/session/ids.ts';
import { type Spent, tokensIn } from '../../src/thought/chat.ts';
import { disguiseWith, type MakeDisguise } from '../../src/thought/disguise.ts';
import { loadPrompts } from '../../src/thought/load-prompts.ts';
import { createTasks } from '../../src/thought/tasks.ts';
import { createThink, type Status, type ThinkParts, type Thought, withoutModel } from '../../src/thought/think.ts';
import type { Told } from '../../src/thought/told.ts';
import { aCitation, aLens } from '../builders.ts';
import { aChatServer, badQuestions, type ChatServer, goodWill, type ToAsk } from '../model/chat-server.ts';

let server: ChatServer;
beforeAll(async () => {
  server = await aChatServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  server.requests.length = 0;
  server.complaints.length = 0;
  Object.assign(server, { faults: [], always: null, answers: { ...goodWill }, usage: { input: 1_000, output: 50 } });
});

const account =
  '[Mother] is doing really well, ring her on [Phone 1]. Her partner seems nice, and [Mother] keeps every appointment.';
const told: Told = { role: 'practitioner', account, conversation: [] };
const lenses = ['rule-of-optimism', 'invisible-males', 'recording'].map((id) => aLens(id));
const [optimism, males, recording] = lenses.map(({ id }) => id) as [LensId, LensId, LensId];
const prompts = loadPrompts('prompts');
const gate = disguiseWith(createPseudonymise(loadWords('knowledge/safeguards')));
const cueAt = (quote: string) => ({
  start: account.indexOf(quote),
  end: account.indexOf(quote) + quote.length,
  absence: null,
});
const local: Notice = {
  called: [
    { lens: optimism, score: 3, cues: [cueAt('doing really well')] },
    { lens: males, score: 2, cues: [cueAt('seems nice')] },
    { lens: recording, score: 1, cues: [cueAt('keeps every appointment')] },
  ],
  covered: [],
};
const other = aCitation('Another passage.');
const bank: Challenge = {
  id: ChallengeId.parse('c1'),
  lens: males,
  question: { id: 'invisible-males-01', kind: 'evidence', phase: 'opening' },
  text: 'You said “Her partner seems nice”. What have you seen of the partner yourself?',
  because: { kind: 'words', quote: 'Her partner seems nice' },
  citations: [aCitation()],
  writer: 'bank',
};
const draft = (over = {}) => ({
  told,
  reply: null,
  lens: lenses[1] ?? aLens('none'),
  challenge: bank,
  asked: [],
  ...over,
});
const good = {
  acknowledgement: null,
  question: 'Who has seen [Mother] with her partner, and when?',
  because: '[Mother] is doing really well',
  passage: 2,
};

const verdict = { ...good, question: 'The child is safe with [Mother], so what next?' };

type Logged = { kind: string } & Record<string, unknown>;
type Thinker = Thought & { readonly log: Logged[]; readonly statuses: Status[] };

function thinker({
  before = { input: 0, output: 0 },
  makeDisguise = gate,
  ...over
}: Partial<ThinkParts> & { before?: Spent; makeDisguise?: MakeDisguise } = {}): Thinker {
  const log: Logged[] = [];
  const statuses: Status[] = [];
  const logs = (kind: string) => (fields: object) => {
    log.push({ kind, ...fields });
  };
  const think = createThink({
    chat: createChat({ url: server.url, model: 'a-model', key: null, azureVersion: null }),
    tasks: createTasks(prompts, lenses, makeDisguise),
    instructions: prompts.ask.text,
    budget: { tokens: 120_000, cost: null },
    deadline: 10_000,
    passages: async () => [
      { title: 'The review', text: 'The voice of the child was not heard.', citation: aCitation() },
      { title: 'The review', text: 'Another passage.', citation: other },
    ],
    likest: async () => [males],
    log: { silent: logs('silent'), thought: logs('thought'), faulted: logs('faulted'), failed: logs('failed') },
    ...over,
  });
  return { ...think({ before, aloud: (status) => statuses.push(status) }), log, statuses };
}

/** What a model notices: lenses with words that call for them, best first, and those that it takes for covered. */
function notices(called: [lens: string, quote: string][], covered: [string, string][] = []): void {
  server.answers.notice = () => ({
    called: called.map(([lens, quote]) => ({ lens, quote })),
    covered: covered.map(([lens, quote]) => ({ lens, quote })),
  });
}
const asks = (...answers: readonly (object | ((data: ToAsk) => unknown))[]): void => {
  let at = 0;
  server.answers.ask = (data) => {
    const one = answers[Math.min(at, answers.length - 1)] ?? good;
    at += 1;
    return typeof one === 'function' ? one(data) : one;
  };
};
const orderOf = ({ called }: Notice) => called.map(({ lens }) => lens);
const notice = (thought = thinker()) => thought.notice(told, account, local);

describe('what a model notices', () => {
  it('comes first, in its order, with the words that it gives, and the rest follows as it was', async () => {
    notices([
      [recording, 'keeps every appointment'],
      [males, 'Her partner seems nice'],
    ]);
    const { called } = await notice();
    expect(called.map(({ lens }) => lens)).toEqual([recording, males, optimism]);
    expect(called.map(({ score }) => score)).toEqual([...called.map(({ score }) => score)].sort((a, b) => b - a));
    const cue = called[1]?.cues[0];
    expect(account.slice(cue?.start, cue?.end)).toBe('Her partner seems nice');
  });

  it('counts only with words that somebody said, of a lens that there is', async () => {
    notices([
      [recording, 'nobody wrote it down'],
      ['a-lens-of-its-own', 'seems nice'],
      [males, 'seems nice'],
    ]);
    expect(orderOf(await notice())).toEqual([males, optimism, recording]);
  });

  it('leaves out what it shows to be covered, and a claim without words covers nothing', async () => {
    notices(
      [[recording, 'keeps every appointment']],
      [
        [optimism, 'doing really well'],
        [males, 'we met him twice'],
      ],
    );
    expect(await notice()).toMatchObject({ covered: [optimism] });
    expect(orderOf(await notice())).toEqual([recording, males]);
  });

  it.each<[string, () => void]>([
    ['nothing', () => notices([])],
    ['nothing that anybody said', () => notices([[males, 'he hit the child']])],
    ['in another form', () => Object.assign(server, { always: 'other-shape' })],
  ])('changes nothing where it is %s', async (_, arrange) => {
    arrange();
    expect(await notice()).toBe(local);
  });

  it('is found by words with placeholders in them', async () => {
    notices([[males, '[Mother] is doing really well']]);
    const cue = (await notice()).called[0]?.cues[0];
    expect(account.slice(cue?.start, cue?.end)).toBe('[Mother] is doing really well');
  });
});

describe('what a model asks', () => {
  it('is shown in place of the bank’s question, with the passage that it chose first', async () => {
    asks({ ...good, acknowledgement: 'You told me of the partner.' });
    expect(await thinker().ask(draft())).toEqual({
      ...bank,
      text: 'Who has seen [Mother] with her partner, and when?',
      acknowledgement: 'You told me of the partner.',
      because: { kind: 'words', quote: '[Mother] is doing really well' },
      citations: [other, aCitation()],
      writer: 'model',
    });
  });

  it('is written from words with placeholders, which it keeps', async () => {
    asks(verdict, good);
    const thought = thinker();
    await notice(thought);
    const conversation = [{ question: 'What of [Mother]?', answer: '[Mother] rang from [Phone 1], and was cheerful.' }];
    const asked = ['What did [Mother] say?'];
    const challenge = { ...bank, because: { kind: 'words' as const, quote: '[Mother] is doing really well' } };
    expect((await thought.ask(draft({ told: { ...told, conversation }, asked, challenge }))).writer).toBe('model');
    expect(server.requests).toHaveLength(3);
    expect(JSON.stringify(server.requests)).toMatch(/\[Mother\].*\[Phone 1\]/);
    expect(server.complaints).toEqual([]);
  });

  it('is sent back once with what is wrong with it, and shown when that is put right', async () => {
    asks(verdict, good);
    const thought = thinker();
    expect((await thought.ask(draft())).writer).toBe('model');
    const [, again] = server.requests;
    expect(again?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(again?.messages.at(-1)?.content).toMatch(/^This cannot be shown\. .*Rule on nothing.*Write it again/s);
    expect(thought.log).toContainEqual({ kind: 'faulted', faults: expect.arrayContaining(['verdict']), attempt: 1 });
  });

  it.each(Object.entries(badQuestions))('is not shown where it %s a second time', async (_, bad) => {
    asks(bad);
    const thought = thinker();
    expect(await thought.ask(draft())).toBe(bank);
    const faulted = thought.log.filter(({ kind }) => kind === 'faulted');
    // A reason with somebody's name in it is not sent back, and then there is no second answer.
    expect(faulted.length).toBeGreaterThan(0);
    expect(server.requests.length).toBeLessThanOrEqual(2);
    expect(JSON.stringify(thought.log)).not.toMatch(/safe|bruise|Persephone|Chantelle|evil/);
  });

  it('is not shown where it was asked before, or speaks of what another lens does', async () => {
    asks(good);
    expect(await thinker().ask(draft({ asked: ['Who has seen [Mother] with her partner, and when?'] }))).toBe(bank);
    expect(await thinker({ likest: async () => [] }).ask(draft())).not.toBe(bank);
    const elsewhere = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as unknown as LensId[];
    expect(await thinker({ likest: async () => elsewhere }).ask(draft())).toBe(bank);
  });

  it('comes from the bank where a passage is chosen that there is none of, but is the model’s', async () => {
    asks({ ...good, passage: 9 });
    expect((await thinker().ask(draft())).citations).toEqual([aCitation()]);
  });
});

describe('nothing is sent', () => {
  it.each<[string, Parameters<typeof thinker>[0]]>([
    ['not-sure-of-names', { makeDisguise: () => ({ sure: false, lookAt: (text) => text }) }],
    ['over-budget', { budget: { tokens: 100, cost: null } }],
    ['over-budget', { before: { input: 119_000, output: 900 } }],
    ['over-budget', { budget: { tokens: 120_000, cost: { most: 0.001, price: { input: 5, output: 15 } } } }],
  ])('where it is %s, and the log says so', async (because, over) => {
    const thought = thinker(over);
    expect(await notice(thought)).toBe(local);
    expect(await thought.ask(draft())).toBe(bank);
    expect(server.requests).toEqual([]);
    expect(thought.log).toEqual([
      { kind: 'silent', task: 'notice', because },
      { kind: 'silent', task: 'ask', because },
    ]);
  });

  it.each<[string, Parameters<typeof draft>[0]]>([
    ['the account', { told: { ...told, account: 'Chantelle is doing really well.' } }],
    ['an answer', { told: { ...told, conversation: [{ question: 'Who?', answer: 'Ring her on 07700 900412.' }] } }],
    ['a question before', { told: { ...told, conversation: [{ question: 'What of Chantelle?', answer: 'Well.' }] } }],
    ['what was asked', { asked: ['What did Chantelle say?'] }],
    ['the bank’s question', { challenge: { ...bank, text: 'What did Chantelle say?' } }],
    ['the words behind it', { challenge: { ...bank, because: { kind: 'words', quote: 'Chantelle said so' } } }],
    ['a word that may be a name in the account', { told: { ...told, account: 'The code for the door was 48213.' } }],
  ])('where a name or a number is left in %s', async (_, over) => {
    asks(good);
    const thought = thinker();
    const changed = draft(over);
    expect(await thought.ask(changed)).toBe(changed.challenge);
    expect(server.requests).toEqual([]);
    expect(thought.log).toEqual([{ kind: 'silent', task: 'ask', because: 'not-sure-of-names' }]);
  });

  it('again where a reason has a name in it, which the model made up', async () => {
    asks({ ...good, question: 'Who has seen Persephone with her partner, and when?' }, good);
    const thought = thinker();
    expect(await thought.ask(draft())).toBe(bank);
    expect(server.requests).toHaveLength(1);
    expect(thought.log.at(-1)).toEqual({ kind: 'silent', task: 'ask', because: 'not-sure-of-names' });
  });

  it('a second time where the first has used up the budget', async () => {
    const system = tokensIn(createTasks(prompts, lenses, gate).notice(told).task.system);
    server.usage = { input: 100_000, output: 1_000 };
    const thought = thinker({ budget: { tokens: 100_000 + system, cost: null } });
    await notice(thought);
    expect(await thought.ask(draft())).toBe(bank);
    expect(server.requests).toHaveLength(1);
    expect(thought.log.at(-1)).toEqual({ kind: 'silent', task: 'ask', because: 'over-budget' });
  });
});

describe('the deadline', () => {
  const never = () => new Promise<never>(() => undefined);
  it.each<[string, Parameters<typeof thinker>[0], () => void]>([
    ['a model', {}, () => Object.assign(server, { always: 'hang' })],
    ['a model in the middle', {}, () => Object.assign(server, { always: 'stall' })],
    ['the passages', { passages: never }, () => undefined],
    ['a check', { likest: never }, () => asks(good)],
  ])('ends the waiting for %s', async (_, over, arrange) => {
    arrange();
    const began = performance.now();
    const thought = thinker({ deadline: 600, ...over });
    await notice(thought);
    expect(await thought.ask(draft())).toBe(bank);
    expect(performance.now() - began).toBeLessThan(1_100);
    expect(thought.log.at(-1)).toEqual({ kind: 'silent', task: 'ask', because: 'took-too-long' });
  });

  it('leaves time to ask where noticing takes too long', async () => {
    server.faults = ['hang'];
    asks(good);
    const thought = thinker({ deadline: 2_000 });
    expect(await notice(thought)).toBe(local);
    expect((await thought.ask(draft())).writer).toBe('model');
  });
});

describe('a turn’s thinking', () => {
  it('says what it does, in order, and sums what it cost', async () => {
    asks(verdict, good);
    const thought = thinker();
    expect(thought.spent()).toEqual({ input: 0, output: 0 });
    await notice(thought);
    await thought.ask(draft());
    expect(thought.statuses).toEqual(['reading', 'looking', 'writing']);
    expect(thought.spent()).toEqual({ input: 3_000, output: 150 });
    expect(thought.log.filter(({ kind }) => kind === 'thought')).toHaveLength(3);
  });

  it('counts what a refusal cost', async () => {
    server.always = 'refusal';
    const thought = thinker();
    await thought.ask(draft());
    expect(thought.spent()).toEqual({ input: 1_000, output: 50 });
  });

  it.each<[string, Partial<ThinkParts>]>([
    ['the library', { passages: () => Promise.reject(new Error('no library for Chantelle')) }],
    ['a check', { likest: () => Promise.reject(new Error('no encoder for Chantelle')) }],
    ['a chat', { chat: () => Promise.reject(new TypeError('no chat for Chantelle')) }],
  ])('gives what was there without it when %s fails, and the log says where and no word', async (_, over) => {
    asks(good);
    const thought = thinker(over);
    await notice(thought);
    expect(await thought.ask(draft())).toBe(bank);
    expect(thought.log.at(-1)).toEqual({
      kind: 'failed',
      code: expect.stringMatching(/Error$/),
      at: expect.any(String),
    });
    expect(JSON.stringify(thought.log)).not.toMatch(/Chantelle/);
  });

  it('without a model changes nothing and costs nothing', async () => {
    const thought = withoutModel({ before: { input: 1, output: 1 }, aloud: () => undefined });
    expect(await thought.notice(told, account, local)).toBe(local);
    expect(await thought.ask(draft())).toBe(bank);
    expect(thought.spent()).toEqual({ input: 0, output: 0 });
  });
});
