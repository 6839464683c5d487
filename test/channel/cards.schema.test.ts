import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/session/reply.ts';
import { objectsIn, strictly } from '../browser/cards/strict.ts';
import { everyCard, type Wire } from '../browser/cards/table.ts';
import { usual } from '../browser/cards/usual.ts';

/** Teams refuses a message that is larger. Bytes of its JSON in UTF-8. */
const mostBytes = 28 * 1024;

const all = await everyCard();
const ofType = (card: Wire, start: string): Wire[] =>
  objectsIn(card).filter(({ type }) => typeof type === 'string' && type.startsWith(start));
const words = expect.stringMatching(/\S/);

/** The largest of some replies have no card, but their words alone. */
const withCard = all.filter(({ card }) => card['type'] !== undefined);

describe.each(withCard)('the card $name', ({ card, envelope }) => {
  it('is read by Microsoft’s own package without a word against it', () => {
    expect(strictly(card)).toEqual([]);
  });

  it('is small enough for Teams, with the message that it comes in', () => {
    expect(Buffer.byteLength(JSON.stringify(envelope))).toBeLessThanOrEqual(mostBytes);
  });

  it('has at most six buttons, and each says what it does', () => {
    expect((card['actions'] as unknown[]).length).toBeLessThanOrEqual(6);
    for (const action of ofType(card, 'Action.')) expect(action).toMatchObject({ title: words });
    for (const set of ofType(card, 'ActionSet')) expect((set['actions'] as unknown[]).length).toBeLessThanOrEqual(6);
  });

  it('can be heard: a language, words for who cannot see it, a label on each input, words for each picture', () => {
    expect(card).toMatchObject({
      version: '1.5',
      lang: expect.stringMatching(/^(en|cy)$/),
      fallbackText: words,
      speak: words,
    });
    for (const input of ofType(card, 'Input.')) expect(input).toMatchObject({ label: words, id: words });
    for (const picture of ofType(card, 'Image')) expect(picture).toMatchObject({ altText: words });
    for (const input of ofType(card, 'Input.'))
      if (input['isRequired'] === true) expect(input).toMatchObject({ errorMessage: words });
  });

  it('cuts no text: every block and every choice goes on to the next line', () => {
    for (const block of [...ofType(card, 'TextBlock'), ...ofType(card, 'Input.ChoiceSet')])
      expect(block).toMatchObject({ wrap: true });
    for (const block of ofType(card, 'TextBlock')) expect(block).toMatchObject({ text: words });
  });

  it('has no two inputs or containers of the same name', () => {
    const ids = objectsIn(card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    expect(ids).toEqual([...new Set(ids)]);
  });
});

/** Replies that are words and no card; the file of `export` is asked leave for. */
const wordsOnly = [
  'exhausted',
  'data',
  'export',
  'followed',
  'forgotten',
  'help',
  'hold',
  'kept',
  'model',
  'quiet-put',
  'reminders',
  'silent',
  'steered',
  'thanks',
  'welcome',
] as const satisfies Reply['kind'][];

/** What is left of the kinds of reply once these and those with cards are taken away; a new kind does not compile until it is in the table. */
type NotInTable = Exclude<Reply['kind'], (typeof usual)[keyof typeof usual]['kind'] | (typeof wordsOnly)[number]>;
const notInTable: Record<NotInTable, never> = {};

describe('a reply', () => {
  it('is of a kind that is in the table, or is words alone', () => {
    expect(Object.keys(notInTable)).toEqual([]);
    for (const reply of Object.values(usual)) expect(wordsOnly).not.toContain(reply.kind);
  });

  it('that usually has a card has it', () => {
    const without = all.filter(({ size, card }) => size === 'usual' && card['type'] === undefined);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('of the largest size still has its card', () => {
    expect(all.filter(({ card }) => card['type'] === undefined).map(({ name }) => name)).toEqual([]);
  });
});

describe('the reader', () => {
  it.each([
    [{ type: 'TextBlok', text: 'x' }, /TextBlok/],
    [{ type: 'TextBlock', text: 'x', colour: 'Good' }, /TextBlock\.colour is read by nobody/],
    [{ type: 'TextBlock', text: 'x', color: 'Purple' }, /Purple/],
    [{ type: 'Chart.Line', title: 'x' }, /no fallback/],
  ])('has something against %j', (element, expected) => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [element] };
    expect(strictly(card).join('\n')).toMatch(expected);
  });
});
