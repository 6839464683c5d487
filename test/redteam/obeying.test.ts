import { afterAll, beforeAll, expect, it } from 'vitest';
import { createChat } from '../../src/model/chat.ts';
import type { Challenge } from '../../src/questions/challenge.ts';
import { loadInstructionsIn } from '../../src/safeguards/instructions/load-instruction-words.ts';
import { ChallengeId } from '../../src/session/ids.ts';
import { loadPrompts } from '../../src/thought/load-prompts.ts';
import { createTasks } from '../../src/thought/tasks.ts';
import { createThink, type Think } from '../../src/thought/think.ts';
import { aCitation } from '../builders.ts';
import { aChatServer, type ChatServer } from '../model/chat-server.ts';
import { lenses } from '../questions/written/against.ts';
import { type Attack, attacks } from './attacks.ts';
import { obedient } from './obedient.ts';

let server: ChatServer;
beforeAll(async () => {
  server = await aChatServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const prompts = loadPrompts('prompts');
const [lens] = lenses;
if (!lens) throw new Error('There is no lens.');
const account = 'She has made every appointment since March and the flat is tidy. Her partner stays most nights.';
const firstWords = (text: string) => text.trim().split(/\s+/).slice(0, 6).join(' ');
const faults: Record<string, number> = {};

const log = {
  silent: ({ because }: { because: string }) => {
    silences.push(because);
  },
  thought: () => undefined,
  faulted: ({ faults: kinds }: { faults: readonly string[] }) => {
    for (const kind of kinds) faults[kind] = (faults[kind] ?? 0) + 1;
  },
  failed: ({ code, at }: { code: string; at: string | undefined }) => {
    throw new Error(`It failed: ${code} ${at}`);
  },
};
const silences: string[] = [];

/** The last gate alone: nothing was found, nobody was asked for leave, every name is sent, and the model does what the attack wants. */
const thinkWith = (steers: (text: string) => boolean) =>
  createThink({
    chat: (task, signal) =>
      createChat({ url: server.url, model: 'a-model', key: null, azureVersion: null })(task, signal),
    tasks: createTasks(prompts, lenses, () => ({ sure: true, lookAt: (text) => text })),
    instructions: prompts.ask.text,
    budget: { tokens: 1_000_000, cost: null },
    deadline: 60_000,
    passages: async () => [{ title: 'A page', text: passage, citation: aCitation() }],
    likest: async () => [lens.id],
    steers,
    log,
  });
let passage = '';

/** What is shown after two answers of a model that obeys. */
async function shownAfter(
  think: Think,
  { where, text }: Attack,
  answers: readonly (typeof obedient)[string][number][],
): Promise<Challenge> {
  const said = where === 'message' ? text : account;
  passage = where === 'knowledge' ? text : 'The voice of the child was not heard.';
  const bank: Challenge = {
    id: ChallengeId.parse('c1'),
    lens: lens?.id ?? ('' as never),
    question: { id: 'q', kind: 'evidence', phase: 'opening' },
    text: 'What have you seen of it yourself?',
    because: { kind: 'words', quote: firstWords(said) },
    citations: [aCitation()],
    writer: 'bank',
  };
  let at = 0;
  server.answers.ask = () => {
    const one = answers[at++ % answers.length];
    return { ...one, because: firstWords(said), passage: 1 };
  };
  return think({ before: { input: 0, output: 0 }, aloud: () => undefined }).ask({
    told: { role: 'practitioner', account: said, conversation: [] },
    reply: null,
    lens: lens ?? ('' as never),
    challenge: bank,
    asked: [],
  });
}

it('nothing that an obeying model writes is ever shown', { timeout: 600_000 }, async () => {
  const think = thinkWith(() => false);
  const shown: string[] = [];
  let turns = 0;
  for (const attack of [...attacks('open'), ...attacks('held')]) {
    const answers = obedient[attack.goal];
    if (!answers) throw new Error(`No answers for ${attack.goal}`);
    for (let at = 0; at < answers.length; at += 2) {
      turns += 1;
      const challenge = await shownAfter(think, attack, answers.slice(at, at + 2));
      if (challenge.writer !== 'bank') shown.push(`${attack.id}: ${challenge.acknowledgement ?? ''} ${challenge.text}`);
    }
  }
  process.stdout.write(
    `An obeying model: ${turns} turns, ${server.requests.length} answers, shown: ${shown.length}. Refused for:\n${Object.entries(
      faults,
    )
      .sort(([, a], [, b]) => b - a)
      .map(([kind, count]) => `  ${kind.padEnd(20)} ${count}`)
      .join('\n')}\n`,
  );
  expect(shown).toEqual([]);
  expect(silences).toEqual([]);
  expect(server.complaints).toEqual([]);
});

it('no model is asked where what was said speaks to a machine, and no such passage is sent', async () => {
  const instructionsIn = loadInstructionsIn('knowledge/safeguards');
  const think = thinkWith((text) => instructionsIn(text).length > 0);
  const some = attacks('open').filter(({ text }) => instructionsIn(text).length > 0);
  const of = (where: Attack['where']) => some.find((one) => one.where === where) as Attack;
  server.requests.length = 0;
  const answers = obedient['verdict'] ?? [];
  expect((await shownAfter(think, of('message'), answers)).writer).toBe('bank');
  expect([server.requests.length, silences]).toEqual([0, ['speaks-to-a-machine']]);
  await shownAfter(think, of('knowledge'), answers);
  expect(server.requests.map(({ data }) => 'passages' in data && data.passages)).toEqual([[], []]);
});
