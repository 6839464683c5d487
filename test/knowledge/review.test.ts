import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDocuments, parseDocument } from '../../src/knowledge/load.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { plainOf } from '../../src/knowledge/plain.ts';

const original = '../shared/review/alice-learning-lessons-review.md';
const [review] = loadDocuments('knowledge/reviews');
if (!review) throw new Error('the review is missing');

describe('the Alice review', () => {
  it('is verbatim: not a letter of it has changed since it was taken in', () => {
    expect(createHash('sha256').update(review.text).digest('hex')).toBe(
      '67c6fa468e52e6f6048789fb32f4d524d3c266af64fe9fc4247fc9d4bdc082f9',
    );
  });

  it.runIf(existsSync(original))('is the user’s own document, byte for byte', () => {
    expect(review.text).toBe(readFileSync(original, 'utf8'));
  });

  it('becomes a passage for each bullet, under its heading', () => {
    const passages = passagesOf(review);
    expect(passages.length).toBe(40);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(40);
    expect(passages.find(({ text }) => text.startsWith('Invisible males'))?.headings).toEqual([
      'What are we worried about?',
    ]);
  });

  it('gives passages whose offsets lead back to the same words in the document', () => {
    for (const { text, start, end } of passagesOf(review)) {
      const back = plainOf(review.text.slice(start, end))
        .text.replaceAll(/^\s*- /gm, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
      expect(back).toBe(text);
    }
  });

  it('keeps the id of a passage when another is put before it', () => {
    const ids = (text: string) => passagesOf({ ...review, text }).map(({ id }) => id);
    const before = ids('Heading\n\n- One thing that was found.\n- Another thing.');
    expect(ids('Heading\n\n- New.\n- One thing that was found.\n- Another thing.')).toEqual(
      expect.arrayContaining(before),
    );
  });

  it('divides a long paragraph between sentences, and never inside a link or before the footnote that a sentence refers to', () => {
    const one =
      'The [strategy discussion. It was late](https://example.org/?late=1&why=2#S.4) was not recorded, and no one asked.[^1]';
    const text = `Heading\n\n${Array.from({ length: 30 }, () => one).join(' ')}\n\n[^1]: The file.\n`;
    const passages = passagesOf({ ...review, text });
    expect(passages.length).toBeGreaterThan(2);
    for (const { text: words, notes } of passages) {
      expect(words).toMatch(
        /^(The strategy discussion\. It was late was not recorded, and no one asked\.( (?=The)|$))+$/,
      );
      expect(new Set(notes)).toEqual(new Set(['The file.']));
    }
  });

  it('finds a list of links also as a whole', () => {
    const whole = passagesOf(review).find(
      ({ text }) => text.includes('Strategy discussion') && text.includes('Threshold of Need'),
    );
    expect(whole?.text).toContain('Protocol for the Assessment of Bruising, Burns and Scalds in Non Mobile Babies');
  });
});

describe('a document file', () => {
  it('without front matter is refused, naming file and line', () => {
    expect(() => parseDocument('review.md', 'Just words.')).toThrow(/^review\.md:1: .*front matter.*start again\.$/);
  });

  it('with a wrong key names its line', () => {
    const text = '---\nid: A Review\ntitle: A review\npublisher: Us\nsource: here\ndate: 2026\n---\nWords.';
    expect(() => parseDocument('review.md', text)).toThrow(/^review\.md:2: In 'id', use lower-case/);
  });
});
