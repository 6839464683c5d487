import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { loadGuides } from '../../src/safeguards/load.ts';
import { boundaryText, openingOf, textOf } from '../../src/words/reply.ts';
import { aChallenge, replies } from '../channel/replies.ts';

const say = catalogueFor('en-GB');

const { challenge, close, boundary: aBoundary } = replies();
const { boundaries } = loadGuides('knowledge/safeguards', loadLibrary('knowledge', 'no-data').quotation);

describe('what is said before a question', () => {
  it.each([
    ['answer', 4],
    ['dodged', 2],
  ] as const)('after an %s is taken in turn, none twice running', (acknowledged, different) => {
    const said = Array.from({ length: 12 }, (_, asked) => openingOf({ ...challenge, acknowledged, asked }, say));
    expect(said).not.toContain(null);
    for (const [at, one] of said.entries()) expect(one).not.toBe(said[at + 1]);
    expect(new Set(said).size).toBe(different);
  });

  it('to an account is nothing, so that the question comes first', () => {
    expect(openingOf(challenge, say)).toBeNull();
  });

  it('concedes what was shown in the person’s own words, and is what a model wrote where one did', () => {
    const conceded = { ...challenge, acknowledged: 'conceded', telling: 'I saw him on Tuesday', asked: 3 } as const;
    expect(openingOf(conceded, say)).toContain('“I saw him on Tuesday”');
    expect(openingOf({ ...conceded, telling: null }, say)).toMatch(/told me about that/);
    const acknowledgement = 'You saw him on Tuesday.';
    expect(openingOf({ ...conceded, challenge: { ...aChallenge(), acknowledgement } }, say)).toBe(acknowledgement);
  });

  it('asks nothing itself: a message holds one question', () => {
    for (const acknowledged of ['answer', 'conceded', 'dodged', 'reminded', 'skip', 'another', 'go-on'] as const)
      for (let asked = 0; asked < 5; asked++)
        expect(openingOf({ ...challenge, acknowledged, asked }, say)).not.toContain('?');
  });
});

describe('what is not granted', () => {
  it.each(boundaries)('is said again shorter, and asks nothing: $kind', (boundary) => {
    const first = boundaryText({ ...aBoundary, boundary });
    const again = boundaryText({ ...aBoundary, boundary, again: true });
    expect(again.length).toBeLessThan(first.length);
    expect(again.length).toBeLessThan(boundary.says.length);
    expect(again).not.toContain('?');
    expect(first.match(/\?/g)?.length ?? 0).toBe(boundary.question === null ? 0 : 1);
  });

  it.each([false, true])('ends with the question about the case where one was told (again: %s)', (again) => {
    const text = boundaryText({ ...aBoundary, again, challenge: aChallenge() });
    expect(text.match(/\?/g)).toHaveLength(1);
    expect(text.endsWith(aChallenge().text)).toBe(true);
  });
});

describe('parting', () => {
  it('from a person who goes off to act says what to write down and where to turn, before what was looked at', () => {
    const text = textOf({ ...close, by: 'talk' }, say);
    expect(text.indexOf(say.talk.parting)).toBe(0);
    expect(text).toContain('What we looked at');
    expect(say.talk.parting).toMatch(/write down the time.*manager/);
    expect(text).not.toMatch(/well done|safe now|right thing/i);
  });

  it('on the word “finish” is the summary alone, and says so where nothing was asked', () => {
    expect(textOf(close, say)).toMatch(/^What we looked at/);
    expect(textOf({ ...close, summary: null }, say)).toMatch(/^Finished\. Nothing was written down/);
  });
});
