import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EndpointError } from './endpoint-error.ts';
import { keyOf } from './vectors.ts';

/**
 * The vectors of a library's texts by one model, kept as they come, so that a build that is stopped goes on where it was. Never for
 * what a person types. One file a model; vectors of two lengths are never in one.
 */
export type KeptVectors = {
  get(text: string): Float32Array | undefined;
  /** Keeps some at once. @throws {EndpointError} when they are of another length than those before: nothing of them is kept */
  keep(texts: readonly string[], vectors: readonly Float32Array[]): void;
  /** Numbers in a vector; 0 while there is none. */
  readonly dimensions: number;
};

const Header = z.object({ model: z.string(), dimensions: z.int().positive() });
const keyBytes = 8;

/** Opens `folder/vectors-….bin`, which is made with the first that is kept. What a stopped write left half done at its end is cut off. */
export function openKeptVectors(folder: string, model: string): KeptVectors {
  const name = createHash('sha256').update(model).digest('hex').slice(0, 12);
  const path = join(folder, `vectors-${name}.bin`);
  let kept = read(path, model);

  function begin(dimensions: number): void {
    mkdirSync(folder, { recursive: true });
    const header = Buffer.from(`${JSON.stringify({ model, dimensions })}\n`);
    writeFileSync(`${path}.new`, header);
    renameSync(`${path}.new`, path);
    kept = { dimensions, vectors: new Map() };
  }

  return {
    get: (text) => kept.vectors.get(keyOf(text)),
    keep(texts, vectors) {
      const lengths = new Set(vectors.map(({ length }) => length));
      if (kept.dimensions !== 0) lengths.add(kept.dimensions);
      const [dimensions = 0] = lengths;
      if (lengths.size !== 1 || vectors.length !== texts.length)
        throw new EndpointError(
          'The embeddings model gave vectors of different lengths. What was kept before is unchanged; check which model is configured, then start again.',
        );
      if (kept.dimensions === 0) begin(dimensions);
      const rows = texts.flatMap((text, index) => {
        const vector = vectors[index] ?? new Float32Array(dimensions);
        kept.vectors.set(keyOf(text), vector);
        return [Buffer.from(keyOf(text), 'hex'), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)];
      });
      appendFileSync(path, Buffer.concat(rows));
    },
    get dimensions() {
      return kept.dimensions;
    },
  };
}

type Kept = { readonly dimensions: number; readonly vectors: Map<string, Float32Array> };

function read(path: string, model: string): Kept {
  const nothing: Kept = { dimensions: 0, vectors: new Map() };
  if (!existsSync(path)) return nothing;
  const bytes = readFileSync(path);
  const line = bytes.indexOf('\n');
  const header = Header.safeParse(parsed(bytes.toString('utf8', 0, Math.max(0, line))));
  if (!header.success || header.data.model !== model) {
    rmSync(path);
    return nothing;
  }
  const { dimensions } = header.data;
  const size = keyBytes + 4 * dimensions;
  const rows = Math.floor((bytes.length - line - 1) / size);
  const vectors = new Map<string, Float32Array>();
  for (let row = 0; row < rows; row++) {
    const start = line + 1 + row * size;
    const values = new Uint8Array(bytes.subarray(start + keyBytes, start + size)).buffer;
    vectors.set(bytes.toString('hex', start, start + keyBytes), new Float32Array(values));
  }
  const whole = line + 1 + rows * size;
  if (whole < bytes.length) writeFileSync(path, bytes.subarray(0, whole));
  return { dimensions, vectors };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
