import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { createEmbedder } from '../src/model/embed.ts';
import { writeVectors } from '../src/model/vectors.ts';
import { createThinking, vectorsIn } from '../src/parts/thinking.ts';
import { bankOf } from '../src/questions/likest.ts';

/** Makes `knowledge/vectors.bin` again: the vectors of everything that a start embeds, so that the next start need not. */
const config = readConfig({ DATA_DIR: mkdtempSync(join(tmpdir(), 'vectors-')) });
const path = vectorsIn(config.knowledgeDirectory);
rmSync(path, { force: true });
const made = new Map<string, Float32Array>();
const embedder = await createEmbedder();
const encoder = {
  ...embedder,
  embed: async (texts: readonly string[]) => {
    const vectors = await embedder.embed(texts);
    texts.forEach((text, index) => {
      made.set(text, vectors[index] ?? new Float32Array());
    });
    return vectors;
  },
};
const thinking = await createThinking(config, { encoder });
await encoder.embed(bankOf(thinking.content.lenses));
writeVectors(path, made);
await thinking[Symbol.asyncDispose]();
process.stdout.write(`Written: ${path}, ${made.size} vectors.\n`);
