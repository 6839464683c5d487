import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { aDocument } from '../builders.ts';

const passages = (text: string) => passagesOf(aDocument(text));
const texts = (text: string) => passages(text).map((passage) => passage.text);

describe('a passage', () => {
  it('keeps a year that stands at the start of a line', () => {
    expect(
      texts('The whole of it was changed by the board in\n1996. Nobody told the people who worked there.'),
    ).toEqual(['The whole of it was changed by the board in 1996. Nobody told the people who worked there.']);
  });

  it('has the whole of a footnote that runs over two lines, once however often it is referred to', () => {
    const [only, ...others] = passages(
      'A fact that is long enough to be none of the headings here.[^1][^1]\n\n[^1]: Working Together 2023,\nchapter 1. Checked 2026-01-05.',
    );
    expect(only?.notes).toEqual(['Working Together 2023,\nchapter 1. Checked 2026-01-05.']);
    expect(others).toEqual([]);
  });

  it('that says the same under the same heading as another has an id of its own', () => {
    const again = 'The same line stands on every page of this form, word for word.';
    const ids = passages(`${again}\n\n${again}`).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[1]).toBe(`${ids[0]}-2`);
  });

  it('keeps a dash that is no list mark', () => {
    expect(
      texts('There were three ways to visit the family, and the nurse wrote them down:\n\\- weekly, by the nurse'),
    ).toEqual(['There were three ways to visit the family, and the nurse wrote them down: - weekly, by the nurse']);
  });

  it('of an endless list is each of its items, and not the whole', () => {
    const items = Array.from({ length: 2_000 }, (_, item) => `- item number ${item}`);
    expect(passages(items.join('\n'))).toHaveLength(2_000);
  });

  it('is made in a moment, whatever the document', () => {
    const began = performance.now();
    passages(`${'word '.repeat(151)}${'a!'.repeat(20_000)}`);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
