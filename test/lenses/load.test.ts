import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { Learned } from '../../src/lenses/learned.ts';
import { LensId } from '../../src/lenses/lens.ts';
import { loadLenses, parseLens } from '../../src/lenses/load.ts';
import { loadLearned } from '../../src/load-learned.ts';

const quotes = loadLibrary('knowledge', 'no-data').quotation;
const lenses = loadLenses('knowledge/lenses', quotes);
const file = 'knowledge/lenses/recording.yaml';
const text = readFileSync(file, 'utf8');

const twelve = [
  'cumulative-harm',
  'fixed-thinking',
  'injury-in-non-mobile-baby',
  'invisible-males',
  'missing-agencies',
  'parental-vulnerabilities',
  'procedure-and-timing',
  'professional-challenge',
  'recording',
  'rule-of-optimism',
  'support-masks-risk',
  'voice-of-the-child',
];

describe('the lenses', () => {
  it('are the twelve of the design', () => {
    expect(lenses.map(({ id }) => id).sort()).toEqual(twelve);
  });

  it.each(lenses)('$id has questions of every phase and kind, and some for every role', ({ questions }) => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(new Set(questions.map(({ phase }) => phase)).size).toBe(3);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(5);
    for (const role of ['practitioner', 'supervisor', 'group', 'trainer'] as const)
      expect(questions.filter(({ roles }) => roles.includes(role)).length).toBeGreaterThanOrEqual(6);
    const evidence = questions.filter(({ kind }) => kind === 'evidence').length;
    expect(evidence / questions.length).toBeGreaterThan(0.3);
  });

  it.each(lenses)('$id asks openly: nothing that yes or no could answer, and nothing that blames', ({ questions }) => {
    for (const { text: question } of questions) {
      expect(question).not.toMatch(/^(Is|Are|Was|Were|Do|Does|Did|Have|Has|Had|Can|Could|Should|Would|Will)\b/);
      expect(question).not.toMatch(/why did(n['’]t)? you|your fault|should have/i);
      expect(question.split(/\s+/).length).toBeLessThanOrEqual(36);
    }
  });

  it.each(lenses)('$id asks one thing at a time', ({ questions }) => {
    for (const { text: question } of questions) {
      expect(question.match(/\?/g)).toHaveLength(1);
      expect(question).not.toMatch(/, and (what|who|whose|how|where|when|which)\b/);
    }
  });

  it('ask no two questions in the same words', () => {
    const texts = lenses.flatMap(({ questions }) => questions.map(({ text: question }) => question));
    expect(texts.filter((question, at) => texts.indexOf(question) !== at)).toEqual([]);
  });

  it('were all there when noticing was learned', () => {
    expect(
      loadLearned('knowledge/learned/lenses.json', Learned)
        .lenses.map(({ id }) => id)
        .sort(),
    ).toEqual(twelve);
  });
});

describe('a broken lens file', () => {
  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

  it.each([
    ['that is not YAML', text.replace('cues:', 'cues: ['), /not valid YAML/],
    ['with a misspelt key', text.replace('counterCues:', 'counter_cues:'), /counterCues/],
    ['with two questions in one', text.replace('down about this today?', 'down? What is not?'), /one question mark/],
    ['with another placeholder', text.replace('“{cue}”', '“{name}”'), /only placeholder is \{cue\}/],
    [
      'that quotes what the review does not say',
      text.replace('Some key information was not recorded', 'Some key information was lost'),
      /not word for word/,
    ],
    ['with a question id used twice', text.replace('recording-02', 'recording-01'), /used twice/],
  ])('%s is refused, naming file, line and what to do', (_, broken, what) => {
    const parse = () => parseLens(file, broken, quotes);
    expect(parse).toThrow(/^knowledge\/lenses\/recording\.yaml:\d+: .* Correct the file and start again\.$/s);
    expect(parse).toThrow(what);
  });

  it('is named with the very line', () => {
    const parse = () => parseLens(file, text.replace('down about this today?', 'down about this today.'), quotes);
    expect(parse).toThrow(new RegExp(`recording\\.yaml:${lineOf('- { id: recording-01')}: `));
  });
});

it('a lens id is lower-case words joined by hyphens', () => {
  expect(LensId.safeParse('Rule of optimism').success).toBe(false);
});
