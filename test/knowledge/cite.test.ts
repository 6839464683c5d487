import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/knowledge/cite.ts';
import { type Passage, PassageId } from '../../src/knowledge/document.ts';
import { aDocument } from '../builders.ts';

const aPassage = (text: string): Passage => ({
  id: PassageId.parse('review#one'),
  document: 'review',
  headings: ['Findings'],
  text,
  start: 0,
  end: text.length,
  page: null,
  notes: [],
});
const citeIn = (quote: string, text: string) => cite(quote, aPassage(text), aDocument(text));

describe('cite', () => {
  it('reads past typographic quotes, ligatures, dashes and line breaks, and gives the document’s own spelling', () => {
    expect(citeIn('a "fixed view" - of', 'They held a “ﬁxed\n   view” – of the family.')?.quote).toBe(
      'a “ﬁxed\n   view” – of',
    );
  });

  it('reads past markup, and its offsets lead into the text with the markup', () => {
    const text = "The '[Rule of Optimism](#)' was **very much** in evidence.";
    const found = citeIn("'Rule of Optimism' was very much", text);
    expect(found?.quote).toBe("'Rule of Optimism' was very much");
    expect(text.slice(found?.start, found?.end)).toBe("'[Rule of Optimism](#)' was **very much");
  });

  it.each([
    ['a soft hyphen at a line’s end', 'the safe\u00ad\n  guarding lead', 'the safeguarding lead'],
    ['a typographic hyphen at a line’s end', 'the safe\u2010\nguarding lead', 'the safeguarding lead'],
    ['a typographic hyphen', 'the multi\u2010agency group', 'the multi-agency group'],
    ['the first half of a pair at a line’s end', 'in pre-\nand post-birth work', 'pre- and post-birth work'],
    ['a word that ends like one of a pair', 'the chair of cust-\nody and ord-\nering', 'custody and ordering'],
  ])('reads past %s', (_, text, quote) => {
    expect(citeIn(quote, text)).not.toBeNull();
  });

  it('does not join the first half of a pair to what follows', () => {
    expect(citeIn('pre-and post-birth', 'in pre-\nand post-birth work')).toBeNull();
  });

  it.each([
    ['one word changed', 'held a firm view'],
    ['a word left out', 'held view of the family'],
    ['the last letter changed', 'held a fixed viev'],
    ['another case', 'Held a fixed view'],
    ['a part of a word', 'eld a fixed vie'],
    ['nothing at all', '   '],
  ])('gives nothing for %s', (_, quote) => {
    expect(citeIn(quote, 'Practitioners held a fixed view of the family.')).toBeNull();
  });

  it('gives nothing when the document has changed since the passage was made', () => {
    const passage = aPassage('The child was seen.');
    expect(cite('was seen', passage, aDocument('The child was not seen.'))).toBeNull();
  });

  it('gives nothing from another document', () => {
    const text = 'The child was seen.';
    expect(cite('was seen', aPassage(text), { ...aDocument(text), id: 'another' })).toBeNull();
  });

  it('gives no half of a letter with its accent', () => {
    expect(citeIn('at the cafe', 'They met at the cafe\u0301.')).toBeNull();
    expect(citeIn('at the cafe\u0301', 'They met at the cafe\u0301.')?.quote).toBe('at the cafe\u0301');
  });

  it('on plain words agrees with the plainest definition there is', () => {
    const words = fc.array(fc.constantFrom('a', 'A', 'ab', 'b', 'ba'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (passage, quote) => {
        const verbatim = quote.length > 0 && ` ${passage.join(' ')} `.includes(` ${quote.join(' ')} `);
        expect(citeIn(quote.join(' '), passage.join(' ')) !== null).toBe(verbatim);
      }),
      { numRuns: 1_000 },
    );
  });
});
