import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpen, pageOf } from '../../src/channel/page.ts';
import { cite } from '../../src/knowledge/cite.ts';
import type { Document, Passage } from '../../src/knowledge/document.ts';
import { createLibrary } from '../../src/knowledge/library.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { aDocument } from '../builders.ts';

const say = catalogueFor('en-GB');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
/** What a browser makes of a page, read independently of how it is written. */
const textIn = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(lt|gt|quot|#39|amp);/g, (_whole, name: string) => entities[name] ?? '');
const markedIn = (html: string): string =>
  [...html.matchAll(/<mark>([\s\S]*?)<\/mark>/g)].map(([, inside = '']) => textIn(inside)).join(' ');
const bodyIn = (html: string): string => html.slice(html.indexOf('<body>'));
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const nothing = { start: 0, end: 0 };
const page = (document: Document, quote: { start: number; end: number } = nothing) =>
  pageOf(document, quote, false, say);
function cited(quote: string, document: Document) {
  for (const passage of passagesOf(document)) {
    const citation = cite(quote, passage, document);
    if (citation) return { passage, citation };
  }
  throw new Error('The quote is not in the document.');
}

describe('the mark', () => {
  const word = fc.constantFrom('she', 'was', 'not', 'heard.', 'Alice', 'R&D', '<b>', '"so"', "mum's", '😀', 'é', 'a<b');
  const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
  const plainBlock = fc.tuple(fc.constantFrom('', '- ', '1. ', '• '), words).map(([lead, text]) => `${lead}${text}`);

  it('is the very characters that a document without markup has between start and end', () => {
    fc.assert(
      fc.property(
        fc.array(plainBlock, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (blocks, which, from, to) => {
          const document = aDocument(blocks.join('\n\n'));
          const passages = passagesOf(document).filter(
            ({ text, start, end }) => text === document.text.slice(start, end),
          );
          const passage = passages[which % Math.max(1, passages.length)];
          fc.pre(passage !== undefined);
          const { start, end } = spanIn(document.text, passage, from, to);
          expect(markedIn(page(document, { start, end }))).toBe(document.text.slice(start, end));
        },
      ),
      { numRuns: 300 },
    );
  });

  const marked = fc.constantFrom(
    (text: string) => `**${text}**`,
    (text: string) => `[${text}](http://a.example/b)`,
    (text: string) => `${text}[^1]`,
    (text: string) => `\\*${text}`,
    (text: string) => `\`${text}\``,
    (text: string) => `${text}\n`,
    (text: string) => text,
  );
  const markedBlock = fc
    .tuple(fc.constantFrom('', '- '), fc.array(fc.tuple(word, marked), { minLength: 1, maxLength: 40 }))
    .map(
      ([lead, all]) =>
        `${lead}${all
          .map(([text, mark]) => mark(text))
          .join(' ')
          .replaceAll(/\n\s*/g, '\n')
          .trim()}`,
    );

  it('is the quote as a reader sees it, whatever markup is in it and around it', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        fc.array(markedBlock, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (blocks, which, from, to) => {
          const document = aDocument(`${blocks.join('\n\n')}\n\n[^1]: From somewhere.\n`);
          const passages = passagesOf(document);
          const passage = passages[which % Math.max(1, passages.length)];
          fc.pre(passage !== undefined);
          const all = passage.text.split(' ');
          const first = from % all.length;
          const quote = all.slice(first, first + 1 + (to % (all.length - first))).join(' ');
          const citation = cite(quote, passage, document);
          fc.pre(citation !== null);
          seen += 1;
          const made = page(document, citation);
          expect(onOneLine(markedIn(made))).toBe(quote);
          expect(made).toContain(` id="${passage.id}"`);
          const unmarked = (html: string) => textIn(bodyIn(html)).replace('The words that were quoted are marked.', '');
          expect(onOneLine(unmarked(made))).toBe(onOneLine(unmarked(page(document))));
        },
      ),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(150);
  });

  it('goes on through the items of a list that was quoted across', () => {
    const document = aDocument('See also\n\n- Strategy discussion\n- Pre-birth assessment\n- Information sharing\n');
    const list = passagesOf(document).find(({ text }) => text.includes('discussion Pre-birth'));
    const quote = { start: document.text.indexOf('discussion'), end: document.text.indexOf(' assessment') };
    const made = page(document, quote);
    expect(markedIn(made)).toBe('discussion Pre-birth');
    expect(made).toContain(`<ul id="${list?.id}">`);
  });

  it('is in the stretch of a long paragraph that is a passage', () => {
    const document = aDocument(
      Array.from({ length: 60 }, (_, at) => `Sentence number ${at} is one of many here.`).join(' '),
    );
    const { passage, citation } = cited('Sentence number 40 is one of many here.', document);
    const span = new RegExp(`<span id="${passage.id}">([\\s\\S]*?)</span>`).exec(page(document, citation))?.[1] ?? '';
    expect(textIn(span)).toBe(passage.text);
    expect(markedIn(span)).toBe('Sentence number 40 is one of many here.');
  });
});

describe('the page', () => {
  const text = `# The review

Opening words[^a].

## What we found

1. First thing.
2. Second *thing*.

- A [link](http://evil.example) in it.[^b][^a]

### Deeper

#### Deepest

Last words.

[^a]: The first source. https://a.example
[^b]: The second source.
`;
  const document = aDocument(text, { pages: [0, text.indexOf('- A')] });

  it('says what the document is, from whom, of when, and which version', () => {
    const { citation } = cited('A link in it.', document);
    const made = page(document, citation);
    expect(made).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(made).toContain('<title>The review</title>');
    expect(
      textIn(made.slice(made.indexOf('<header>'), made.indexOf('</header>')))
        .trim()
        .split('\n'),
    ).toEqual([
      'The review',
      'A board, 2026-01-05',
      'version 0a1b2c3d, page 2',
      'The words that were quoted are marked.',
    ]);
    expect(made).not.toContain('changed or taken away');
    expect(pageOf(document, citation, true, say)).toMatch(
      /class="notice">This document was changed or taken away since/,
    );
  });

  it('is in the language of whoever reads it, but for the document', () => {
    const { citation } = cited('A link in it.', document);
    const made = pageOf(document, citation, true, catalogueFor('cy'));
    expect(made).toMatch(/^<!doctype html>\n<html lang="cy-GB">/);
    expect(made).toContain('Mae’r geiriau a ddyfynnwyd wedi’u marcio.');
    expect(made).toContain('<h2>O ble y daw hyn</h2>');
    expect(made).toContain('<h2>What we found</h2>');
  });

  it('keeps headings in order, lists, numbers and notes', () => {
    const body = bodyIn(page(document));
    expect(body.match(/<h\d>.*<\/h\d>/g)).toEqual([
      '<h1>The review</h1>',
      '<h2>What we found</h2>',
      '<h3>Deeper</h3>',
      '<h4>Deepest</h4>',
      '<h2>Where this is from</h2>',
    ]);
    expect(body).toContain('<ol>\n<li value="1">First thing.</li>\n<li value="2">Second *thing*.</li>\n</ol>');
    expect(body).toContain('<li>A link in it.<sup><a href="#note-2">2</a><a href="#note-1">1</a></sup></li>\n</ul>');
    expect(body).toContain('<li id="note-1">The first source. https://a.example</li>');
    expect(body).not.toContain('evil.example');
  });

  it('has no script, no style of others and nothing from elsewhere, whatever a document holds', () => {
    const hostile = `<script>alert(1)</script> <img src=x onerror=alert(1)> ![x](https://evil.example/x.png) </p></main>"'`;
    const wild = aDocument(`# ${hostile}\n\n${hostile} \u202edrow\u202c.[^a]\n\n- ${hostile}\n\n[^a]: ${hostile}\n`, {
      title: `${hostile} title`,
      publisher: hostile,
      date: hostile,
      version: hostile,
    });
    const made = page(wild);
    const tags = new Set([...made.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
    for (const tag of tags)
      expect('html head meta title style body header main footer h1 h2 p ul ol li sup a'.split(' ')).toContain(tag);
    expect(made.match(/<style>/g)).toHaveLength(1);
    expect(made).not.toMatch(/<[^>]*\s(on\w+|src|srcset)=/i);
    expect([...made.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['#note-1']);
    expect(textIn(bodyIn(made)).match(/<script>alert\(1\)<\/script>/g)).toHaveLength(8);
    expect(made).toContain('unicode-bidi: isolate');
  });
});

it('an id that holds a quotation mark stays in its attribute', () => {
  const document = aDocument('Voice\n\nShe was not heard.\n', { id: 'a" onclick="alert(1)' });
  const { citation } = cited('She was not heard.', document);
  expect(page(document, citation)).toContain('<p id="a&quot; onclick=&quot;alert(1)#voice-');
});

it('what a link opens says that its document was retired, where it was', () => {
  const now = aDocument('Voice\n\nShe was heard.\n', { version: '11111111' });
  const then = aDocument('Voice\n\nShe was not heard.\n');
  const library = createLibrary({ reviews: [now], others: [], retired: [then] }, () => new Map());
  const opens = ({ id, version }: Document) =>
    createOpen(
      { verify: (document) => ({ kind: 'good', person: null, linked: { document, version, ...nothing } }) },
      library,
    )(id, new URLSearchParams(), say).html;
  expect(opens(then)).toMatch(/changed or taken away since[\s\S]*She was not heard/);
  expect(opens(now)).toMatch(/She was heard/);
  expect(opens(now)).not.toContain('changed or taken away since');
});

/** A stretch of a passage that cuts no character in two. */
function spanIn(text: string, passage: Passage, from: number, to: number) {
  const offsets = [passage.start];
  for (const character of text.slice(passage.start, passage.end))
    offsets.push((offsets.at(-1) ?? 0) + character.length);
  const first = from % (offsets.length - 1);
  const last = first + 1 + (to % (offsets.length - 1 - first));
  return { start: offsets[first] ?? 0, end: offsets[last] ?? 0 };
}
