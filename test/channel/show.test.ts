import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/channel/cards/card.ts';
import type { LinkTo } from '../../src/channel/link-to.ts';
import { show } from '../../src/channel/show.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import type { Reply } from '../../src/session/reply.ts';
import { aLens } from '../builders.ts';
import { seen } from '../journeys/person.ts';
import { complaints, elements, presses, runs } from './elements.ts';
import { aChallenge, aPassage, aPlace, aQuote, aQuoted, aSummary, lens, replies, session } from './replies.ts';

const say = catalogueFor('en-GB');

const noLink = () => null;

const all = Object.values(replies());
const withCard = all.filter((reply) =>
  ['challenge', 'signpost', 'boundary', 'why', 'source', 'found', 'close'].includes(reply.kind),
);

/** As it goes over the wire. */
const sent = (reply: Reply, linkTo: LinkTo = noLink) => JSON.parse(JSON.stringify(show(reply, { linkTo, say })));
const cardOf = (reply: Reply, linkTo: LinkTo = noLink): Card => sent(reply, linkTo).attachments[0].content;
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('every reply', () => {
  it.each(all)('has words in its text, and in its notification: $kind', (reply) => {
    const { type, text, summary } = sent(reply);
    expect(type).toBe('message');
    expect(text).toMatch(/\p{L}{3}/u);
    expect(summary.length).toBeLessThanOrEqual(203);
  });

  it.each(withCard)('with a card is a card that Microsoft’s own reader takes without complaint: $kind', (reply) => {
    expect(complaints(cardOf(reply, () => 'https://bot.example/knowledge/review'))).toEqual([]);
  });

  it.each(withCard)('with a card wraps, is in British English and can be read out: $kind', (reply) => {
    const card = cardOf(reply);
    expect(card).toMatchObject({ version: '1.5', lang: 'en' });
    expect(card.fallbackText).not.toBe('');
    expect(card.speak).not.toBe('');
    for (const element of elements(card.body)) if (element.type === 'TextBlock') expect(element.wrap).toBe(true);
  });

  it.each(withCard)('has at most six buttons, and each says the same without Action.Execute: $kind', (reply) => {
    const { actions } = cardOf(reply);
    expect(actions.length).toBeLessThanOrEqual(6);
    expect(new Set(actions.map(({ title }) => title)).size).toBe(actions.length);
    for (const { verb, data, fallback } of presses(cardOf(reply))) {
      expect(data).toMatchObject({ command: verb, session });
      expect(fallback).toMatchObject({ type: 'Action.Submit', data });
    }
  });

  it.each(all)('is marked as a machine’s, and can be reported, where a machine chose it: $kind', (reply) => {
    const { entities = [], channelData } = sent(reply);
    const chosen = withCard.includes(reply);
    expect(entities[0]?.additionalType).toEqual(chosen ? ['AIGeneratedContent'] : undefined);
    expect(channelData?.feedbackLoop).toEqual(chosen ? { type: 'default' } : undefined);
  });
});

describe('a challenge', () => {
  const { challenge } = replies();

  it('puts the question first, in the text, with the mark of its source', () => {
    expect(sent(challenge).text).toBe('You said “doing really well”: what have you seen yourself? [1]');
  });

  it('thanks before it asks again', () => {
    const { text } = sent({ ...challenge, acknowledged: 'answer' });
    expect(text.indexOf('Thank you')).toBeLessThan(text.indexOf('what have you seen'));
  });

  it('says what its lens looks for, quotes one passage and names where it stands', () => {
    const read = seen(sent(challenge));
    expect(read).toContain(lens.definition);
    expect(read).toContain('“The voice of the child was not heard.”');
    expect(read).toContain('The review › Voice of the Child?');
  });

  it('looked at again says what called for it: the words, or what was not said', () => {
    const because = { kind: 'absence', statement: 'Nothing is said of her father.' } as const;
    expect(seen(sent(replies().why))).toContain('because you said “doing really well”');
    expect(seen(sent(replies(aChallenge({ because })).why))).toContain('Nothing is said of her father.');
  });

  it('offers why, source, another, a different lens, skip and finish', () => {
    expect(cardOf(challenge).actions.map(({ verb }) => verb)).toEqual([
      'why',
      'source',
      'another',
      'different-lens',
      'skip',
      'finish',
    ]);
  });
});

describe('a signpost', () => {
  it('says every step, in order, also to a client that shows no cards', () => {
    const card = cardOf(replies().signpost);
    expect(seen({ type: 'message', attachments: [{ contentType: '', content: card }] })).toMatch(
      /1\. Ring 999\.\n2\. Tell/,
    );
    expect(card.fallbackText).toMatch(/Ring 999\. Tell your duty manager\./);
  });
});

describe('a source', () => {
  const quote = 'The voice of the child was not heard.';

  it('is the passage word for word, with the quote in bold', () => {
    const passage = aPassage(`Before it. ${quote} After it.`);
    const { source } = replies(aChallenge(), [aPlace(passage)]);
    const words = runs(cardOf(source)).filter(({ text }) => passage.text.includes(text));
    expect(words.map(({ text }) => text).join('')).toBe(passage.text);
    expect(words.filter(({ weight }) => weight === 'Bolder').map(({ text }) => text)).toEqual([quote]);
  });

  it('of an endless passage is the part around the quote, and says that more was left out', () => {
    const passage = aPassage(`${'Before it. '.repeat(3_000)}${quote}${' After it.'.repeat(3_000)}`);
    const { source } = replies(aChallenge(), [aPlace(passage)]);
    const words = elements(cardOf(source).body).flatMap((element) =>
      element.type === 'RichTextBlock' && element.inlines.some(({ text }) => text.includes('[…]'))
        ? element.inlines
        : [],
    );
    expect(words.filter(({ weight }) => weight === 'Bolder').map(({ text }) => text)).toEqual([quote]);
    const shown = words.map(({ text }) => text).join('');
    expect(shown.startsWith('[…] ') && shown.endsWith(' […]')).toBe(true);
    expect(passage.text.includes(shown.replaceAll('[…]', '').trim())).toBe(true);
  });
});

