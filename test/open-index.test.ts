import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../src/config.ts';
import { EnoughWeights } from '../src/knowledge/finding/enough.ts';
import { createLibrary } from '../src/knowledge/library.ts';
import { loadLearned } from '../src/load-learned.ts';
import { openIndex } from '../src/open-index.ts';
import { loadWords } from '../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../src/safeguards/pseudonymise/pseudonymise.ts';
import { aDocument } from './builders.ts';
import { anEmbeddingsServer } from './model/embeddings-server.ts';

const subjects = ['kite', 'boat', 'drum', 'lamp', 'goat', 'bell', 'rope', 'coat', 'fish', 'tent'];
const text = subjects
  .map(
    (subject) =>
      `# ${subject}\n\n${[1, 2, 3, 4, 5, 6].map((day) => `- The ${subject} is put away on day ${day}.`).join('\n')}`,
  )
  .join('\n\n');
const library = createLibrary({ reviews: [], others: [aDocument(text)], retired: [] }, () => new Map());
const enough = loadLearned('knowledge/learned/enough.json', EnoughWeights);
const pseudonymise = createPseudonymise(loadWords('knowledge/safeguards'));
const local = {
  model: 'local',
  embed: async (texts: readonly string[]) => texts.map(() => new Float32Array(512).fill(1 / Math.sqrt(512))),
};
const folder = () => mkdtempSync(join(tmpdir(), 'index-'));

describe('an index with an embeddings endpoint', () => {
  it('reads the library with that model once, and looks with it for what is typed', async () => {
    const server = await anEmbeddingsServer();
    onTestFinished(() => server[Symbol.asyncDispose]());
    const config = readConfig({ DATA_DIR: folder(), EMBEDDINGS_URL: server.url, EMBEDDINGS_MODEL: 'a-model' });
    const open = () => openIndex(config, library, local, enough, { pseudonymise });

    const { index } = await open();
    const texts = server.asked.flatMap(({ input }) => input);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(library.passages.length);

    const before = server.asked.length + 1;
    const [first] = (await (await open()).index.retrieve('the goat on day 3', 3)).results;
    expect(first?.passage.text).toBe('The goat is put away on day 3.');
    expect(server.asked.slice(before).map(({ input }) => input)).toEqual([['the goat on day 3']]);
    expect((await index.retrieve('the goat on day 3', 1)).results[0]?.passage).toEqual(first?.passage);
  });

  it('whose model changes its length under its name reads the library anew at the next start', async () => {
    const server = await anEmbeddingsServer();
    onTestFinished(() => server[Symbol.asyncDispose]());
    const config = readConfig({ DATA_DIR: folder(), EMBEDDINGS_URL: server.url, EMBEDDINGS_MODEL: 'a-model' });
    const { index } = await openIndex(config, library, local, enough, { pseudonymise });
    server.dimensions = 48;
    await expect(index.retrieve('the goat on day 3', 1)).rejects.toThrow(/start the bot again/);
    const now = await openIndex(config, library, local, enough, { pseudonymise });
    const [first] = (await now.index.retrieve('the goat on day 3', 1)).results;
    expect(first?.passage.text).toBe('The goat is put away on day 3.');
  });

  it('that does not answer is told of, and the local encoder is not put in its place', async () => {
    const config = readConfig({ DATA_DIR: folder(), EMBEDDINGS_URL: 'http://127.0.0.1:9/v1', EMBEDDINGS_MODEL: 'a' });
    await expect(openIndex(config, library, local, enough, { pseudonymise })).rejects.toThrow(/EMBEDDINGS_URL/);
  });
});

describe('an index with the encoder that comes with the bot', () => {
  it('embeds a document of one’s own once, and not again at the next start', async () => {
    const read: string[] = [];
    const counting = {
      ...local,
      embed: (texts: readonly string[]) => {
        read.push(...texts);
        return local.embed(texts);
      },
    };
    const config = readConfig({ DATA_DIR: folder() });
    await openIndex(config, library, counting, enough, { pseudonymise });
    const first = read.length;
    await openIndex(config, library, counting, enough, { pseudonymise });
    expect(first).toBeGreaterThanOrEqual(library.passages.length);
    expect(read).toHaveLength(first);
  });
});

describe('an index in a PostgreSQL server', () => {
  it('that cannot be reached is told of without its address, which has a password in it', async () => {
    const config = readConfig({
      DATA_DIR: folder(),
      KNOWLEDGE_DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/library',
    });
    const opening = openIndex(config, library, local, enough, { pseudonymise });
    await expect(opening).rejects.toThrow(/cannot be reached.*KNOWLEDGE_DATABASE_URL/);
    await opening.catch((error: Error) => expect(error.message).not.toMatch(/secret/));
  });
});
