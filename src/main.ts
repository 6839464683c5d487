import { hostname } from 'node:os';
import { createChannel } from './channel/channel.ts';
import { createServer, listen } from './channel/server.ts';
import { environment, readConfig } from './config.ts';
import { SecondLookError } from './errors.ts';
import { createLog, createStore, createThinking, createTrainWith, createTurnWith, now } from './parts.ts';
import { linkKeyIn } from './storage/link-key.ts';

/** How often it is looked whether a reminder is due. Ms. */
const lookEvery = 30_000;

/** Builds the bot from its parts and listens. Ends with one sentence when it cannot start, and tidily when told to stop. */
async function main(): Promise<void> {
  const began = performance.now();
  const config = readConfig(environment());
  const events = createLog(config);
  const [store, thinking] = await both(createStore(config), createThinking(config));

  const channel = createChannel({
    ...store,
    turn: createTurnWith(thinking, store.sessions, config, store.reminding),
    train: createTrainWith(thinking, store.runs),
    find: thinking.find,
    library: thinking.library,
    lenses: thinking.content.lenses,
    voiceName: thinking.voiceName,
    teams: config.teams,
    consents: config.teams !== null,
    base: config.publicUrl,
    key: linkKeyIn(config.dataDirectory),
    events,
    now,
    who: `${hostname()} ${process.pid}`,
  });
  const server = createServer(channel, events);
  const port = await listen(server, config.port, config.host);
  channel.followUp.start(lookEvery);

  const { lenses } = thinking.content;
  const { passages } = thinking.library;
  const ms = Math.round(performance.now() - began);
  const database = config.databaseUrl === null ? 'embedded' : 'server';
  events.started({ port, database, lenses: lenses.length, passages: passages.length, ms });

  const stop = (signal: string) => {
    // Turns under way are finished and kept; no new ones are taken.
    server.close(async () => {
      await Promise.all([channel.settled(), channel.followUp.stop()]);
      await Promise.all([thinking[Symbol.asyncDispose](), store[Symbol.asyncDispose]()]);
      events.stopped({ signal });
      process.exit();
    });
    server.server.closeIdleConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

/** Both at once, since one waits for the disk and the other for a thread of its own. Where one fails, the other is let come to its end. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SecondLookError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
