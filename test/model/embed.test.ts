import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createEmbedder, type Embedder } from '../../src/model/embed.ts';
import { readVectors, withVectors, writeVectors } from '../../src/model/vectors.ts';
import { createThinking } from '../../src/parts/thinking.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await createEmbedder();
});
afterAll(() => embedder.close());

const dot = (a: Float32Array | undefined, b: Float32Array | undefined) =>
  Array.from(a ?? []).reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0);

describe('the local encoder', () => {
  it('gives vectors of unit length, in order, nearer for nearer meanings', async () => {
    const [bruise, mark, bus] = await embedder.embed([
      'The baby has a bruise.',
      'There is a mark on the infant.',
      'The bus was late.',
    ]);
    expect(dot(bruise, bruise)).toBeCloseTo(1, 4);
    expect(dot(bruise, mark)).toBeGreaterThan(dot(bruise, bus));
  });

  it('gives zeros for an empty text, and the same for the same text', async () => {
    const [empty, once, again] = await embedder.embed(['  ', 'Once.', 'Once.']);
    expect(empty?.every((value) => value === 0)).toBe(true);
    expect(once).toEqual(again);
  });

  it('lets other work go on while it reads', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await embedder.embed(
      Array.from({ length: 40 }, (_, index) => `Sentence number ${index} of a long account about a family.`),
    );
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it('says so when it has been closed, and loses nothing', async () => {
    const closed = await createEmbedder();
    await closed.close();
    await expect(closed.embed(['Too late.'])).rejects.toThrow(/encoder stopped.*Nothing was lost/);
  });
});

describe('vectors that were kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  const path = join(folder, 'vectors.bin');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('come back nearly as they were, and are not made again', async () => {
    const texts = ['The child was seen alone.', 'Nobody asked about the father.'];
    const made = await embedder.embed(texts);
    writeVectors(path, new Map(texts.map((text, index) => [text, made[index] ?? new Float32Array()])));
    const kept = await withVectors(() => Promise.reject(new Error('asked again')), readVectors(path))(texts);
    kept.forEach((vector, index) => {
      expect(dot(vector, made[index])).toBeGreaterThan(0.99);
    });
  });

  it('are none where there is no file', () => {
    expect(readVectors(join(folder, 'none.bin')).size).toBe(0);
  });

  it('hold everything in knowledge/, so that a start embeds nothing (else: npm run vectors)', async () => {
    const asked: string[] = [];
    const embed = async (texts: readonly string[]) => {
      asked.push(...texts);
      return embedder.embed(texts);
    };
    await createThinking(readConfig({ DATA_DIR: '/nowhere' }), { encoder: { embed, close: async () => undefined } });
    expect(asked).toEqual([]);
  });
});
