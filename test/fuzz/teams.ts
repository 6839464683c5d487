import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot sent: under the address of which activity, into which conversation, and what. */
export type Heard = { readonly number: number; readonly conversation: string; readonly body: string };

/** Stands in for Teams: each activity has an address of its own here, so that it is known which of them a message belongs to. */
export async function aTeams(hears: (heard: Heard) => void) {
  let ids = 0;
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const [, number = '-1', conversation = ''] = /^\/(\d+)\/v3\/conversations\/([^/]*)/.exec(request.url ?? '') ?? [];
    hears({ number: Number(number), conversation: decodeURIComponent(conversation), body });
    ids += 1;
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(`{"id":"sent-${ids}"}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (number: number) => `http://127.0.0.1:${port}/${number}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
