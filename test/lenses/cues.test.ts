import { describe, expect, it } from 'vitest';
import { createTelling, cuesOf } from '../../src/lenses/cues.ts';
import { LensId } from '../../src/lenses/lens.ts';
import { readWith } from '../../src/reading/read.ts';

const lens = LensId.parse('alpha');
const absent = { start: 0, end: 3, because: 'Nothing is said of her father.' };

type Weighing = {
  /** For each sentence, how likely it calls for the lens, and shows it done well. */
  readonly calls?: readonly number[];
  readonly shows?: readonly number[];
  /** Words that tell, and a phrase of the lens file. */
  readonly telling?: string;
  readonly phrase?: string;
  readonly absences?: readonly (typeof absent)[];
};

/** The words of each cue, or what is said of a silence, in order. */
async function quoted(text: string, { calls = [], shows = [], telling, phrase, absences = [] }: Weighing = {}) {
  const read = await readWith(async (texts) => texts.map(() => new Float32Array()), text);
  const at = phrase === undefined ? -1 : text.indexOf(phrase);
  const phrases = at < 0 ? [] : [{ start: at, end: at + (phrase?.length ?? 0) }];
  const signs = { lens, phrases, counterPhrases: [], absences };
  const weight = (words: string) => Number(telling !== undefined && words.includes(telling));
  return cuesOf({ calls, shows, signs }, read, weight).map(
    ({ start, end, absence }) => absence ?? text.slice(start, end),
  );
}

describe('what a person is quoted with', () => {
  it('is the most telling of their sentences, wherever it stands, then the next', async () => {
    expect(await quoted('One. Two. Three.', { calls: [0.3, 0.9, 0.5] })).toEqual(['Two.', 'Three.', 'One.']);
  });

  it('is not a sentence that shows the thing done, where another does not', async () => {
    expect(await quoted('One. Two.', { calls: [0.9, 0.5], shows: [0.8, 0] })).toEqual(['Two.', 'One.']);
  });

  it('is what they did not say before a sentence that hardly calls for it, and after one that does', async () => {
    expect(await quoted('One. Two.', { calls: [0.1, 0.2], absences: [absent] })).toEqual([
      absent.because,
      'Two.',
      'One.',
    ]);
    expect(await quoted('One. Two.', { calls: [0.1, 0.6], absences: [absent] })).toEqual([
      'Two.',
      absent.because,
      'One.',
    ]);
  });

  it('is a sentence with words of the lens file before another as likely', async () => {
    expect(await quoted('One. Seems nice. Two.', { calls: [0.2, 0.2, 0.2], phrase: 'Seems nice' })).toEqual([
      'Seems nice.',
      'One.',
      'Two.',
    ]);
  });

  it('is four places at most, and all of it where there is no sentence', async () => {
    expect(await quoted('One. Two. Three. Four. Five.', { calls: [0.5, 0.4, 0.3, 0.2, 0.1] })).toHaveLength(4);
    expect(await quoted('…')).toEqual(['…']);
  });
});

describe('a long sentence', () => {
  const long =
    'We talked for an hour about the flat and the school run, and her new partner seems nice, so I left it at that.';

  it('is quoted from where its telling clause begins', async () => {
    expect(await quoted(long, { calls: [0.9], telling: 'seems nice' })).toEqual([
      'her new partner seems nice, so I left it at that.',
    ]);
    expect(await quoted(long, { calls: [0.9], phrase: 'seems nice' })).toEqual([
      'her new partner seems nice, so I left it at that.',
    ]);
  });

  it('is quoted from its beginning where no clause tells more than another', async () => {
    expect(await quoted(long, { calls: [0.9] })).toEqual([long]);
  });

  it('is never cut loose from a “not” in the same clause', async () => {
    const text =
      'After all that has been tried with them, I really cannot say that she is engaging well with anyone at all.';
    expect(await quoted(text, { calls: [0.9], telling: 'engaging well' })).toEqual([
      'I really cannot say that she is engaging well with anyone at all.',
    ]);
  });

  it.each([
    'I cannot say, hand on heart and after all of these months of visits to them, that she is engaging well with anyone.',
    'It isn’t true, whatever the report says about the last six months of visits, that she is engaging well with us.',
    'Nobody has told me, in any of the meetings that we have had since the spring, that she is engaging well with them.',
  ])('is never cut loose from a “not” in a clause before it: %s', async (text) => {
    const [words] = await quoted(text, { calls: [0.9], telling: 'engaging well' });
    expect(words).toMatch(/cannot say|isn’t true|Nobody has told/);
  });

  it('of which the middle denies something else is still quoted from its telling clause', async () => {
    const text =
      'The health visitor has not been yet because of the leave that she had, but her new partner seems nice with them.';
    expect(await quoted(text, { calls: [0.9], telling: 'seems nice' })).toEqual([
      'her new partner seems nice with them.',
    ]);
  });
});

describe('how telling words are', () => {
  const none = { meaning: [], words: [0, 0], constant: 0 };
  const telling = createTelling({
    accounts: 1,
    vocabulary: ['nice', 'not'],
    lenses: [{ id: lens, called: none, calls: { ...none, words: [2, -1] }, shows: none }],
  });

  it('is learned for a lens, and nothing for one of which nothing was learned', () => {
    expect(telling(lens)('He is nice.')).toBeGreaterThan(telling(lens)('He is not.'));
    expect(telling(LensId.parse('beta'))('He is nice.')).toBe(0);
  });
});
