import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { adding } from '../../src/storage/outbox.ts';
import { createReferences } from '../../src/storage/references.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { aReminder, at, chatOf } from '../follow-up/reminders.ts';
import { thePostgres } from '../storage/postgres.ts';

const postgres = thePostgres();
const many = 1_000;

/** A reminder that reached Teams, and the process that sent it. */
type Arrived = { readonly conversation: string; readonly who: string };

/** A connector that takes every message; one of which `holds` says so is taken, and never answered. */
async function aConnector(holds: (arrived: Arrived, count: number) => boolean = () => false) {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { text } = JSON.parse(Buffer.concat(chunks).toString()) as { text: string };
    const [, , , conversation = ''] = (request.url ?? '').split('/');
    const one = { conversation: decodeURIComponent(conversation), who: text.split(' ')[0] ?? '' };
    arrived.push(one);
    if (holds(one, arrived.length)) return;
    response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ id: `sent-${arrived.length}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { arrived, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A database with many reminders, each of somebody else's and due, who are all reached at a connector. */
async function manyDue(connector: string) {
  const url = await postgres().fresh();
  const { database, close } = await openServerDatabase(url);
  onTestFinished(close);
  const reminders = Array.from({ length: many }, (_, index) => aReminder({ item: `item-${index}` }));
  await adding(database, reminders);
  const references = createReferences(database);
  await Promise.all(reminders.map((one) => references.remember(chatOf(one, connector), at('08:00:00'))));
  const states = async () =>
    Object.fromEntries(
      (await postgres().run('select state, count(*)::int as count from reminder group by state', nameIn(url))).map(
        ({ state, count }) => [state, count],
      ),
    );
  return { url, states };
}
const nameIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

type Process = { readonly child: ChildProcess; readonly ticks: (now: string) => Promise<number | 'killed'> };

async function aProcess(url: string, who: string): Promise<Process> {
  const child = fork('test/journeys/reminding.ts', [url, who], { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const says = () =>
    new Promise<unknown>((resolve) => {
      child.once('message', resolve);
      child.once('exit', () => resolve('killed'));
    });
  if ((await says()) !== 'ready') throw new Error('The process ended before it was ready.');
  return {
    child,
    ticks: async (now) => {
      const said = says();
      child.send(now);
      const sent = await said;
      return typeof sent === 'number' ? sent : 'killed';
    },
  };
}

const chats = (arrived: readonly Arrived[]) => new Set(arrived.map(({ conversation }) => conversation)).size;

it(`sends each of ${many} reminders once, by two processes on one database`, async () => {
  const { arrived, url: connector } = await aConnector();
  const { url, states } = await manyDue(connector);
  const [one, two] = await Promise.all([aProcess(url, 'one'), aProcess(url, 'two')]);
  expect(await Promise.all([one.ticks(at('07:59:00')), two.ticks(at('07:59:00'))])).toEqual([0, 0]);
  const sent = await Promise.all([one.ticks(at('10:00:00')), two.ticks(at('10:00:00'))]);
  expect(Number(sent[0]) + Number(sent[1])).toBe(many);
  expect([arrived.length, chats(arrived)]).toEqual([many, many]);
  expect(new Set(arrived.map(({ who }) => who))).toEqual(new Set(['one', 'two']));
  expect(await states()).toEqual({ sent: many });
  expect(await Promise.all([one.ticks(at('10:30:00')), two.ticks(at('10:30:00'))])).toEqual([0, 0]);
});

it('sends none twice when a process is killed after its message arrived and before it was told so', async () => {
  let kill = () => {};
  let held: Arrived | undefined;
  const { arrived, url: connector } = await aConnector((one, count) => {
    if (held || one.who !== 'one' || count < many / 3) return false;
    held = one;
    kill();
    return true;
  });
  const { url, states } = await manyDue(connector);
  const [one, two] = await Promise.all([aProcess(url, 'one'), aProcess(url, 'two')]);
  kill = () => one.child.kill('SIGKILL');

  const [killed, finished] = await Promise.all([one.ticks(at('10:00:00')), two.ticks(at('10:00:00'))]);
  expect([killed, finished]).toEqual(['killed', expect.any(Number)]);
  expect([arrived.length, chats(arrived)]).toEqual([many, many]);
  expect(await states()).toEqual({ sent: many - 1, sending: 1 });

  // The one in hand is given up once its process must be dead, and sent by nobody: not by the other, nor by the first when it is back.
  const again = await aProcess(url, 'one');
  for (const time of ['10:04:00', '10:06:00', '15:00:00']) {
    expect(await Promise.all([again.ticks(at(time)), two.ticks(at(time))])).toEqual([0, 0]);
  }
  expect(await states()).toEqual({ sent: many - 1, unsure: 1 });
  expect(arrived).toHaveLength(many);
  const unsure = await postgres().run(`select conversation_id from reminder where state = 'unsure'`, nameIn(url));
  expect(unsure).toEqual([{ conversation_id: held?.conversation }]);
});

it('sends none twice, and leaves at most one unsure a kill, when processes are killed again and again', async () => {
  const kills = 5;
  let victim: ChildProcess | undefined;
  let due = many / (kills + 1);
  const { arrived, url: connector } = await aConnector((_, count) => {
    if (victim && count >= due) {
      due += many / (kills + 1);
      victim.kill('SIGKILL');
      victim = undefined;
    }
    return false;
  });
  const { url, states } = await manyDue(connector);
  for (let round = 0; round < kills; round++) {
    const { child, ticks } = await aProcess(url, 'one');
    victim = child;
    expect(await ticks(at('10:00:00'))).toBe('killed');
  }
  const last = await aProcess(url, 'two');
  await last.ticks(at('10:00:00'));
  await last.ticks(at('10:06:00'));
  const { sent = 0, unsure = 0, ...others } = await states();
  expect(others).toEqual({});
  expect(Number(sent) + Number(unsure)).toBe(many);
  expect(Number(unsure)).toBeLessThanOrEqual(kills);
  expect(chats(arrived)).toBe(arrived.length);
  expect(arrived.length).toBeGreaterThanOrEqual(Number(sent));
});
