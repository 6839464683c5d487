import { hostname } from 'node:os';
import { auditedTrain, auditedTurn } from './audited.ts';
import { auditedEdge } from './audited-edge.ts';
import { createChannel } from './channel/channel.ts';
import { createGraph, graphTokens } from './channel/graph.ts';
import { createServer, listen } from './channel/server.ts';
import { type Config, environment, readConfig } from './config.ts';
import { SecondLookError } from './errors.ts';
import { type Events, traceOf } from './log.ts';
import { logOf, now } from './parts/log.ts';
import { createTrainWith, createTurnWith } from './parts/roads.ts';
import { createStore } from './parts/store.ts';
import { createThinking } from './parts/thinking.ts';
import { createRetention } from './retention/run.ts';
import { createDataFile } from './rights/data-file.ts';
import { groupsIn } from './roles/role-lists.ts';
import { createRoles, everyRole, type Roles } from './roles/roles.ts';

/** How often it is looked whether a reminder is due, and whether the day's deletions were done. Ms. */
const lookEvery = { reminders: 30_000, deletions: 10 * 60_000 };

/** Builds the bot from its parts and listens. Ends with one sentence when it cannot start, and tidily when told to stop. */
async function main(): Promise<void> {
  const began = performance.now();
  const config = readConfig(environment());
  const events = logOf(config);
  const [store, thinking] = await both(createStore(config, say), createThinking(config));
  const { audit } = store;
  const edge = auditedEdge(audit, now);
  const who = `${hostname()} ${process.pid}`;
  const roles = rolesWith(config, events);
  const turn = createTurnWith(thinking, store.sessions, config, {
    ...store,
    mayDo: async ({ person, place, command }) =>
      (await roles.barredByRole(person, { road: 'session', kind: command.kind, ...(place ? { place } : {}) })) === null,
  });
  const { content, voiceName } = thinking;
  const dataFile = createDataFile({ ...store, lenses: content.lenses, voiceName, now });

  const channel = createChannel({
    ...store,
    turn: auditedTurn(turn, audit),
    train: auditedTrain(createTrainWith(thinking, store), audit),
    find: thinking.find,
    library: thinking.library,
    lenses: content.lenses,
    voiceName,
    teams: config.teams,
    consents: config.teams !== null,
    base: config.publicUrl,
    key: store.linkKey(),
    roles,
    dataFile: (person, words) => dataFile(person, words, words.confidence.data),
    opened: edge.opened,
    turnedAway: edge.turnedAway,
    gating: { keptOut: edge.keptOut },
    rate: config.rate,
    events,
    now,
    who,
  });
  const retention = createRetention({
    store: store.aged,
    turns: store.daily,
    audit,
    destroy: store.sessions.destroy,
    tell: channel.tellOfDeletion,
    retain: config.retain,
    now,
    who,
    log: events,
  });
  // A copy of the database that was put back holds what was deleted since: it goes before anybody is answered.
  await retention.clear();
  const server = createServer(channel, events);
  const port = await listen(server, config.port, config.host);
  channel.followUp.start(lookEvery.reminders);
  retention.start(lookEvery.deletions);

  const { passages } = thinking.library;
  const ms = Math.round(performance.now() - began);
  const database = config.databaseUrl === null ? 'embedded' : 'server';
  events.started({ port, database, lenses: content.lenses.length, passages: passages.length, ms });
  if (channel.local) say('There are no Teams credentials, so only this machine can reach me.');

  const stop = (signal: string) => {
    // Turns under way are finished and kept; no new ones are taken.
    server.close(async () => {
      await Promise.all([channel.settled(), channel.followUp.stop(), retention.stop()]);
      await Promise.all([thinking[Symbol.asyncDispose](), store[Symbol.asyncDispose]()]);
      events.stopped({ signal });
      process.exit();
    });
    server.server.closeIdleConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

/** Without credentials nobody shows who they are, and whoever is at this machine may do everything. */
function rolesWith({ teams, roles }: Config, events: Events): Roles {
  if (!teams) return everyRole;
  const groups = groupsIn(roles);
  return createRoles(roles, createGraph({ groups, token: graphTokens(teams), events, now: () => performance.now() }));
}

/** To whoever runs the bot. */
const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

/** Both at once, since one waits for the disk and the other for a thread of its own. Where one fails, the other is let come to its end. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/** The message of an error that nobody foresaw may quote what a person wrote: a code and a place in our code are said of it, and no more. */
function end(error: unknown): never {
  say(
    error instanceof SecondLookError
      ? error.message
      : `Something unforeseen ended this process (${JSON.stringify(traceOf(error))}). What was answered is kept; start it again.`,
  );
  process.exit(1);
}
for (const what of ['uncaughtException', 'unhandledRejection']) process.once(what, end);

await main().catch(end);
