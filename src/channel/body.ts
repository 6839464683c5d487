import type { IncomingMessage } from 'node:http';
import { safeJson } from './limits/safe-json.ts';

/** How much is read of a request (bytes), and for how long (ms). */
export type Limits = { readonly bytes: number; readonly ms: number };

/** A body that cannot be used. `message` is for whoever sent it, and quotes nothing of it. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly status: 400 | 408 | 413 | 415;
  readonly code: string;

  constructor(status: BodyError['status'], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * The JSON that a request carries. Only plain `application/json` is read: a compressed body could unfold to any size, and a browser
 * cannot send JSON to this machine from another site without asking first.
 * @throws {BodyError} as soon as the body is known to be of another kind, too large, too slow or not JSON
 */
export async function jsonOf(request: IncomingMessage, limits: Limits): Promise<unknown> {
  const {
    'content-type': type = '',
    'content-encoding': encoding = 'identity',
    'content-length': length,
  } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new BodyError(415, 'UnsupportedMediaType', 'Send the activity as application/json.');
  if (encoding !== 'identity')
    throw new BodyError(415, 'UnsupportedMediaType', 'Send the activity without content encoding.');
  if (Number(length ?? 0) > limits.bytes) throw tooLarge(limits);
  const text = await textOf(request, limits);
  try {
    return safeJson(text);
  } catch {
    throw new BodyError(400, 'BadRequest', 'The body is not valid JSON. Nothing was kept.');
  }
}

const textOf = (request: IncomingMessage, limits: Limits): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(
      () =>
        fail(new BodyError(408, 'RequestTimeout', `The body did not arrive within ${limits.ms} ms. Send it again.`)),
      limits.ms,
    );
    // What still comes after this is let through unread, so that the sender lives to see the answer.
    const fail = (error: BodyError) => {
      clearTimeout(timer);
      chunks.length = 0;
      request.removeAllListeners('data').resume();
      reject(error);
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) fail(tooLarge(limits));
      else chunks.push(chunk);
    });
    request.once('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.once('close', () => fail(new BodyError(400, 'BadRequest', 'The body ended early. Nothing was kept.')));
  });

const tooLarge = ({ bytes }: Limits): BodyError =>
  new BodyError(
    413,
    'PayloadTooLarge',
    `The body is larger than ${bytes / 1024} KB, so it was not read. Send a shorter message.`,
  );
