import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedder } from '../src/model/embed.ts';
import { sentencesOf } from '../src/reading/sentences.ts';
import { readAccounts } from './learning/texts.ts';
import { load, percentile, startBot } from './load/bot.ts';

/**
 * Turns per second and latency beside an echo bot on the same stack, in one run on the same cores, the load included.
 * It does not show Teams' own latency, authentication, or a database that has grown over months.
 */
const seconds = Number(process.argv[2] ?? 8);
const connections = 50;
const commands = ['why', 'source', 'why', 'source', 'another'] as const;
const example =
  "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.";

const accounts = readAccounts().map(({ text }) => text);

/** An account of 170 words, none of whose sentences was ever read before: what a tired person types at the end of a day, and then some. */
function longAccount(number: number): string {
  const words = [...Array(8).keys()]
    .map((next) => accounts[(number * 7 + next * 31) % accounts.length])
    .join(' ')
    .split(/\s+/);
  return words
    .slice(0, 170)
    .join(' ')
    .replaceAll(/[.!?]+(?=\s|$)/g, ` ${number}$&`);
}

const rows: string[][] = [];
const report = (what: string, turns: number, sorted: readonly number[], beside = '') =>
  rows.push([
    what,
    turns.toFixed(0),
    percentile(sorted, 0.5).toFixed(1),
    percentile(sorted, 0.95).toFixed(1),
    percentile(sorted, 0.99).toFixed(1),
    beside,
  ]);

const port = 21_000 + (process.pid % 10_000);
const folder = mkdtempSync(join(tmpdir(), 'turns-'));

const echo = await startBot('bench/echo-bot.ts', port);
await load(connections, 3, (client) => echo.says(`c${client}`, 'why'));
const echoed = await load(connections, seconds, (client) => echo.says(`c${client}`, 'why'));
await echo.close();
const echoRate = echoed.length / seconds;
report('echo bot, 50 connections', echoRate, echoed);

const bot = await startBot('src/main.ts', port + 1, { DATA_DIR: folder });
for (let client = 0; client < connections; client++) await bot.says(`c${client}`, example);
const idle = bot.memory();
const command = (client: number, round: number) => bot.says(`c${client}`, commands[round % commands.length] ?? 'why');
await load(connections, 3, command);
const commanded = await load(connections, seconds, command);
const commandRate = commanded.length / seconds;
report(
  'command turns, 50 connections',
  commandRate,
  commanded,
  `${(commandRate / echoRate).toFixed(2)} of echo; p99 ${(percentile(commanded, 0.99) / percentile(echoed, 0.99)).toFixed(1)} × echo`,
);

const alone: number[] = [];
for (let number = 0; number < 60; number++) alone.push(await bot.says(`alone${number}`, longAccount(number)));
alone.sort((a, b) => a - b);
report('accounts of 170 words, one at a time', 1000 / (alone.reduce((sum, ms) => sum + ms) / alone.length), alone);

let next = 60;
const account = () => {
  next += 1;
  return bot.says(`busy${next}`, longAccount(next));
};
const busy = await load(2, seconds, account);
const accountRate = busy.length / seconds;

const quiet = await load(10, seconds, command);
report('command turns, 10 connections', quiet.length / seconds, quiet);
const reading = load(1, seconds, account);
const meanwhile = await load(10, seconds, command);
await reading;
const memory = bot.memory();
await bot.close();

const began = performance.now();
const again = await startBot('src/main.ts', port + 2, { DATA_DIR: folder });
await again.says('c0', 'another');
const start = performance.now() - began;
await again.says('first-account', example);
const read = performance.now() - began;
await again.close();

const embedder = await createEmbedder();
const texts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
for (let warm = 0; warm < 5; warm++) await embedder.embed(texts(longAccount(100_000 + warm)));
const embedded = await load(2, seconds, async () => {
  next += 1;
  const sent = performance.now();
  await embedder.embed(texts(longAccount(next)));
  return performance.now() - sent;
});
await embedder.close();
const embedRate = embedded.length / seconds;
report('the embedder alone, the same sentences, 2 at once', embedRate, embedded);
report(
  'accounts of 170 words, 2 at once',
  accountRate,
  busy,
  `${(accountRate / embedRate).toFixed(2)} of the embedder`,
);
report(
  'command turns, 10 connections, while accounts are read',
  meanwhile.length / seconds,
  meanwhile,
  `p99 ${(percentile(meanwhile, 0.99) / percentile(quiet, 0.99)).toFixed(1)} × without`,
);

process.stdout.write('| what | turns/s | p50 ms | p95 ms | p99 ms | beside |\n|---|---|---|---|---|---|\n');
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
process.stdout.write(
  `\nResident memory of the bot: ${idle.toFixed(0)} MB after its first turns, ${memory.toFixed(0)} MB after all this.
From its start with that database to its first answer (a button): ${(start / 1000).toFixed(1)} s; to the answer to an account after it: ${(read / 1000).toFixed(1)} s.\n`,
);
rmSync(folder, { recursive: true });
