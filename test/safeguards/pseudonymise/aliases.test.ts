import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aliases, restore } from '../../../src/safeguards/pseudonymise/aliases.ts';
import { pseudonymise } from './the-words.ts';

/** A session: each text with what was known before it. */
function said(...texts: string[]): { texts: string[]; aliases: Aliases } {
  let aliases: Aliases = [];
  const hidden = texts.map((text) => {
    const done = pseudonymise(text, aliases);
    aliases = done.aliases;
    return done.text;
  });
  return { texts: hidden, aliases };
}

describe('a placeholder', () => {
  it('is the same for the same person in every text of a session', () => {
    expect(said('Kai saw Tyrone.', 'Tyrone saw Kai.').texts).toEqual([
      '[Name 1] saw [Name 2].',
      '[Name 2] saw [Name 1].',
    ]);
  });

  it('has the number of the person, and a letter for another way of writing the name', () => {
    expect(said('Amina Yusuf came.', 'told amina', "Amina's dad").texts).toEqual([
      '[Name 1] came.',
      'told [Name 1b]',
      "[Name 1c]'s dad",
    ]);
  });

  it('has a number of its own where a name may be of two people', () => {
    expect(said('Jo Hill met Jo Green.', 'Jo left.').texts).toEqual(['[Name 1] met [Name 2].', '[Name 3] left.']);
  });

  it('says what kind of place it is', () => {
    expect(said('From Foxhollow Primary School to Bluebell Ward, past Willow Bank Surgery.').texts).toEqual([
      'From [School 1] to [Hospital 1], past [Surgery 1].',
    ]);
  });

  it('says what it stands for, and the rest is as it was', () => {
    expect(pseudonymise('Ring 07700 900412 about 14 Elm Grove, LS6 2QT.').text).toBe(
      'Ring [Phone 1] about [Address 1], [Postcode 1].',
    );
  });

  it('that was typed is no way to another', () => {
    const text = 'Is [Name 1] Kai? Kai is [Name 1].';
    const done = pseudonymise(text);
    expect(restore(done.text, done.aliases)).toBe(text);
  });

  it('that nobody gave stays, and what a model wrote is put back', () => {
    const { aliases } = said('Kai saw Tyrone.');
    expect(restore("What does [Name 1] say of [Name 2]'s visits to [Name 7]?", aliases)).toBe(
      "What does Kai say of Tyrone's visits to [Name 7]?",
    );
  });
});

/** Texts of what people type, and of anything else. */
const word = fc.constantFrom(
  ...'Kai kai Grace grace Hope will Mark said told the and was [Name 1] [Name 2b] [School 1] 07700900412 LS6 2QT Mrs Hill Okonkwo-Brown O’Reilly J.S. @kai_1 Élodie İzel 🙂 dob 1/2/2014 14 Elm Grove . , \n ’s 448127 $& [ ]'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  fc
    .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
    .map((words) => words.join('')),
);

describe('for any text', () => {
  it('what is put back is what was written, in a session of three', () => {
    fc.assert(
      fc.property(text, text, text, (...texts) => {
        const hidden = said(...texts);
        expect(hidden.texts.map((one) => restore(one, hidden.aliases))).toEqual(texts);
      }),
      { numRuns: 400 },
    );
  });

  it('entities are in order, apart, and of the text that came in', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { entities, aliases } = pseudonymise(written);
        let from = 0;
        for (const { start, end, kind } of entities) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(aliases).toContainEqual(expect.objectContaining({ kind, original: written.slice(start, end) }));
          from = end;
        }
        expect(from).toBeLessThanOrEqual(written.length);
      }),
      { numRuns: 400 },
    );
  });

  it('no placeholder stands for two things', () => {
    fc.assert(
      fc.property(text, text, (...texts) => {
        const { aliases } = said(...texts);
        expect(new Set(aliases.map(({ placeholder }) => placeholder)).size).toBe(aliases.length);
      }),
      { numRuns: 400 },
    );
  });

  it('no name that is known survives', () => {
    const names = ['Chantelle', 'Okonkwo-Brown', 'Zoë', 'Szymon', 'Grace', "O'Shea", 'Mark', 'Ngozi'];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.oneof(word, fc.constantFrom(...names)), { maxLength: 20 }),
        (name, others) => {
          const { aliases } = pseudonymise(`I told ${name} so.`);
          const { text: hidden } = pseudonymise([...others, name, 'too'].join(' '), aliases);
          // Plainly: the name with no letter, digit or hyphen beside it is nowhere.
          const left = hidden.split(/[^\p{L}\p{M}'’-]+/u);
          expect(left).not.toContain(name);
          expect(left).not.toContain(`${name}'s`);
        },
      ),
      { numRuns: 400 },
    );
  });
});
