import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits } from '../../../src/channel/cards/card.ts';
import { pressIn } from '../../../src/channel/on-card.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import type { Reply } from '../../../src/session/reply.ts';
import { textOf } from '../../../src/words/reply.ts';
import { complaints, everything, inputs, presses } from '../elements.ts';
import { aQuoted, lens } from '../replies.ts';
import * as cards from './on-cards.ts';
import { say } from './on-cards.ts';
import {
  aConcern,
  aConcernReply,
  aGathering,
  aGuide,
  aHeld,
  aMissing,
  anItem,
  aPersonId,
  aQuestion,
  aRow,
  aStep,
  filledIn,
  withCards,
} from './session-replies.ts';

const languages = [say, catalogueFor('cy-GB')];
const lenses = Array.from({ length: 12 }, (_, at) => ({ ...lens, name: `The lens that is number ${at}` }));

const sent = (reply: Reply, words = say) => cards.sent(reply, words, lenses);
const cardOf = (reply: Reply, words = say) => cards.cardOf(reply, words, lenses);
const titled = (reply: Reply, at: number) =>
  [`${reply.kind} ${'guide' in reply ? (reply.guide?.step ?? '') : ''} ${at}`, reply] as const;
const all = withCards.map(titled);

describe('a card of a guided or shared session', () => {
  it.each(all)('is one that Microsoft’s own reader takes without complaint: %s', (_, reply) => {
    for (const say of languages)
      expect(complaints(cardOf(reply, say)).filter((one) => !/"cy"/.test(String(one)))).toEqual([]);
  });

  it.each(all)('has words beside it, and in place of it: %s', (_, reply) => {
    const { text, summary } = sent(reply);
    const card = cardOf(reply);
    for (const words of [text, summary, card.fallbackText, card.speak, textOf(reply, say)])
      expect(words).toMatch(/\p{L}{3}/u);
  });

  it.each(all)('has a way on, and at most six: %s', (_, reply) => {
    const { actions } = cardOf(reply);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.length).toBeLessThanOrEqual(6);
    expect(new Set(actions.map(({ title }) => title)).size).toBe(actions.length);
  });

  it.each(all)('wraps its words and labels its inputs, each under an id of its own: %s', (_, reply) => {
    const card = cardOf(reply);
    for (const element of everything(card)) if (element.type === 'TextBlock') expect(element.wrap).toBe(true);
    const filled = inputs(card);
    for (const { label, isRequired, errorMessage } of filled) {
      expect(label).toMatch(/\p{L}/u);
      expect(isRequired === true).toBe(errorMessage !== undefined);
    }
    expect(new Set(filled.map(({ id }) => id)).size).toBe(filled.length);
  });

  it.each(all)('can be left without filling anything in: %s', (_, reply) => {
    for (const { verb, associatedInputs } of presses(cardOf(reply)))
      if (['move-on', 'finish', 'pause', 'lead', 'go-on', 'next'].includes(verb)) expect(associatedInputs).toBe('none');
  });

  it.each(all)('sends what the bot reads, also from a client without Action.Execute: %s', (_, reply) => {
    const card = cardOf(reply);
    const values = Object.fromEntries(inputs(card).map((input) => [input.id, valueFor(input)]));
    for (const { verb, data, fallback } of presses(card)) {
      expect(data.command).toBe(verb);
      expect(fallback.data).toEqual(data);
      expect([verb, pressIn({ ...values, ...data })]).toMatchObject([
        verb,
        { kind: 'pressed', command: { kind: verb } },
      ]);
    }
  });
});

function valueFor(input: ReturnType<typeof inputs>[number]): string {
  if (input.type === 'Input.Date') return '2026-12-01';
  if (input.type === 'Input.ChoiceSet') return input.choices.at(-1)?.value ?? '';
  return 'Something that was written.';
}

