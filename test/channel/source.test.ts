import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/channel/cards/card.ts';
import { show } from '../../src/channel/show.ts';
import { PassageId } from '../../src/knowledge/document.ts';
import type { InContext } from '../../src/knowledge/library.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { textOf } from '../../src/words/reply.ts';
import { aDocument } from '../builders.ts';
import { complaints, elements, runs, urls } from './elements.ts';
import { aChallenge, aPassage, aPlace, aQuote, replies } from './replies.ts';

const say = catalogueFor('en-GB');

const quote = 'The voice of the child was not heard.';
const url = 'https://bot.example/knowledge/review?signature=x#review%23voice-1';
const aSource = (place: Partial<InContext> = {}, citations = [aQuote(quote)]) =>
  replies(aChallenge({ citations }), [{ ...aPlace(), ...place }]).source;
const cardOf = (reply: ReturnType<typeof aSource>, link: string | null = url): Card =>
  show(reply, { linkTo: () => link, say }).attachments?.[0]?.content;

const around: Partial<InContext> = {
  passage: {
    ...aPassage(`It was found. ${quote}`),
    page: 3,
    notes: ['The overview report, page 9.', 'Known in practice.'],
  },
  before: { ...aPassage('What came before. '.repeat(30).trim()), id: PassageId.parse('review#before-1') },
  after: { ...aPassage('What came after.'), id: PassageId.parse('review#after-1') },
};

describe('a source', () => {
  it('stands in its context: document, version, page, headings, neighbours, passage and notes, in that order', () => {
    const words = runs(cardOf(aSource(around)));
    expect(words.map(({ text }) => text)).toEqual([
      'The review',
      'A board, 2026-01-05 · version 0a1b2c3d',
      'Page 3 › Voice of the Child? › What was *found*',
      expect.stringMatching(/^(What came before\. )+…$/),
      'It was found. ',
      quote,
      'What came after.',
      'The overview report, page 9.',
      'Known in practice.',
    ]);
    expect(words.filter(({ weight }) => weight).map(({ text }) => text)).toEqual(['The review', quote]);
    expect(words.filter(({ isSubtle }) => isSubtle)).toHaveLength(6);
    expect(words[3]?.text.length).toBeLessThanOrEqual(202);
    expect(JSON.stringify(cardOf(aSource(around)))).toContain('Where this is from');
  });

  it('says the same in plain text', () => {
    const passage = `It was found. ${quote}`;
    expect(textOf(aSource(around), say)).toBe(
      `The review (A board, 2026-01-05; version 0a1b2c3d, page 3)\nVoice of the Child? › What was *found*\n${passage}\nWhere this is from:\n- The overview report, page 9.\n- Known in practice.`,
    );
  });

  it('says plainly that its document was changed or taken away since, and not otherwise', () => {
    const sentence = 'This document was changed or taken away since. This is what it said when it was quoted.';
    for (const retired of [true, false]) {
      expect(JSON.stringify(cardOf(aSource({ retired }))).includes(sentence)).toBe(retired);
      expect(textOf(aSource({ retired }), say).includes(sentence)).toBe(retired);
    }
  });

  it('of which nothing is left but the quote shows the quote, its title and headings, and says so', () => {
    const reply = replies(aChallenge({ citations: [aQuote(quote, 'An old *paper*', ['Long ago'])] }), []).source;
    const card = cardOf(reply);
    const shown = runs(card).map(({ text }) => text);
    expect(shown).toEqual(['An old *paper*', 'Long ago', `“${quote}”`]);
    expect(JSON.stringify(card)).toContain('Nothing more is left of this document');
    expect(textOf(reply, say)).toBe(
      `An old *paper*\nLong ago\n“${quote}”\nNothing more is left of this document than the words that were quoted.`,
    );
  });

  it('does not say the title of its document again as a heading', () => {
    const passage = { ...aPassage(), headings: ['The review', 'Voice'] };
    const shown = runs(cardOf(aSource({ passage }))).map(({ text }) => text);
    expect(shown).toContain('Voice');
    expect(textOf(aSource({ passage }), say)).not.toContain('The review › Voice');
  });

  it('names a document once for the passages that follow one another in it', () => {
    const document = aDocument('x');
    const other = { ...aPassage('She was not asked.'), id: PassageId.parse('review#other-1') };
    const places = [{ ...aPlace(), document }, { ...aPlace(other), document }, aPlace()];
    const shown = runs(cardOf(replies(aChallenge(), places).source)).map(({ text }) => text);
    expect(shown.filter((text) => text === 'The review')).toHaveLength(2);
  });

  it('opens in the document, where there is one to open', () => {
    expect(urls(cardOf(aSource()))).toEqual([url]);
    expect(urls(cardOf(aSource(), null))).toEqual([]);
    const citationOf = (link: string | null) =>
      JSON.parse(JSON.stringify(show(aSource(), { linkTo: () => link, say }))).entities[0].citation[0].appearance;
    expect(citationOf(url).url).toBe(url);
    expect(citationOf(null)).not.toHaveProperty('url');
    expect(complaints(cardOf(aSource(around)))).toEqual([]);
  });

  it('has a quote in bold that runs over a line’s end in its document', () => {
    const card = cardOf(aSource({}, [aQuote('was found that\nThe voice')]));
    expect(runs(card).filter(({ weight }) => weight)[1]?.text).toBe('was found that The voice');
  });

  it('with more passages than a card holds says how many more there are', () => {
    const notes = Array.from({ length: 8 }, () => 'ΩΩΩ '.repeat(75));
    const places = Array.from({ length: 12 }, (_, at) =>
      aPlace({ ...aPassage(), id: PassageId.parse(`review#voice-${at + 1}`), notes }),
    );
    const card = cardOf(replies(aChallenge(), places).source);
    expect(card).toBeDefined();
    expect(JSON.stringify(card)).toMatch(/And \d+ more, kept with the session/);
  });
});

it('what a hostile document says is shown as text: no markdown, no tag, no turning of our words', () => {
  const hostile = '<script>alert(1)</script> ![x](https://evil.example/x.png) **bold** \u202edrow\u2066 \u200f';
  const place: InContext = {
    passage: { ...aPassage(hostile), headings: [`Under ${hostile}`], notes: [hostile] },
    document: aDocument(hostile, { title: hostile, publisher: hostile, date: hostile, version: hostile }),
    before: aPassage(hostile),
    after: aPassage(hostile),
    retired: false,
  };
  const reply = replies(aChallenge({ citations: [aQuote(hostile, hostile, [hostile])] }), [place]).source;
  const card = cardOf(reply);
  for (const element of elements(card.body)) {
    if (element.type === 'TextBlock') expect(element.text).not.toMatch(/evil|script|bold/);
  }
  const shown = runs(card).map(({ text }) => text);
  expect(shown.filter((text) => text.includes('![x](https://evil.example/x.png) **bold** drow \u200f'))).toHaveLength(
    7,
  );
  const { text, entities } = show(reply, { linkTo: () => url, say });
  expect(`${shown.join()} ${text} ${JSON.stringify(entities)}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(complaints(card)).toEqual([]);
});
