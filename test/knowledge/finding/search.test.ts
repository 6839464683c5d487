import { describe, expect, it } from 'vitest';
import { PassageRetriever } from '../../../src/knowledge/finding/retriever.ts';
import { theThinking } from '../../thinking.ts';

const thinking = theThinking();
const first = async (query: string) =>
  (await thinking().index.retrieve(query, 3)).results.map(({ passage }) => passage.text);

describe('retrieve', () => {
  it.each([
    ['the document’s own words', 'Daily intensive support masked risks', /masked risks to the child/],
    ['words spelt wrongly', 'chld protction medcal asessment', /medical assessment/],
    ['practice talk', 'nobody had looked into the dad', /father was known for his violence/],
    ['another name for the thing', 'the psychiatrist was never asked', /mental health/],
  ])('finds a passage by %s', async (_, query, wanted) => {
    expect((await first(query)).join('\n')).toMatch(wanted);
  });

  it.each(['how do I bake sourdough bread', 'football scores on Saturday', 'reset my laptop password'])(
    'says that nothing answers %j',
    async (query) => {
      expect((await thinking().index.retrieve(query, 3)).enough).toBe(false);
    },
  );

  it('gives at most as many as asked for, best first, and the same again', async () => {
    const one = await thinking().index.retrieve('strategy discussion', 4);
    const scores = one.results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(one.results).toHaveLength(4);
    expect(await thinking().index.retrieve('strategy discussion', 4)).toEqual(one);
  });
});

describe('PassageRetriever', () => {
  it('is a LangChain retriever: documents with where they stand', async () => {
    const [document] = await new PassageRetriever(thinking().index).invoke('cumulative harm and chronology');
    expect(document?.pageContent).toContain('cumulative harm');
    expect(document?.metadata).toMatchObject({ document: 'alice-learning-lessons-review', score: expect.any(Number) });
  });

  it('gives nothing where nothing answers', async () => {
    expect(await new PassageRetriever(thinking().index).invoke('how do I bake sourdough bread')).toEqual([]);
  });
});