describe('what a person typed', () => {
  const typed = '**bold** [link](https://evil.example) <at>everyone</at> # head ![x](y) &lt;b&gt; `code`';
  const challenge = aChallenge({ text: `You said “${typed}”: why?`, because: { kind: 'words', quote: typed } });
  const said: Reply[] = [
    ...Object.values(replies(challenge)),
    { kind: 'close', session, summary: aSummary(1, typed), by: 'word' },
  ];

  it.each(said)('stands in no text block, since those read markdown: $kind', (reply) => {
    const card = (show(reply, { linkTo: noLink, say }).attachments ?? []).map(({ content }) => content as Card);
    for (const element of card.flatMap(({ body }) => elements(body))) {
      if (element.type === 'TextBlock') expect(element.text).not.toMatch(/bold|evil|everyone|head/);
    }
  });

  it.each(said)('is escaped in the text of the message: $kind', (reply) => {
    expect(sent(reply).text).not.toMatch(/(?<!\\)\*\*bold|(?<!\\)\[link|<at>|:\/\/evil|(?<!\\)`code/);
  });

  it('shows in the card exactly as it was typed', () => {
    expect(
      runs(cardOf(replies(challenge).why))
        .map(({ text }) => text)
        .join(''),
    ).toContain(typed);
  });
});

describe('a citation', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '“', '😀', 'é'), minLength: 1, maxLength: 600 });

  it('is within what Teams allows, and says nothing that its document does not', () => {
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 5 }), (quote, title, headings) => {
        const citation = aQuote(quote, title, headings);
        const { text, entities } = sent(replies(aChallenge({ citations: [citation, citation] })).challenge);
        const [root, ...others] = entities;
        expect(others).toEqual([]);
        expect(root).toMatchObject({
          type: 'https://schema.org/Message',
          '@type': 'Message',
          '@context': 'https://schema.org',
        });
        expect(root.citation).toHaveLength(1);
        const [{ position, appearance }] = root.citation;
        expect(text).toContain(`[${position}]`);
        expect(appearance.name.length).toBeLessThanOrEqual(80);
        expect(appearance.name).not.toBe('');
        expect(appearance.abstract.length).toBeLessThanOrEqual(160);
        expect(quote.startsWith(appearance.abstract.replace(/ …$/, ''))).toBe(true);
        expect(appearance.name.isWellFormed() && appearance.abstract.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the largest replies', () => {
  // Three bytes a letter, and quotation marks that JSON doubles.
  const long = 'Ω"Ω '.repeat(5_000);
  const most = aLens('rule-of-optimism', {
    research: Array.from({ length: 40 }, () => ({ finding: long.slice(0, 400), source: 'Someone, 2020' })),
  });
  const challenge = aChallenge({
    text: `${long}?`,
    citations: Array.from({ length: 20 }, () => aQuote(long, long, [long, long])),
  });
  const largest: Reply[] = [
    {
      kind: 'challenge',
      session,
      lens,
      challenge,
      acknowledged: 'account',
      telling: null,
      asked: 0,
      guide: null,
      revealed: [],
    },
    { kind: 'why', session, lens: most, challenge },
    { kind: 'source', session, challenge, places: Array.from({ length: 20 }, () => aPlace(aPassage(long))) },
    { kind: 'source', session, challenge, places: [aPlace(aPassage(long))] },
    {
      kind: 'found',
      danger: false,
      quotes: Array.from({ length: 3 }, () =>
        aQuoted({ ...aPlace({ ...aPassage(long), notes: Array.from({ length: 9 }, () => long) }) }),
      ),
    },
    {
      kind: 'close',
      session,
      by: 'talk',
      summary: { ...aSummary(30, long), asked: aSummary(30, long).asked.map((asked) => ({ ...asked, challenge })) },
    },
  ];

  it.each(largest)('have a card under 28 KB, or none: $kind', (reply) => {
    for (const attachment of sent(reply).attachments ?? []) expect(bytes(attachment)).toBeLessThan(28 * 1024);
    expect(bytes(sent(reply))).toBeLessThan(100 * 1024);
  });

  it.each(withCard)('are not the usual ones: $kind has its card', (reply) => {
    expect(bytes(sent(reply))).toBeLessThan(12 * 1024);
    expect(sent(reply).attachments).toHaveLength(1);
  });

  it('of a quote of fifteen hundred letters show all of it', () => {
    const quote = 'The review found this. '.repeat(65).trim();
    expect(seen(sent(replies(aChallenge({ citations: [aQuote(quote)] })).challenge))).toContain(`“${quote}”`);
  });

  it('of a long talk show as many questions as fit, and count the others', () => {
    const read = seen(sent({ kind: 'close', session, summary: aSummary(30), by: 'word' }));
    expect(read).toContain('And 18 more');
  });
});
