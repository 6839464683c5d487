import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, percentile, startBot } from './load/bot.ts';

/**
 * A room of two hundred that answers within one moment, and within twenty seconds: how long each waits to be told that their answer is kept, beside an echo bot
 * that the same two hundred speak to in the same moment, in one run on the same cores, the load included. It does not show Teams' own latency.
 */
const people = Number(process.argv[2] ?? 200);
const conversation = { id: '19:bench@thread.tacv2', conversationType: 'channel', isGroup: true };
const port = 22_000 + (process.pid % 10_000);
const folder = mkdtempSync(join(tmpdir(), 'training-'));

const everybody = (work: (person: number) => Promise<number>): Promise<number[]> =>
  Promise.all(Array.from({ length: people }, (_, person) => work(person))).then((all) => all.sort((a, b) => a - b));
const over = (seconds: number, work: (person: number) => Promise<number>) =>
  everybody(async (person) => {
    await new Promise((resolve) => setTimeout(resolve, (person / people) * seconds * 1000));
    return work(person);
  });

const rows: string[] = [];
const report = (what: string, sorted: readonly number[], beside: readonly number[] | null = null) => {
  const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)];
  const ratio = beside ? `${(p50 / percentile(beside, 0.5)).toFixed(1)} × echo` : '';
  rows.push(`| ${what} | ${p50.toFixed(0)} | ${p99.toFixed(0)} | ${(sorted.at(-1) ?? 0).toFixed(0)} | ${ratio} |`);
};

const echo = await startBot('bench/echo-bot.ts', port);
const hello = (person: number) => echo.says(`c${person}`, 'hello');
await everybody(hello);
const echoed = await everybody(hello);
const echoedOver = await over(20, hello);
await echo.close();
report('echo bot, all at once', echoed);
report('echo bot, over 20 s', echoedOver);

const bot: Bot = await startBot('src/main.ts', port + 1, { DATA_DIR: folder });
const press = (data: object) =>
  bot.sends({
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: { id: 'trainer' },
    conversation,
    value: { action: { type: 'Action.Execute', verb: 'train', data } },
  });

/** What stands behind the buttons of the room's card. */
function buttons(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(buttons);
  if (typeof node !== 'object' || node === null) return [];
  const here = 'data' in node && 'type' in node && String(node.type).startsWith('Action.') ? [node.data] : [];
  return [...(here as Record<string, unknown>[]), ...Object.values(node).flatMap(buttons)];
}

/** The button of the room's card, once the bot has sent a card that has it. */
async function button(what: string): Promise<Record<string, unknown>> {
  for (let wait = 0; wait < 100; wait++) {
    const found = buttons(bot.heard()).find((data) => data['do'] === what || data['training'] === what);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The room's card has no button for '${what}'.`);
}
await press({ do: 'start', exercise: 'alice' });
await press(await button('open'));
const { run } = await button('close');

const asked = await bot.sends({
  type: 'invoke',
  name: 'task/fetch',
  conversation,
  from: { id: 'p0' },
  value: { data: { training: 'box', run } },
});
const box = buttons(JSON.parse(asked.body)).find((data) => data['training'] === 'commit');
const choice = /"choices":\[\{[^}]*?"value":"([^"]+)"/.exec(asked.body)?.[1];
let kept = 0;
const commits = async (person: number): Promise<number> => {
  const { ms, body } = await bot.sends({
    type: 'invoke',
    name: 'task/submit',
    conversation,
    from: { id: `p${person}` },
    value: { data: { ...box, choice, concern: String(person % 101) } },
  });
  if (!/kept your (new )?answer/.test(body)) throw new Error(`An answer was not taken: ${body}`);
  kept += 1;
  return ms;
};
report('answers, all at once', await everybody(commits), echoed);
report('answers, all at once, a second time', await everybody(commits), echoed);
report('answers, over 20 s', await over(20, commits), echoedOver);
await new Promise((resolve) => setTimeout(resolve, 4_000));
const shown = JSON.stringify(bot.heard()).includes(String(people));
const memory = bot.memory();
await bot.close();
rmSync(folder, { recursive: true });

process.stdout.write(`| ${people} people | p50 ms | p99 ms | most ms | beside |\n|---|---|---|---|---|\n${rows.join('\n')}\n
${kept} answers were taken; the room's card ${shown ? `says ${people}` : 'does not say so'}. Resident memory: ${memory.toFixed(0)} MB.\n`);
