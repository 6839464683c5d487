import { describe, expect, it } from 'vitest';
import { show } from '../../src/channel/show.ts';
import { PassageId } from '../../src/knowledge/document.ts';
import type { InContext } from '../../src/knowledge/library.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import type { Reply } from '../../src/session/reply.ts';
import { textOf } from '../../src/words/reply.ts';
import { complaints, runs, urls } from './elements.ts';
import { aPassage, aPlace, aQuote } from './replies.ts';

const say = catalogueFor('en-GB');

const url = (start: string) => `https://bot.example/knowledge/review?signature=x#${encodeURIComponent(start)}`;
const quotedAs = (place: InContext) => ({
  place,
  citation: aQuote(place.passage.text, 'The review', ['Voice of the Child?', 'What was *found*']),
});
const found: Extract<Reply, { kind: 'found' }> = {
  kind: 'found',
  danger: false,
  quotes: ['First it was said.', 'Then it was not.', 'Nobody *asked*.'].map((words, at) =>
    quotedAs({
      ...aPlace({ ...aPassage(words), id: PassageId.parse(`review#voice-${at + 1}`), page: 4, notes: ['A note.'] }),
    }),
  ),
};
const sent = JSON.parse(JSON.stringify(show(found, { linkTo: ({ quote }) => url(quote), say })));
const card = sent.attachments[0].content;

describe('what was looked up', () => {
  it('is up to three quotes, each with its mark, in the text as in the card and for Teams', () => {
    expect(sent.text).toBe('What the library says, word for word: [1] [2] [3]');
    const shown = runs(card).map(({ text }) => text);
    expect(shown.filter((text) => /^“|^ \[\d\]$/.test(text))).toEqual([
      '“First it was said.”',
      ' [1]',
      '“Then it was not.”',
      ' [2]',
      '“Nobody *asked*.”',
      ' [3]',
    ]);
    const [{ citation, additionalType }] = sent.entities;
    expect(additionalType).toEqual(['AIGeneratedContent']);
    expect(citation.map(({ position, appearance }: never) => [position, appearance])).toMatchObject([
      [1, { abstract: 'First it was said.', url: url('First it was said.') }],
      [2, { abstract: 'Then it was not.' }],
      [3, { abstract: 'Nobody *asked*.' }],
    ]);
  });

  it('says of each where it stands, and opens there', () => {
    const shown = runs(card).map(({ text }) => text);
    expect(shown.filter((text) => text === 'The review')).toHaveLength(3);
    expect(shown.filter((text) => text === 'A board, 2026-01-05 · version 0a1b2c3d, page 4')).toHaveLength(3);
    expect(shown.filter((text) => text === 'Voice of the Child? › What was *found*')).toHaveLength(3);
    expect(shown.filter((text) => text === 'A note.')).toHaveLength(3);
    expect(urls(card)).toHaveLength(3);
    expect(card.actions).toEqual([]);
    expect(complaints(card)).toEqual([]);
  });

  it('is led by what to do first where the words may tell of danger', () => {
    const first = /^If a child may be in danger now, ring 999 or your duty team first\./;
    expect(show({ ...found, danger: true }, { linkTo: () => null, say }).text).toMatch(first);
    expect(textOf({ ...found, danger: true }, say)).toMatch(first);
    expect(sent.text).not.toMatch(/999/);
  });

  it('is the same in plain text', () => {
    expect(textOf(found, say)).toContain(
      'The review (A board, 2026-01-05; version 0a1b2c3d, page 4)\nVoice of the Child? › What was *found*\n“Then it was not.” [2]\nWhere this is from:\n- A note.',
    );
  });

  it('and not found says so, that no answer is not a no, and what else to do, without a card', () => {
    const none: Reply = { kind: 'found', quotes: [], danger: false };
    const { text, attachments, entities } = show(none, { linkTo: () => null, say });
    expect(text).toMatch(/Nothing in the library answers that\. No answer is not a “no”.*ask.*another word/);
    expect([attachments, entities]).toEqual([undefined, undefined]);
  });
});
