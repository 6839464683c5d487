import { Worker } from 'node:worker_threads';
import { SecondLookError } from '../errors.ts';
import type { Embed } from '../reading/embed.ts';

/** The sentence encoder could not be had. What was typed in this turn was not kept; everything before it was. */
export class EmbedderError extends SecondLookError {
  override readonly name = 'EmbedderError';
  readonly code = 'embedder';
}

export type Embedder = { readonly embed: Embed; readonly close: () => Promise<void> };

/** Texts in one go to the encoder: near its best speed, and short enough that others' texts come in between. */
const batchSize = 8;
/** Beyond this many characters a text adds nothing to its vector but time. */
const longest = 2_000;
const dimensions = 512;

type Answer = { id: number; vectors?: Float32Array[]; failed?: string };
type Waiting = { resolve: (vectors: Float32Array[]) => void; reject: (error: Error) => void };

/**
 * The local encoder in a worker thread, so that reading an account holds nobody else up. Resolves when it is ready to embed.
 * No text is remembered. A worker that dies is started again once for each request that meets it, and once at the start.
 */
export async function createEmbedder(): Promise<Embedder> {
  let worker = await startWorker().catch(startWorker);
  let closed = false;

  async function batch(texts: string[]): Promise<Float32Array[]> {
    try {
      return await worker.embed(texts);
    } catch (error) {
      if (closed || !worker.dead()) throw error;
      worker = await startWorker();
      return worker.embed(texts);
    }
  }

  return {
    async embed(texts) {
      const wanted = texts.map((text) => text.trim().slice(0, longest));
      const made = new Map<string, Float32Array>([['', new Float32Array(dimensions)]]);
      const fresh = [...new Set(wanted)].filter((text) => !made.has(text));
      for (let start = 0; start < fresh.length; start += batchSize) {
        const some = fresh.slice(start, start + batchSize);
        const vectors = await batch(some);
        some.forEach((text, index) => {
          const vector = vectors[index];
          if (vector) made.set(text, vector);
        });
      }
      return wanted.map((text) => made.get(text) ?? new Float32Array(dimensions));
    },
    async close() {
      closed = true;
      await worker.close();
    },
  };
}

async function startWorker() {
  const thread = new Worker(new URL('./embed-worker.mjs', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let over = false;
  const ready = wait();
  thread.on('message', ({ id, vectors, failed }: Answer) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (vectors) one?.resolve(vectors);
    else
      one?.reject(
        new EmbedderError(
          `The sentence encoder could not read this (${failed}). Nothing was lost; please send it again.`,
        ),
      );
  });
  function stopped(cause: unknown): void {
    over = true;
    for (const { reject } of waiting.values()) reject(stoppedFor(cause));
    waiting.clear();
  }
  thread.on('error', stopped);
  thread.on('exit', (code) => stopped(new Error(`Its thread ended with code ${code}.`)));

  /** The answer to message number `next`. */
  function wait(): Promise<Float32Array[]> {
    return new Promise((resolve, reject) => {
      waiting.set(next, { resolve, reject });
      next += 1;
    });
  }

  await ready;
  return {
    embed(texts: string[]): Promise<Float32Array[]> {
      const id = next;
      const answer = wait();
      if (over) stopped(new Error('Its thread had ended.'));
      else thread.postMessage({ id, texts });
      return answer;
    },
    dead: () => over,
    close: () => thread.terminate().then(() => undefined),
  };
}

const stoppedFor = (cause: unknown): EmbedderError =>
  new EmbedderError('The sentence encoder stopped. Nothing was lost; please send it again.', { cause });
