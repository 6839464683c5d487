import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Alias, type Aliases, type Keyed } from '../../../src/safeguards/pseudonymise/aliases.ts';
import { placeholderPattern } from '../../../src/safeguards/pseudonymise/labels.ts';
import { pseudonymise } from './the-words.ts';

const keyed: Keyed = (folded) => createHmac('sha256', 'a salt').update(folded).digest('base64url');

/** A session of which nothing but its aliases is kept from text to text. */
function said(...texts: string[]): { texts: string[]; aliases: Aliases } {
  let aliases: Aliases = [];
  const masked = texts.map((text) => {
    const done = pseudonymise(text, { known: aliases, keyed });
    aliases = Alias.array().parse(JSON.parse(JSON.stringify(done.aliases)));
    return done.text;
  });
  return { texts: masked, aliases };
}

describe('a placeholder', () => {
  it('is the same for the same person in every text of a session', () => {
    expect(said('Kai saw Tyrone.', 'Tyrone saw Kai.', 'told kai').texts).toEqual([
      '[Person A] saw [Person B].',
      '[Person B] saw [Person A].',
      'told [Person A]',
    ]);
  });

  it('is the same for another way of writing a name that can be only theirs', () => {
    expect(said('Amina Yusuf came.', 'told amina', "Ms Yusuf's dad, AMINA, Amína").texts).toEqual([
      '[Person A] came.',
      'told [Person A]',
      "Ms [Person A]'s dad, [Person A], [Person A]",
    ]);
    expect(said('Chantelle came.', 'Chantelle Okafor left.').texts[1]).toBe('[Person A] left.');
  });

  it('is of somebody else where a name may be of two people', () => {
    expect(said('Jo Hill met Jo Green.', 'Jo left.', 'Jo Green left.').texts).toEqual([
      '[Person A] met [Person B].',
      '[Person C] left.',
      '[Person B] left.',
    ]);
  });

  it('is of each of two who share a family name', () => {
    expect(
      said('Mrs Hill rang.', 'Joanna Hill rang.', 'Alfred Hill rang, and Alfred shouted. Hill left.').texts,
    ).toEqual([
      'Mrs [Person A] rang.',
      '[Person A] rang.',
      '[Person B] rang, and [Person B] shouted. [Person A] left.',
    ]);
  });

  it('is the same for a number however it is spaced', () => {
    expect(said('Ring 07700 900412.', 'It was +44 7700 900412, at LS6 2QT.', 'at ls62qt').texts).toEqual([
      'Ring [Phone 1].',
      'It was [Phone 1], at [Postcode 1].',
      'at [Postcode 1]',
    ]);
    expect(said('Please read case ref 4481a first.', 'I read 4481A.').texts[1]).toBe('I read [Case number 1].');
  });

  it('says what kind of place it is', () => {
    expect(said('From Foxhollow Primary School to Bluebell Ward, past Willow Bank Surgery.').texts).toEqual([
      'From [School 1] to [Hospital 1], past [Surgery 1].',
    ]);
  });

  it('that was typed is left alone, and is nobody else’s', () => {
    expect(said('[Child A] met Kai. [Person A] and [School 1] too.', 'Tyrone is at Foxhollow School.').texts).toEqual([
      '[Child A] met [Person B]. [Person A] and [School 1] too.',
      '[Person C] is at [School 2].',
    ]);
  });

  it('is given with where it stands and what stood there', () => {
    const text = 'Ring Kai on 07700 900412.';
    expect(
      pseudonymise(text).entities.map(({ start, end, placeholder }) => [text.slice(start, end), placeholder]),
    ).toEqual([
      ['Kai', '[Person A]'],
      ['07700 900412', '[Phone 1]'],
    ]);
  });
});

describe('what is kept of a session', () => {
  it('has no name, number or word of either in it', () => {
    const { aliases } = said(
      'Mum, Chantelle Okafor, lives at 14 Elm Grove, LS6 2QT, ring 07700 900412 or d.hargreaves@foxhollow.sch.uk.',
      'Grace (4) is at Foxhollow Primary School, dob 12/05/2021, case ref 448127.',
    );
    expect(aliases.length).toBeGreaterThan(7);
    expect(JSON.stringify(aliases)).not.toMatch(
      /chantelle|okafor|elm|grove|ls6|900412|hargreaves|foxhollow|grace|2021|448127/i,
    );
  });

  it('only ever grows at its end', () => {
    const texts = ['Kai came.', '[Child A] and grace', 'Kai Okafor, 4, came with Grace.', 'told grace, kai and Tyrone'];
    let aliases: Aliases = [];
    for (const text of texts) {
      const done = pseudonymise(text, { known: aliases, keyed });
      expect(done.aliases.slice(0, aliases.length)).toEqual(aliases);
      aliases = done.aliases;
    }
    expect(aliases.length).toBeGreaterThan(3);
  });

  it('is what a text is read with: another salt knows nobody', () => {
    const { aliases } = said('I saw Mark Fielding.');
    expect(pseudonymise('Mark my words.', { known: aliases, keyed }).text).toBe('[Person A] my words.');
    expect(pseudonymise('Mark my words.', { known: aliases, keyed: (word) => `other ${word}` }).text).toBe(
      'Mark my words.',
    );
  });
});

/** Texts of what people type, and of anything else. */
const word = fc.constantFrom(
  ...'Kai kai Grace grace Hope will Mark said told the and was [Person A] [Mother 2] [School 1] [Child B] (4) mum, (mum) born 07700900412 LS6 2QT Mrs Hill Okonkwo-Brown O’Reilly J.S. @kai_1 Élodie İzel 🙂 dob 1/2/2014 14 Elm Grove . , \n ’s 448127 $& [ ]'.split(
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
  it('masking what is masked changes nothing, with what is known and without', () => {
    fc.assert(
      fc.property(text, text, (...texts) => {
        const { texts: masked, aliases } = said(...texts);
        for (const one of masked) expect(pseudonymise(one)).toMatchObject({ text: one, entities: [] });
        const [, last = ''] = masked;
        expect(pseudonymise(last, { known: aliases, keyed })).toMatchObject({ text: last, entities: [], aliases });
      }),
      { numRuns: 400 },
    );
  });

  it('what is masked is in order, apart, and all that changes', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { entities, text: masked } = pseudonymise(written);
        let [from, made] = [0, ''];
        for (const { start, end, placeholder } of entities) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(placeholder.replace(placeholderPattern, '')).toBe('');
          made += written.slice(from, start) + placeholder;
          from = end;
        }
        expect(made + written.slice(from)).toBe(masked);
      }),
      { numRuns: 400 },
    );
  });

  it('what is doubtful is in order, apart, and nothing that was masked', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { entities, doubtful, sure } = pseudonymise(written);
        expect(sure).toBe(doubtful.length === 0);
        const all = [...entities, ...doubtful].sort((a, b) => a.start - b.start);
        for (const [at, { start }] of all.entries()) expect(start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0);
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
          const { aliases } = said(`I told ${name} so.`);
          const { text: masked } = pseudonymise([...others, name, 'too'].join(' '), { known: aliases, keyed });
          // Plainly: the name with no letter, digit or hyphen beside it is nowhere.
          const left = masked.split(/[^\p{L}\p{M}'’-]+/u);
          expect(left).not.toContain(name);
          expect(left).not.toContain(`${name}'s`);
        },
      ),
      { numRuns: 400 },
    );
  });
});
