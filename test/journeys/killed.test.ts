import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { nodeOptions } from '../../src/node-options.ts';
import { createStore } from '../../src/parts/store.ts';
import { ConversationId } from '../../src/session/ids.ts';
import { aConnector } from './connector.ts';
import { aPerson, type Person } from './person.ts';

const say = catalogueFor('en-GB');

const rounds = 20;
const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function aBot(port: number): Promise<ChildProcess> {
  const environment = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    RATE_PERSON: '1000000',
  };
  const bot = spawn(process.execPath, [...nodeOptions, 'src/main.ts'], { env: environment, stdio: 'ignore' });
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return bot;
    if (bot.exitCode !== null) throw new Error(`The bot stopped with ${bot.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const killed = (bot: ChildProcess) =>
  new Promise((resolve) => {
    bot.once('exit', resolve);
    bot.kill('SIGKILL');
  });

/** Speaks until the bot dies; what was answered over HTTP, in order. */
async function talk(person: Person, round: number, answered: string[]): Promise<void> {
  try {
    for (let turn = 0; ; turn++) {
      const text = `Round ${round}, turn ${turn}: I saw the children and wrote it up.`;
      const [said] = await person.says(text);
      if (!said?.text?.startsWith(say.talk.failed)) answered.push(text);
    }
  } catch {
    // The bot was killed in the middle of a turn, which is what this is about.
  }
}

it(`loses no turn that it answered, in ${rounds} rounds of kill -9 during conversations`, {
  timeout: 300_000,
}, async () => {
  await using connector = await aConnector();
  const port = 31_000 + (process.pid % 9_000);
  const server = { url: `http://127.0.0.1:${port}`, connector };
  const people = [aPerson(server), aPerson(server)];
  const answered: string[][] = [[], []];

  for (let round = 0; round < rounds; round++) {
    const bot = await aBot(port);
    const talking = people.map((person, index) => talk(person, round, answered[index] ?? []));
    // A first turn is slow, so the moment of the kill is counted from its answer.
    const before = answered.flat().length;
    while (answered.flat().length === before) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 200));
    await killed(bot);
    await Promise.all(talking);
  }

  await using store = await createStore(readConfig({ DATA_DIR: folder }));
  for (const [index, { conversation }] of people.entries()) {
    const { session } = await store.sessions.recall(ConversationId.parse(conversation));
    if (session.phase !== 'reflecting') throw new Error('The session is not open.');
    const kept = session.said.map(({ text }) => text).filter((text) => text.startsWith('Round'));
    const first = answered[index] ?? [];
    expect(first.length).toBeGreaterThanOrEqual(rounds / 2);
    expect(first.filter((text) => !kept.includes(text))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
  }
});
