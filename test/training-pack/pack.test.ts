import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { packFile } from '../../src/training-pack/pack.ts';
import { weightLine } from '../../src/words/training.ts';
import { aDemonstrationRun, aScenario, aScenarioRun } from './results.ts';

const say = catalogueFor('en-GB');
const partsOf = (file: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
/** What is read in those parts of a file, without its markup. */
const read = (parts: Record<string, string>, of: RegExp): string =>
  Object.entries(parts)
    .filter(([name]) => of.test(name))
    .flatMap(([, xml]) => [...xml.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text))
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const slides = /^ppt\/slides\/slide/;
const notes = /^ppt\/notesSlides\//;
const body = /^word\/document\.xml$/;
const pictured = (parts: Record<string, string>) => Object.keys(parts).filter((name) => /\/media\/.*\.png$/.test(name));

describe('the name of a file', () => {
  it.each([
    ['slides', 'Second Look - Sam & the quiet start - slides.pptx'],
    ['notes', 'Second Look - Sam & the quiet start - trainer notes.docx'],
    ['picture-svg', 'Second Look - Sam & the quiet start - picture.svg'],
    ['picture-png', 'Second Look - Sam & the quiet start - picture.png'],
    ['csv', 'Second Look - Sam & the quiet start - answers.csv'],
  ] as const)('of %s is %s', async (what, name) => {
    const file = await packFile(aScenarioRun(5), what, say);
    expect(file.name).toBe(name);
    expect(file.bytes.length).toBeGreaterThan(100);
  });

  it('has no sign that a disk would not take', async () => {
    const scenario = aScenario({ title: 'What/who: "why"? <b>' });
    expect((await packFile(aScenarioRun(0, scenario), 'csv', say)).name).toBe(
      'Second Look - What who why b - answers.csv',
    );
  });
});

describe('the slides', () => {
  it('have every stage, its story, its facts and what they weigh in words, with why in the notes', async () => {
    const parts = partsOf((await packFile(aScenarioRun(12), 'slides', say)).bytes);
    const [shown, spoken] = [read(parts, slides), read(parts, notes)];
    for (const stage of aScenario().stages) {
      for (const text of [stage.title, stage.story, stage.decision.ask]) expect(shown).toContain(text);
      for (const fact of stage.facts) {
        expect(shown).toContain(`${fact.text}\n${weightLine(fact, say)}`);
        expect(spoken).toContain(`${say.pack.ofHundred(fact.ifSo, fact.ifNot)}. ${fact.why}`);
        expect(shown).not.toContain(fact.why);
      }
    }
    expect(spoken).toContain('Minutes 5 to 11.');
    expect(spoken).toContain(say.pack.notes.weighedHere);
  });

  it('end with what became of it, questions, quotes with where they stand, and what this cannot do', async () => {
    const shown = read(partsOf((await packFile(aScenarioRun(12), 'slides', say)).bytes), slides);
    const { outcome, weighedBy } = aScenario();
    for (const text of [
      outcome,
      'Who has asked the child?',
      '“Words of the review, number 2.”',
      'A learning review › Findings',
    ])
      expect(shown).toContain(text);
    expect(shown).toContain(say.pack.notes.weighedBy(weighedBy));
  });

  it('show the room in a picture that says in words what it shows, and nobody where there is nobody', async () => {
    const parts = partsOf((await packFile(aScenarioRun(12), 'slides', say)).bytes);
    expect(pictured(parts)).toHaveLength(1);
    const described = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, one]) => one),
    );
    expect(described).toEqual([
      expect.stringMatching(
        /^Picture of how far the room moved\. The middle of the room: A quiet start \d+, The second/,
      ),
    ]);
    for (const people of [0, 3]) {
      const few = partsOf((await packFile(aScenarioRun(people), 'slides', say)).bytes);
      expect(pictured(few)).toEqual([]);
      expect(read(few, slides)).toContain('The whole picture');
    }
  });

  it('are 16 by 9, in one language, each with a title of its own', async () => {
    const parts = partsOf((await packFile(aScenarioRun(12), 'slides', say)).bytes);
    expect(/<p:sldSz [^>]*>/.exec(parts['ppt/presentation.xml'] ?? '')?.[0]).toContain('cx="12192000" cy="6858000"');
    const languages = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/ lang="([^"]+)"/g)].map(([, one]) => one),
    );
    expect(new Set(languages)).toEqual(new Set(['en-GB']));
    const titles = Object.entries(parts)
      .filter(([name]) => slides.test(name) && name.endsWith('.xml'))
      .map(([, xml]) => /type="title"[\s\S]*?<a:t>([^<]*)/.exec(xml)?.[1]);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('have no words below 20 points but those at the foot, though a story is as long as it may be', async () => {
    const [first, ...others] = aScenario().stages;
    const story = 'Sam sits on the stairs and says nothing at all. '.repeat(31).trim();
    const scenario = aScenario({ stages: [{ ...first, story }, ...others] });
    const parts = partsOf((await packFile(aScenarioRun(0, scenario), 'slides', say)).bytes);
    const pages = Object.entries(parts).filter(([name]) => slides.test(name) && name.endsWith('.xml'));
    const words = pages.flatMap(([, xml]) =>
      [...xml.matchAll(/<a:rPr [^>]*sz="(\d+)"[^>]*>/g)].map(([, size]) => Number(size)),
    );
    expect(Math.min(...words.filter((size) => size !== 1_400))).toBeGreaterThanOrEqual(2_000);
    expect(read(parts, slides).match(/Sam sits on the stairs and says nothing at all\./g)).toHaveLength(31);
    expect(read(parts, slides)).toContain('Part 1 of 5: A quiet start (part 2)');
  });

  it('of a demonstration never show the two orders that are read alone', async () => {
    const parts = partsOf((await packFile(aDemonstrationRun(12), 'slides', say)).bytes);
    expect(read(parts, slides)).not.toContain('so the first page has it');
    for (const text of ['Both halves read the very same words.', 'What is read first colours', say.pack.notes.yourOwn])
      expect(read(parts, slides)).toContain(text);
    expect(pictured(parts)).toHaveLength(1);
  });
});

