import { describe, expect, it } from 'vitest';
import { createLibrary } from '../src/knowledge/library.ts';
import { createFind, lookUpWith } from '../src/look-up.ts';
import { aDocument } from './builders.ts';

const library = createLibrary(
  {
    reviews: [aDocument('Voice\n\n- She was not **heard** at all.\n- No one asked her.\n- No one wrote it down.\n')],
    others: [],
    retired: [],
  },
  () => new Map(),
);
const found = library.passages.map((passage) => ({ passage, meaning: 1, words: 1, score: 1 }));
const finds = (enough: boolean) =>
  createFind({ retrieve: async (_words, k) => ({ enough, results: found.slice(0, k) }) }, library);

describe('what is found', () => {
  it('is quoted whole, word for word, and where it stands; a list as a whole is left out', async () => {
    const quotes = await finds(true)('heard', 10);
    expect(found).toHaveLength(4);
    expect(quotes.map(({ citation }) => citation.quote)).toEqual([
      'She was not heard at all.',
      'No one asked her.',
      'No one wrote it down.',
    ]);
    for (const { citation, place } of quotes) expect(place.passage.id).toBe(citation.passage);
  });

  it('is at most as much as was asked for, and three in a conversation', async () => {
    expect(await finds(true)('heard', 2)).toHaveLength(2);
    expect(await lookUpWith(finds(true))('heard')).toHaveLength(3);
  });

  it('is nothing where the index says that nothing answers', async () => {
    expect(await finds(false)('the weather in Leeds', 10)).toEqual([]);
  });
});
