import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, room, slidesOf } from '../../src/training-pack/slide-text.ts';

const tall = (lines: ReturnType<typeof slidesOf>[number]) => lines.reduce((sum, line) => sum + heightOf(line), 0);
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('words on slides', () => {
  it('go on to another slide between two sentences, about half and half', () => {
    const text = 'Sam sits on the stairs and says nothing at all. '.repeat(31).trim();
    const slides = slidesOf([[{ text, size: 24 }]]);
    expect(slides).toHaveLength(2);
    for (const [line] of slides) expect(line?.text).toMatch(/^Sam sits.*at all\.$/);
    const [one = 0, other = 0] = slides.map(([line]) => line?.text.length);
    expect(Math.abs(one - other)).toBeLessThan(150);
  });

  it('stay together where they belong together', () => {
    const unit = (name: string) => [
      { text: `${name} `.repeat(60), size: 24 },
      { text: `weight of ${name}`, size: 22 },
    ];
    for (const slide of slidesOf(['a-fact', 'b-fact', 'c-fact', 'd-fact', 'e-fact'].map(unit))) {
      expect(slide.length % 2).toBe(0);
    }
  });

  it('fit on their slides, and none is lost, however long they are', () => {
    const texts = fc.array(fc.lorem({ maxCount: 250 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (made) => {
        const slides = slidesOf(made.map((text) => [{ text, size: 24 }]));
        for (const slide of slides) expect(tall(slide)).toBeLessThanOrEqual(room.height);
        expect(slides.flat().flatMap(({ text }) => words(text))).toEqual(made.flatMap(words));
      }),
    );
  });
});
