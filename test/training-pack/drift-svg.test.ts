import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { driftSvg } from '../../src/training-pack/drift-svg.ts';
import { pngOf } from '../../src/training-pack/png.ts';
import { aDemonstrationRun, aScenario, aScenarioRun } from './results.ts';

const say = catalogueFor('en-GB');
const textIn = (svg: string): string => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
const sizesIn = (svg: string): number[] => [...svg.matchAll(/font-size:\s*(\d+)px/g)].map(([, size]) => Number(size));
const nothing = 'Fewer than four people have answered';

describe('the picture of a scenario', () => {
  it('names every stage, and says the whole of it to whoever cannot see it', async () => {
    const svg = await driftSvg(aScenarioRun(12), say);
    for (const { title } of aScenario().stages) expect(textIn(svg)).toContain(title);
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="picture-title picture-words"/);
    expect(svg).toContain('<title id="picture-title">Sam &amp; the quiet start: How far the room moved</title>');
    expect(svg).toMatch(
      /<desc [^>]*>A quiet start: The middle of the room is \d+ of 100\. Half of the answers lie between/,
    );
  });

  it('tells the room and the facts apart by line as well as by colour, and has the talk as a point of its own', async () => {
    const svg = await driftSvg(aScenarioRun(12), say);
    const lines = [...svg.matchAll(/<path [^>]*fill="none"[^>]*>/g)].map(([path]) => path);
    const ofRoom = lines.filter((path) => path.includes('stroke="#0B4F8A"') && path.includes('stroke-width="6"'));
    const ofFacts = lines.filter((path) => path.includes('stroke="#A8480F"'));
    expect(ofRoom.length).toBeGreaterThan(0);
    expect(ofFacts.length).toBeGreaterThan(0);
    for (const path of ofRoom) expect(path).not.toContain('stroke-dasharray');
    for (const path of ofFacts) expect(path).toContain('stroke-dasharray="14,9"');
    expect(textIn(svg)).toContain(say.pack.picture.talked);
  });

  it('has no word that is smaller than 20', async () => {
    const sizes = sizesIn(await driftSvg(aScenarioRun(12), say));
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  });

  it('says that there is nothing to show of fewer than four', async () => {
    for (const people of [0, 3]) {
      const svg = await driftSvg(aScenarioRun(people), say);
      expect(textIn(svg)).toContain(nothing);
      expect(svg).not.toContain('stroke-dasharray');
    }
  });

  it('keeps the markup of a title from being markup', async () => {
    const svg = await driftSvg(aScenarioRun(5, aScenario({ title: '</title><script>x()</script>' })), say);
    expect(svg).not.toContain('<script');
  });
});

describe('the picture of a demonstration', () => {
  it.each([
    [{ kind: 'spread', from: 'first', to: 'second' }, ['Before', 'After', 'middle 51']],
    [{ kind: 'moved', from: 'first', to: 'second' }, ['Before', 'After', 'middle 51']],
    [{ kind: 'orders', stage: 'first' }, ['Read the first order', 'Read the second order']],
    [
      { kind: 'chose', stage: 'first', options: ['sleep'], only: true },
      ['Chose exactly “Who sleeps where”', 'Did not', '8', '16'],
    ],
  ] as const)('$kind has two bars that say what they are', async (compare, words) => {
    const made = { ...compare, ...('options' in compare ? { options: [...compare.options] } : {}) };
    const svg = await driftSvg(aDemonstrationRun(24, made as Parameters<typeof aDemonstrationRun>[1]), say);
    for (const word of words) expect(textIn(svg)).toContain(word);
    expect(textIn(svg)).not.toContain(nothing);
  });

  it('says that there is nothing to show of fewer than four', async () => {
    expect(textIn(await driftSvg(aDemonstrationRun(3), say))).toContain(nothing);
  });
});

describe('the picture as pixels', () => {
  it('is a PNG, 2400 by 1350, with something on it', async () => {
    const png = await pngOf(await driftSvg(aScenarioRun(12), say));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2_400, 1_350]);
    expect(new Set(pixelsOf(png)).size).toBeGreaterThan(20);
    const blank = await pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675"></svg>');
    expect(new Set(pixelsOf(blank)).size).toBeLessThan(4);
  });

  it('has its words in it, in a font that it brings', async () => {
    const svg = await driftSvg(aScenarioRun(12), say);
    const without = await pngOf(svg.replaceAll(/<text[\s\S]*?<\/text>/g, ''));
    expect((await pngOf(svg)).equals(without)).toBe(false);
  });
});

function pixelsOf(png: Buffer): Buffer {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return inflateSync(Buffer.concat(data));
}
