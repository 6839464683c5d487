import { appendFileSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { embedAt } from '../../src/model/endpoint.ts';
import { createLibraryEmbedder } from '../../src/model/library-embedder.ts';
import { anEmbeddingsServer, type EmbeddingsServer, type Fault } from './embeddings-server.ts';

let server: EmbeddingsServer;
let folder: string;
beforeEach(async () => {
  server = await anEmbeddingsServer();
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  onTestFinished(() => server[Symbol.asyncDispose]());
});

const settings = (over = {}) => ({ url: server.url, model: 'a-model', key: null, ...over });
const embed = (texts: readonly string[], over = {}) => embedAt(settings(over), { retries: 2, timeout: 500 })(texts);
const library = ({ model = 'a-model' } = {}) =>
  createLibraryEmbedder({ model, embed: embedAt(settings({ model }), { retries: 0, timeout: 500 }) }, folder);
const many = Array.from({ length: 150 }, (_, index) => `The passage number ${index} is about matter ${index % 7}.`);

describe('an embeddings endpoint', () => {
  it('gives one vector of length one for each text, in order, in batches', async () => {
    const vectors = await embed(many);
    expect(vectors).toHaveLength(150);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(server.asked.map(({ input }) => input.length)).toEqual([32, 32, 32, 32, 22]);
    expect(server.asked.flatMap(({ input }) => input)).toEqual(many);
  });

  it('sends the key where there is one', async () => {
    await embed(['one'], { key: 'a-key' });
    expect(server.authorizations).toEqual(['Bearer a-key']);
  });

  it('is asked again after 429, as long after as it says, and after 500', async () => {
    server.faults = [{ status: 429, retryAfter: '1' }, { status: 500 }];
    const began = performance.now();
    expect(await embed(['one'])).toHaveLength(1);
    expect(performance.now() - began).toBeGreaterThan(990);
    expect(server.asked).toHaveLength(3);
  });

  it.each<[string, Fault[], RegExp]>([
    ['does not know the key', [{ status: 401 }], /status 401/],
    ['fails three times', [{ status: 503 }, { status: 503 }, { status: 503 }], /status 503/],
    ['answers with a page', ['html'], /something else than one vector a text/],
    ['leaves a text out', ['short'], /something else than one vector a text/],
    ['adds a vector', ['extra'], /something else than one vector a text/],
    ['breaks off each time', ['cut', 'cut', 'cut'], /did not answer/],
    ['says nothing', ['slow', 'slow', 'slow'], /took too long/],
  ])('that %s is told of in a sentence that has neither the texts nor the key', async (_, faults, said) => {
    server.faults = faults;
    const failing = embed(['words of a case', 'and more'], { key: 'a-secret-key' });
    await expect(failing).rejects.toThrow(said);
    await failing.catch((error: Error) => expect(error.message).not.toMatch(/case|secret/));
  });

  it('that is not there is told of', async () => {
    await expect(embed(['one'], { url: 'http://127.0.0.1:9/v1' })).rejects.toThrow(/no connection.*EMBEDDINGS_URL/);
  });
});

describe('a library’s vectors', () => {
  it('are asked for once, also by the next process', async () => {
    const first = await library().library(many);
    expect(await library().library(many)).toEqual(first);
    expect(server.asked).toHaveLength(5);
  });

  it('go on where a build was stopped', async () => {
    server.faults = [];
    const half = many.slice(0, 64);
    await library().library(half);
    server.faults = [{ status: 500 }];
    await expect(library().library(many)).rejects.toThrow(/is kept/);
    await library().library(many);
    const texts = server.asked.flatMap(({ input }) => input);
    expect(texts.filter((text) => half.includes(text))).toHaveLength(64);
  });

  it('read past a write that was stopped half way', async () => {
    await library().library(many);
    const [file = ''] = readdirSync(folder);
    appendFileSync(join(folder, file), Buffer.alloc(37, 1));
    const before = statSync(join(folder, file)).size;
    expect(await library().library(many)).toHaveLength(150);
    expect(statSync(join(folder, file)).size).toBe(before - 37);
    expect(server.asked).toHaveLength(5);
  });

  it('of two models are never mixed', async () => {
    await library().library(many);
    await library({ model: 'another-model' }).library(many);
    expect(server.asked).toHaveLength(10);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('of two lengths are never in one file', async () => {
    await library().library(many.slice(0, 70));
    server.dimensions = 48;
    await expect(library().library(many)).rejects.toThrow(/different lengths.*unchanged/);
    server.dimensions = 64;
    expect(new Set((await library().library(many)).map(({ length }) => length))).toEqual(new Set([64]));
  });

  it('are not searched with a vector of another length', async () => {
    const embedder = library();
    await embedder.library(many);
    server.dimensions = 48;
    await expect(embedder.query(['one'])).rejects.toThrow(/gives 48 numbers.*with 64.*start the bot again/);
  });

  it('are all that is kept: nothing that is looked for is', async () => {
    const embedder = library();
    await embedder.library(many);
    const [file = ''] = readdirSync(folder);
    const before = statSync(join(folder, file)).size;
    await embedder.query(['what a person typed']);
    expect(statSync(join(folder, file)).size).toBe(before);
  });
});
