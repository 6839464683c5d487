import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { type Channel, type ChannelParts, createChannel } from '../../src/channel/channel.ts';
import { sorry } from '../../src/channel/page/shell.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import type { Known } from '../../src/follow-up/reference.ts';
import { createLibrary, type Library } from '../../src/knowledge/library.ts';
import { createEvents } from '../../src/log.ts';
import { everyRole } from '../../src/roles/roles.ts';
import { createMemorySessions } from '../../src/storage/memory-sessions.ts';
import { aConnector, type Connector } from './connector.ts';

export type BotServer = AsyncDisposable & {
  readonly url: string;
  readonly connector: Connector;
  /** Every line that was logged, as it was written. */
  readonly log: readonly string[];
  readonly followUp: Channel['followUp'];
  /** Resolves when every turn under way is finished and answered. */
  readonly settled: Channel['settled'];
};

const noShelves = { reviews: [], others: [], retired: [] };

type Inside = Pick<ChannelParts, 'turn'> & Partial<ChannelParts>;

/** The real server, adapter and bot on free ports of this machine, without credentials; only the inside is handed in. */
export async function aServer({
  library = createLibrary(noShelves, () => new Map()),
  ...inside
}: Inside & { readonly library?: Library }): Promise<BotServer> {
  const log: string[] = [];
  const events = createEvents(pino({ level: 'debug' }, { write: (line: string) => log.push(line) }));
  const connector = await aConnector();
  // Links name the port that the server was given, and so are made once it listens.
  const made: { channel?: Channel } = {};
  const server = createServer(
    {
      handle: async (request, response) => made.channel?.handle(request, response),
      data: async (query, say) => made.channel?.data(query, say) ?? sorry('gone', say),
      pack: async (run, part, query, say) => made.channel?.pack(run, part, query, say) ?? sorry('gone', say),
      record: async (file, query, say) => made.channel?.record(file, query, say) ?? sorry('gone', say),
      open: (document, query, say) => made.channel?.open(document, query, say) ?? sorry('gone', say),
    },
    events,
  );
  const port = await listen(server, 0, '127.0.0.1');
  const channel = createChannel({
    teams: null,
    base: `http://127.0.0.1:${port}`,
    key: randomBytes(32),
    library,
    lenses: [],
    voiceName: (voice) => voice,
    consents: true,
    sessions: createMemorySessions(),
    welcomes: memoryWelcomes(),
    references: memoryReferences(),
    outbox: emptyOutbox,
    events,
    now: () => new Date().toISOString(),
    who: 'a test',
    // A test says in a second what a person says in an hour.
    rate: { person: 1_000_000, tenant: 1_000_000 },
    train: noTraining,
    dataFile: async () => {
      throw new Error('This bot was not told what it holds of people.');
    },
    roles: everyRole,
    find: async () => {
      throw new Error('This bot was not told what it finds.');
    },
    ...inside,
  });
  made.channel = channel;
  return {
    url: `http://127.0.0.1:${port}`,
    connector,
    log,
    followUp: channel.followUp,
    settled: channel.settled,
    [Symbol.asyncDispose]: async () => {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await channel.settled();
      await connector[Symbol.asyncDispose]();
    },
  };
}

function memoryWelcomes(): ChannelParts['welcomes'] {
  const welcomed = new Set<string>();
  return {
    first: async (conversation) => {
      const first = !welcomed.has(conversation);
      welcomed.add(conversation);
      return first;
    },
  };
}

function memoryReferences(): ChannelParts['references'] {
  const known = new Map<string, Known>();
  return {
    remember: async (one) => {
      known.set(one.conversation, one);
    },
    of: async (conversation) => known.get(conversation) ?? null,
    personalOf: async (person) =>
      [...known.values()].findLast((one) => one.kind === 'personal' && one.person === person) ?? null,
    forget: async (conversation) => {
      known.delete(conversation);
    },
  };
}

const untrained = async () => {
  throw new Error('This bot was not told what to train with.');
};
const noTraining: ChannelParts['train'] = {
  menu: untrained,
  start: untrained,
  lead: untrained,
  box: untrained,
  commit: untrained,
  own: untrained,
  isHere: untrained,
  room: untrained,
  cardIs: untrained,
  mayHave: untrained,
  results: untrained,
};

const nothing = async () => undefined;

/** Nothing is ever due. */
const emptyOutbox: ChannelParts['outbox'] = {
  claim: async () => null,
  sent: nothing,
  failed: nothing,
  unsure: nothing,
  abandon: async () => 0,
  stop: nothing,
  unsureOf: async () => [],
  mentioned: nothing,
};
