import { parentPort } from 'node:worker_threads';
import { readDocx } from '../reading/docx.ts';
import { readHtml } from '../reading/html.ts';
import type { Reading } from '../reading/reading.ts';
import { Refused } from '../refusal.ts';
import { type Answer, broken, type Order } from './order.ts';

/** Reads documents in a thread of its own, one at a time. Started by `read-worker.mjs`. */
if (!parentPort) throw new Error('read.ts runs in a worker thread only');
const port = parentPort;

port.on('message', async (order: Order) => {
  try {
    answer({ reading: await read(order) });
  } catch (error) {
    answer({ refusal: error instanceof Refused ? error.refusal : { because: broken[order.kind] } });
  }
});
answer('ready');

async function read({ kind, bytes, limits }: Order): Promise<Reading> {
  switch (kind) {
    case 'docx':
      return readDocx(bytes, limits.unpacked);
    case 'html':
      return readHtml(bytes);
    case 'pdf': {
      // pdf.js is large: a folder without PDFs does without it.
      const { readPdf } = await import('../pdf/pdf.ts');
      return readPdf(bytes);
    }
  }
}

function answer(message: Answer): void {
  port.postMessage(message);
}
