import { pino } from 'pino';
import { createAdapter, processWith } from '../../src/channel/adapter.ts';
import { Bot, type BotParts } from '../../src/channel/bot.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import { createEvents } from '../../src/log.ts';
import { aConnector, type Connector } from './connector.ts';

export type BotServer = AsyncDisposable & {
  readonly url: string;
  readonly connector: Connector;
  /** Every line that was logged, as it was written. */
  readonly log: readonly string[];
};

/** The real server, adapter and bot on free ports of this machine, without credentials; only the inside is handed in. */
export async function aServer(inside: Pick<BotParts, 'turn'> & Partial<BotParts>): Promise<BotServer> {
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
  const bot = new Bot({ welcomes, events, now: () => new Date().toISOString(), ...inside });
  const server = createServer((request, response) => processWith(adapter, bot, request, response), events);
  const port = await listen(server, 0, '127.0.0.1');
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
