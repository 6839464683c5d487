import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { createAdapter, processWith } from '../../src/channel/adapter.ts';
import { Bot, type BotParts } from '../../src/channel/bot.ts';
import { createLinkTo } from '../../src/channel/link-to.ts';
import { createLinks } from '../../src/channel/links.ts';
import { gone } from '../../src/channel/page/shell.ts';
import { createOpen, type Open } from '../../src/channel/page.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import { createLibrary, type Library } from '../../src/knowledge/library.ts';
import { createEvents } from '../../src/log.ts';
import { aConnector, type Connector } from './connector.ts';

export type BotServer = AsyncDisposable & {
  readonly url: string;
  readonly connector: Connector;
  /** Every line that was logged, as it was written. */
  readonly log: readonly string[];
};

const noShelves = { reviews: [], others: [], retired: [] };

type Inside = Pick<BotParts, 'turn'> & Partial<BotParts> & { readonly library?: Library };

/** The real server, adapter and bot on free ports of this machine, without credentials; only the inside is handed in. */
export async function aServer({
  library = createLibrary(noShelves, () => new Map()),
  ...inside
}: Inside): Promise<BotServer> {
  const log: string[] = [];
  const events = createEvents(pino({ level: 'debug' }, { write: (line: string) => log.push(line) }));
  const welcomed = new Set<string>();
  const welcomes = {
    first: async (conversation: string) => {
      const first = !welcomed.has(conversation);
      welcomed.add(conversation);
      return first;
    },
  };
  const connector = await aConnector();
  const adapter = createAdapter(null, events);
  const now = inside.now ?? (() => new Date().toISOString());
  // Links name the port that the server was given, and so are made once it listens.
  const made: { bot?: Bot; open?: Open } = {};
  const server = createServer(
    {
      handle: async (request, response) => made.bot && processWith(adapter, made.bot, request, response),
      open: (document, query) => made.open?.(document, query) ?? gone,
    },
    events,
  );
  const port = await listen(server, 0, '127.0.0.1');
  const links = createLinks({ key: randomBytes(32), base: `http://127.0.0.1:${port}`, now });
  made.open = createOpen(links, library);
  made.bot = new Bot({
    welcomes,
    events,
    now,
    linkTo: createLinkTo(links, library),
    find: async () => {
      throw new Error('This bot was not told what it finds.');
    },
    ...inside,
  });
  return {
    url: `http://127.0.0.1:${port}`,
    connector,
    log,
    [Symbol.asyncDispose]: async () => {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await connector[Symbol.asyncDispose]();
    },
  };
}
