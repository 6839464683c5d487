import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, fits } from '../../../src/channel/cards/card.ts';
import { recordCard } from '../../../src/channel/cards/record.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import type { Strikeable } from '../../../src/session/record.ts';
import { textOf } from '../../../src/words/reply.ts';
import { aGroupRecord, aTalk } from '../../record/records.ts';
import { complaints, elements, runs } from '../elements.ts';

const say = catalogueFor('en-GB');

const things = (many: number, text = 'She said so.', struck: readonly number[] = []): Strikeable[] =>
  Array.from({ length: many }, (_, at) => ({
    id: at % 3 === 0 ? `account-${at + 1}` : `question-${at + 1}`,
    text,
    struck: struck.includes(at),
  }));
const cardOf = (strikeable = things(3), record = aTalk(), struck = false): Card =>
  recordCard({ kind: 'record', record, strikeable, struck }, say);
const ticksOf = (card: Card) => {
  const [found] = elements(card.body).filter((element) => element.type === 'Input.ChoiceSet');
  if (!found) throw new Error('There is nothing to tick.');
  return found;
};
const words = (card: Card): string => JSON.stringify(card.body);

describe('the card of a record', () => {
  it('is taken without complaint, and says what it is', () => {
    expect(complaints(cardOf())).toEqual([]);
    expect(words(cardOf())).toContain('a discussion, not a decision');
    expect(words(cardOf())).toContain('kept in no file until you take it there');
  });

  it('lists everything to be ticked, what was struck ticked already', () => {
    const ticks = ticksOf(cardOf(things(4, 'She said so.', [1, 3])));
    expect(ticks).toMatchObject({ id: 'items', isMultiSelect: true, value: 'question-2,account-4' });
    expect(ticks.choices.map(({ value }) => value)).toEqual(['account-1', 'question-2', 'question-3', 'account-4']);
    expect(ticks.label).toBe(say.record.strikeLabel);
  });

  it('strikes what is ticked, and is taken as either file', () => {
    expect(cardOf().actions.map((action) => ('data' in action ? action.data : null))).toEqual([
      { command: 'strike', session: 'session-1' },
      { command: 'export', session: 'session-1', format: 'docx' },
      { command: 'export', session: 'session-1', format: 'markdown' },
    ]);
  });

  it('says that it was changed, once something was struck', () => {
    expect(words(cardOf(things(3), aTalk(), true))).toContain(say.record.struckNow);
  });

  it('has nothing to press where there is nothing on it', () => {
    expect(cardOf([]).actions).toEqual([]);
    expect(words(cardOf([]))).toContain(say.record.empty);
  });

  it('leaves the oldest questions to the file where there are more than sixty things, and says how many', () => {
    const card = cardOf(things(70));
    const values = ticksOf(card).choices.map(({ value }) => value);
    expect(values).toHaveLength(60);
    expect(values).toContain('account-1');
    expect(values).not.toContain('question-2');
    expect(values).toContain('question-69');
    expect(words(card)).toContain('10 older things are not shown here');
  });

  it('always shows what is struck, since what is not ticked is put back', () => {
    const struck = Array.from({ length: 50 }, (_, at) => at);
    const ticks = ticksOf(cardOf(things(200, '👶🏽'.repeat(300), struck)));
    expect(ticks.value?.split(',')).toHaveLength(50);
    const shown = new Set(ticks.choices.map(({ value }) => value));
    for (const id of ticks.value?.split(',') ?? []) expect(shown).toContain(id);
  });

  it('is small enough for Teams with the largest of records', () => {
    const large = 'ŵ👶🏽"'.repeat(4_000);
    const card = cardOf(things(400, large), aGroupRecord(100, large));
    expect(fits(card)).toBe(true);
    expect(ticksOf(card).choices.length).toBeGreaterThan(20);
  });

  it('shows what a person typed as it is, and makes no markdown of it in the list', () => {
    const typed = '**bold** [press](http://x.example) `code` <b> # no';
    fc.assert(
      fc.property(fc.oneof(fc.constant(typed), fc.string({ unit: 'grapheme' })), (text) => {
        const title = ticksOf(cardOf(things(1, text))).choices[0]?.title ?? '';
        expect(title).not.toMatch(/[*_[\]`<>|\\~#]|:\/\//);
      }),
    );
    const card = cardOf(things(1), aTalk({ account: typed }));
    expect(runs(card).map(({ text }) => text)).toContain(typed);
    for (const element of elements(card.body))
      if (element.type === 'TextBlock') expect(element.text).not.toContain('bold');
  });

  it('says in plain text what is on it, and not what is struck', () => {
    const strikeable = [...things(1, 'Kept.'), { id: 'question-9', text: 'Gone.', struck: true }];
    const text = textOf({ kind: 'record', record: aTalk(), strikeable, struck: false }, say);
    expect(text).toContain('- Kept.');
    expect(text).not.toContain('Gone.');
  });
});
