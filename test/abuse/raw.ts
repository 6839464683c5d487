import { connect } from 'node:net';

/** What a connection that is spoken to by hand was answered, until the other side ended it. */
export type RawAnswer = { readonly text: string; readonly status: number; readonly ms: number };

/** A connection to this machine, with bytes as they are: nothing that a client of HTTP would make right. `drip`: one byte of them every so often (ms). */
export function raw(port: number, bytes: string | Buffer, { drip }: { drip?: number } = {}): Promise<RawAnswer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const all = Buffer.from(bytes);
    let at = 0;
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      if (drip === undefined) socket.write(all);
    });
    const dripping = setInterval(() => {
      if (drip !== undefined && at < all.length) socket.write(all.subarray(at, ++at));
    }, drip ?? 1_000);
    socket.on('data', (part) => parts.push(part));
    // Whoever is cut off learns it as an error, or as an end.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      const text = Buffer.concat(parts).toString('latin1');
      resolve({ text, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), ms: performance.now() - began });
    });
  });
}

/** A request as text, with headers as they are given and in their order. */
export const request = (line: string, headers: readonly string[] = [], body = ''): string =>
  `${line} HTTP/1.1\r\n${['Host: a', ...headers].map((one) => `${one}\r\n`).join('')}\r\n${body}`;
