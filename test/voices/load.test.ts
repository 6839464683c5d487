import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { loadVoices, parseVoices } from '../../src/voices/load.ts';

const quotes = loadLibrary('knowledge', 'no-data').quotation;
const voices = loadVoices('knowledge/voices', quotes);
const file = 'knowledge/voices/health.yaml';
const text = readFileSync(file, 'utf8');

describe('the voices', () => {
  it('begin with the child and end with what is already on file', () => {
    expect(voices[0]?.id).toBe('child');
    expect(voices.at(-1)?.id).toBe('history');
    expect(voices.length).toBeGreaterThanOrEqual(14);
  });

  it.each(voices)(
    '$id asks openly, of nobody in the room, with no fact, no blame and no threshold',
    ({ questions }) => {
      for (const question of questions) {
        expect(question).not.toMatch(/^(Is|Are|Was|Were|Do|Does|Did|Have|Has|Had|Can|Could|Should|Would|Will)\b/);
        expect(question).not.toMatch(/\b(you|your|should have|fault|blame|threshold|level of need|unsafe)\b/i);
        expect(question.split(/\s+/).length).toBeLessThanOrEqual(30);
      }
    },
  );

  it('ask no two questions in the same words', () => {
    const all = voices.flatMap(({ questions }) => questions);
    expect(new Set(all).size).toBe(all.length);
  });

  it('stop the start with the line of a quote that is not word for word', () => {
    const wrong = text.replace('GP identified bruising', 'GP saw bruising');
    expect(() => parseVoices(file, wrong, quotes)).toThrow(/health\.yaml:\d+: 'GP saw bruising/);
  });

  it('stop the start when a voice is given twice', () => {
    const seen = new Set<string>();
    parseVoices(file, text, quotes, seen);
    expect(() => parseVoices(file, text, quotes, seen)).toThrow(/'health-visitor' is given twice/);
  });

  it('stop the start when a question holds two question marks', () => {
    const wrong = text.replace('and on what date?"', 'and when? Where?"');
    expect(() => parseVoices(file, wrong, quotes)).toThrow(/one question mark/);
  });
});
