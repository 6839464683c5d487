import { createAdapter, processWith } from './channel/adapter.ts';
import { Bot } from './channel/bot.ts';
import { createLinkTo } from './channel/link-to.ts';
import { createLinks } from './channel/links.ts';
import { createOpen } from './channel/page.ts';
import { createServer, type Handle, listen } from './channel/server.ts';
import { environment, readConfig } from './config.ts';
import { SecondLookError } from './errors.ts';
import { createLog, createStore, createThinking, createTurnWith, now } from './parts.ts';
import { linkKeyIn } from './storage/link-key.ts';

/** Builds the bot from its parts and listens. Ends with one sentence when it cannot start, and tidily when told to stop. */
async function main(): Promise<void> {
  const began = performance.now();
  const config = readConfig(environment());
  const events = createLog(config);
  const [store, thinking] = await both(createStore(config), createThinking(config));

  const { library, find } = thinking;
  const links = createLinks({ key: linkKeyIn(config.dataDirectory), base: config.publicUrl ?? '', now });
  const adapter = createAdapter(config.teams, events);
  const bot = new Bot({
    turn: createTurnWith(thinking, store.sessions, config),
    find,
    linkTo: config.publicUrl === null ? () => null : createLinkTo(links, library),
    welcomes: store.welcomes,
    events,
    now,
  });
  const handle: Handle = (request, response) => processWith(adapter, bot, request, response);
  const server = createServer({ handle, open: createOpen(links, library) }, events);
  const port = await listen(server, config.port, config.host);

  const { lenses } = thinking.content;
  const { passages } = library;
  const ms = Math.round(performance.now() - began);
  events.started({ port, database: 'embedded', lenses: lenses.length, passages: passages.length, ms });

  const stop = (signal: string) => {
    // Turns under way are finished and kept; no new ones are taken.
    server.close(async () => {
      await bot.settled();
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
