import { Worker } from 'node:worker_threads';
import type { Limits } from '../limits.ts';
import type { Reading } from '../reading/reading.ts';
import { Refused } from '../refusal.ts';
import { type Answer, broken, type Order } from './order.ts';

/** Reads a document in a worker thread. */
export type Reader = AsyncDisposable & {
  /** @throws {Refused} when it cannot be read, or not within the limits */
  read(kind: Order['kind'], bytes: Uint8Array): Promise<Reading>;
};

/** How often the memory of the process is looked at, in milliseconds; a stream unpacks some megabytes in that time. */
const look = 20;

/**
 * A thread that reads, started when it is first needed. A hostile document can only hang or fill the thread: it is then stopped, and
 * the next document has a new one.
 */
export function createReader(limits: Limits): Reader {
  let thread: Worker | null = null;

  async function stop(): Promise<void> {
    const worker = thread;
    thread = null;
    await worker?.terminate();
  }

  return {
    async read(kind, bytes) {
      const worker = thread ?? (await startWorker(limits));
      thread = worker;
      try {
        return await answerOf(worker, { kind, bytes: new Uint8Array(bytes), limits });
      } catch (error) {
        // What a parser refused in good order leaves the thread fit for the next; anything else does not.
        if (!(error instanceof Refused) || error.cause === stopped) await stop();
        throw error;
      }
    },
    [Symbol.asyncDispose]: stop,
  };
}

async function startWorker({ heapMegabytes }: Limits): Promise<Worker> {
  const worker = new Worker(new URL('./read-worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // Standard output belongs to the report; a parser's warnings have no place there.
    stdout: true,
    stderr: true,
  });
  // A thread that is being stopped may still fail; by then there is nobody left to tell.
  worker.on('error', () => undefined);
  await new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  return worker;
}

/** The cause of a refusal after which the thread is of no more use. */
const stopped = Symbol('stopped');

function answerOf(worker: Worker, order: Order): Promise<Reading> {
  const { milliseconds, growthMegabytes } = order.limits;
  const before = process.memoryUsage.rss();
  return new Promise<Reading>((resolve, reject) => {
    const stop = (because: 'memory' | 'slow' | (typeof broken)[keyof typeof broken]) => {
      finish();
      reject(new Refused({ because }, { cause: stopped }));
    };
    const onMessage = (answer: Answer) => {
      if (answer === 'ready') return;
      finish();
      if ('reading' in answer) resolve(answer.reading);
      else reject(new Refused(answer.refusal));
    };
    const onError = ({ code }: NodeJS.ErrnoException) =>
      stop(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : broken[order.kind]);
    const onExit = () => stop(broken[order.kind]);
    const deadline = setTimeout(() => stop('slow'), milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growthMegabytes * 1_000_000) stop('memory');
    }, look);
    const finish = () => {
      clearTimeout(deadline);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(order, [order.bytes.buffer as ArrayBuffer]);
  });
}
