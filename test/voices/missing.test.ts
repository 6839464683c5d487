import { describe, expect, it } from 'vitest';
import { LensId } from '../../src/lenses/lens.ts';
import { missing, questionFor } from '../../src/voices/missing.ts';
import type { Heard, Voice } from '../../src/voices/voice.ts';

const voice = (id: string): Voice => ({
  id,
  name: id,
  lens: LensId.parse('missing-agencies'),
  words: [id],
  except: [],
  shows: [],
  pronouns: [],
  isChild: false,
  relevant: [],
  questions: ['What would one say?', 'What would two say?', 'What would three say?'],
  passage: { document: 'a-review', quote: 'Ten letters or more.' },
});
const said = (id: string, state: Heard['state'], matters = false): Heard => ({
  voice: id,
  state,
  quote: null,
  when: null,
  calledFor: matters ? { start: 0, end: 4 } : null,
});
const voices = ['housing', 'midwife', 'gp', 'police'].map(voice);

describe('who is missing', () => {
  it('puts those who are named first, then those whom the account calls for, and leaves out whoever was heard', () => {
    const heard = [
      said('housing', 'absent'),
      said('midwife', 'absent', true),
      said('gp', 'named'),
      said('police', 'heard'),
    ];
    expect(missing(voices, heard).map((row) => row.voice.id)).toEqual(['gp', 'midwife', 'housing']);
  });

  it('keeps the order of the voices where nothing else tells them apart', () => {
    const heard = voices.map(({ id }) => said(id, 'absent'));
    expect(missing(voices, heard).map((row) => row.voice.id)).toEqual(['housing', 'midwife', 'gp', 'police']);
  });
});

describe('the question of a row', () => {
  it('is the same for the same seed, and not for every seed', () => {
    const seeds = Array.from({ length: 20 }, (_, at) => `s${at}`);
    const asked = seeds.map((seed) => questionFor(voice('gp'), seed));
    expect(asked).toEqual(seeds.map((seed) => questionFor(voice('gp'), seed)));
    expect(new Set(asked).size).toBe(3);
  });

  it('is a fresh one while there is one', () => {
    const asked = ['What would one say?', 'What would three say?'];
    expect(questionFor(voice('gp'), 'any', asked)).toBe('What would two say?');
  });
});
