import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file that was put. */
export type Put = { readonly type: string | undefined; readonly range: string | undefined; readonly bytes: Buffer };

export type OneDrive = AsyncDisposable & {
  readonly url: string;
  readonly put: readonly Put[];
  /** Takes no file from now on. */
  full(): void;
};

/** What stands in for a person's OneDrive on this machine: it takes files that are put, until it is full. */
export async function aOneDrive(): Promise<OneDrive> {
  const put: Put[] = [];
  let takes = true;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method !== 'PUT' || !takes) {
      response.statusCode = 507;
      response.end();
      return;
    }
    const { 'content-type': type, 'content-range': range } = request.headers;
    put.push({ type, range, bytes: Buffer.concat(chunks) });
    response.statusCode = 201;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload?key=of-one-use`,
    put,
    full: () => {
      takes = false;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