describe('the notes for the trainer', () => {
  it('have the running order, and of every stage its story, its facts with why, and what to ask', async () => {
    const text = read(partsOf((await packFile(aScenarioRun(12), 'notes', say)).bytes), body);
    expect(text).toContain('5 to 11\nPart 1 of 5: A quiet start');
    for (const stage of aScenario().stages) {
      expect(text).toContain(stage.story);
      expect(text).toContain(stage.decision.ask);
      for (const fact of stage.facts)
        for (const part of [fact.text, weightLine(fact, say), say.pack.ofHundred(fact.ifSo, fact.ifNot), fact.why])
          expect(text).toContain(part);
    }
  });

  it('have the room in words and in a picture, a form to hand out, and what this cannot do', async () => {
    const parts = partsOf((await packFile(aScenarioRun(12), 'notes', say)).bytes);
    const text = read(parts, body);
    expect(pictured(parts)).toHaveLength(1);
    expect(/ descr="([^"]*)"/.exec(parts['word/document.xml'] ?? '')?.[1]).toContain(say.pack.notes.alt('').trim());
    expect(text).toContain(say.training.collapsed);
    expect(text).toMatch(/The second visit: The middle of the room is \d+/);
    for (const part of [...say.pack.notes.scaled, ...say.pack.notes.lined, ...say.pack.notes.limitsOfWeights])
      expect(text).toContain(part);
    expect(text).toContain('“Words of the review, number 1.”');
  });

  it('are there to prepare with before anybody ran it', async () => {
    const parts = partsOf((await packFile(aScenarioRun(0), 'notes', say)).bytes);
    expect(pictured(parts)).toEqual([]);
    expect(read(parts, body)).toContain(say.pack.notes.notRun);
    expect(read(parts, body)).toContain('The whole picture');
  });

  it('do not show a room of three', async () => {
    const text = read(partsOf((await packFile(aScenarioRun(3), 'notes', say)).bytes), body);
    expect(text).toContain(say.pack.picture.nothing);
    expect(text).not.toContain('The middle of the room is');
  });

  it('of a demonstration have both orders', async () => {
    const text = read(partsOf((await packFile(aDemonstrationRun(12), 'notes', say)).bytes), body);
    expect(text).toContain('so the first page has it');
    expect(text).toContain('so the second has it');
    expect(text).toContain(say.pack.notes.orders);
  });

  it('are in Welsh for whoever reads Welsh', async () => {
    const welsh = catalogueFor('cy');
    const { name, bytes } = await packFile(aScenarioRun(12), 'notes', welsh);
    expect(name).toContain('nodiadau hyfforddwr');
    expect(read(partsOf(bytes), body)).toContain(welsh.pack.notes.need);
  });
});

describe.each(['slides', 'notes', 'picture-svg', 'picture-png', 'csv'] as const)('the same results', (what) => {
  it(`give the same ${what}, whenever they are made`, async () => {
    vi.useFakeTimers({ now: new Date('2026-11-26T10:00:00Z'), toFake: ['Date'] });
    try {
      const first = await packFile(aScenarioRun(12), what, say);
      vi.setSystemTime(new Date('2031-01-02T03:04:05Z'));
      expect((await packFile(aScenarioRun(12), what, say)).bytes.equals(first.bytes)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