describe('a card that holds as much as there can be', () => {
  const long = (mark: string) =>
    `${mark} ${'every word of it was written by somebody 🙂 '.repeat(460)}`.slice(0, 20_000);
  const people = Array.from({ length: 30 }, (_, at) => {
    const name = `Somebody with a rather long name, number ${at}`;
    return { person: aPersonId(`29:${'x'.repeat(60)}-${at}`), name };
  });
  const gathering = aGathering({
    people,
    handed: lenses.map(({ name }, at) => ({ lens: name, name: people[at]?.name ?? '' })),
    timeBox: { minutes: 20, until: '2026-11-23T10:00:00.000Z' },
    quiet: true,
  });
  const held = people.map(({ name, person }) => aHeld({ by: person, name, view: long('Held.') }));
  const items = people.map(({ name }, at) =>
    anItem({ id: `action-${at}`, text: long('Do.'), owner: name, due: '2026-12-01' }),
  );
  const rows = Array.from({ length: 15 }, (_, at) =>
    aRow({
      voice: `voice-${'abcdefghijklmno'.charAt(at)}`,
      marked: true,
      quote: long('Quoted.'),
      when: long('When.'),
      unknown: long('Unknown.'),
    }),
  );
  const stages = Array.from({ length: 9 }, () => aQuoted());
  const largest: Reply[] = [
    ...filledIn.map((step) => aStep(step, { guide: aGuide(step, gathering), held, items, kept: 'action' })),
    aMissing(rows, aGuide('missing', gathering)),
    aMissing(rows, null),
    aQuestion(aGuide('challenge', gathering), held),
    aConcernReply(aConcern({ concern: long('C.'), evidence: long('E.'), asking: long('A.') }), stages),
    { kind: 'concern-form', session: null, words: long('Uneasy.') },
  ];

  it.each(largest.map(titled))('is still one that Teams takes: %s', (_, reply) => {
    for (const words of languages) expect(fits(cardOf(reply, words))).toBe(true);
  });

  it('names all thirty who held something, in the same order as they are kept', () => {
    const words = JSON.stringify(cardOf(aQuestion(aGuide('challenge', gathering), held)).body);
    for (const { name } of people) expect(words).toContain(name);
  });

  it('has a row for each of fifteen voices', () => {
    expect(inputs(cardOf(aMissing(rows))).filter(({ id }) => id.startsWith('heard.'))).toHaveLength(15);
  });
});

describe('what people typed', () => {
  const markdown = fc.constantFrom(
    '**bold**',
    '[link](https://evil.example)',
    '<at>all</at>',
    '# head',
    '![x](y)',
    '`code`',
    '\u202eevil',
    '\n- list',
  );
  const hostile = fc
    .array(fc.oneof(markdown, fc.string({ unit: 'grapheme', maxLength: 30 })), { minLength: 1, maxLength: 6 })
    .map((parts) => `ZZZ${parts.join(' ')}`);

  it('stands in no text block and no title, whatever it is, and what is shown is valid', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, text) => {
        const gathering = aGathering({
          lead: name,
          people: [{ person: aPersonId('x'), name }],
          handed: [{ lens: 'A lens', name }],
        });
        const replies: Reply[] = [
          aStep('revise', { guide: aGuide('revise', gathering), held: [aHeld({ name, view: text })] }),
          aStep('actions', { guide: aGuide('actions', gathering), items: [anItem({ text, owner: name })] }),
          aMissing([aRow({ quote: text, when: text, unknown: text })], aGuide('missing', gathering)),
          aQuestion(aGuide('challenge', gathering), [aHeld({ name, view: text })]),
          aConcernReply(aConcern({ concern: text, evidence: text, asking: text })),
          { kind: 'concern-form', session: null, words: text },
        ];
        for (const reply of replies) {
          const card = cardOf(reply);
          expect(fits(card)).toBe(true);
          expect(complaints(card)).toEqual([]);
          for (const element of everything(card)) {
            if (element.type === 'TextBlock') expect(element.text).not.toContain('ZZZ');
            if (element.type.startsWith('Input.') && 'label' in element) expect(element.label).not.toContain('ZZZ');
          }
          for (const { title } of card.actions) expect(title).not.toContain('ZZZ');
          for (const input of inputs(card))
            if (input.type === 'Input.ChoiceSet')
              for (const { title } of input.choices) expect(title).not.toMatch(/\*\*|\]\(|`|<at>/);
          expect(JSON.stringify(card)).not.toContain('\u202e');
        }
      }),
      { numRuns: 60 },
    );
  });
});
