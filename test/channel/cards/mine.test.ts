import { describe, expect, it } from 'vitest';
import { type Card, fits } from '../../../src/channel/cards/card.ts';
import { actionsCard, reminderActivity } from '../../../src/channel/cards/mine.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import { PersonId, SessionId } from '../../../src/session/ids.ts';
import type { Mine, Replies } from '../../../src/session/reply.ts';
import { textOf } from '../../../src/words/reply.ts';
import { complaints, elements, runs } from '../elements.ts';

const say = catalogueFor('en-GB');

const aMine = (over: Partial<Mine> = {}): Mine => ({
  id: 'action-1',
  by: PersonId.parse('person-1'),
  text: 'Ring the GP about Ben.',
  owner: '',
  due: '2026-12-03',
  activity: null,
  followed: null,
  session: SessionId.parse('session-1'),
  kind: 'action',
  setAt: '2026-11-23T09:00:00.000Z',
  overdue: false,
  ...over,
});
const actions = (mine: readonly Mine[], reminders: Replies<'actions'>['reminders'] = 'on'): Card =>
  actionsCard({ kind: 'actions', mine, reminders }, say);
const pressed = (card: Card) =>
  elements(card.body).flatMap((element) =>
    element.type === 'ActionSet' ? element.actions.flatMap((action) => ('data' in action ? [action.data] : [])) : [],
  );
const read = (card: Card): string =>
  runs(card)
    .map(({ text }) => text)
    .join('\n');

describe('what a person set down', () => {
  it('is listed with its day, and answered in one tap', () => {
    const card = actions([aMine(), aMine({ id: 'tripwire-1', kind: 'tripwire', text: 'He comes back.', due: null })]);
    expect(complaints(card)).toEqual([]);
    expect(read(card)).toContain('Ring the GP about Ben.\nAction · By 3 December 2026 · Set down on 23 November 2026');
    expect(read(card)).toContain('He comes back.\nTripwire · No day was set');
    expect(pressed(card).map(({ command, session, item, answer }) => [command, session, item, answer])).toEqual(
      ['action-1', 'tripwire-1'].flatMap((item) =>
        ['yes', 'not-yet', 'no'].map((answer) => ['follow-up', 'session-1', item, answer]),
      ),
    );
  });

  it('says in words, and not by a colour alone, that a day has gone by', () => {
    expect(read(actions([aMine({ overdue: true })]))).toContain('Overdue. It was for 3 December 2026');
  });

  it.each([
    [
      'on',
      [
        ['pause-reminders', 7],
        ['stop-reminders', undefined],
      ],
    ],
    ['paused', [['start-reminders', undefined]]],
    ['stopped', [['start-reminders', undefined]]],
  ] as const)('offers what can be done where reminders are %s', (reminders, offered) => {
    const card = actions([aMine()], reminders);
    expect(
      card.actions.map((action) => ('data' in action ? [action.data.command, action.data['days']] : null)),
    ).toEqual(offered);
    expect(JSON.stringify(card.body)).toContain(say.actions.reminders[reminders]);
  });

  it('is as much as Teams takes, the rest counted', () => {
    const card = actions(
      Array.from({ length: 80 }, (_, at) => aMine({ id: `action-${at}`, text: 'ŵ👶🏽"'.repeat(4_000) })),
    );
    expect(fits(card)).toBe(true);
    const shown = pressed(card).length / 3;
    expect(shown).toBeGreaterThan(5);
    expect(JSON.stringify(card.body)).toContain(`And ${80 - shown} more`);
  });

  it('is nothing to worry about where there is nothing', () => {
    expect(JSON.stringify(actions([]).body)).toContain('Nothing is waiting for you');
  });

  it.each([
    [{ kind: 'actions', mine: [aMine()], reminders: 'on' }, /Ring the GP about Ben\.\nAction · By 3 December 2026/],
    [{ kind: 'actions', mine: [], reminders: 'stopped' }, /Nothing is waiting.*Reminders are off/],
    [{ kind: 'followed', answer: 'yes' }, /off your list/],
    [{ kind: 'followed', answer: 'not-yet' }, /stays on your list/],
    [{ kind: 'followed', answer: 'no' }, /no longer stands/],
    [{ kind: 'reminders', what: 'paused', days: 7 }, /paused for 7 days/],
    [{ kind: 'reminders', what: 'paused', days: 1 }, /paused for 1 day\./],
    [{ kind: 'reminders', what: 'stopped', days: 0 }, /are off/],
    [{ kind: 'reminders', what: 'started', days: 0 }, /are on/],
  ] as const)('is said in plain text: %j', (reply, said) => {
    expect(textOf(reply, say)).toMatch(said);
  });
});

describe('a reminder', () => {
  const made = reminderActivity(aMine({ overdue: true }), say);
  const card: Card = made.attachments?.[0]?.content;

  it('shows no word of the case on a locked phone', () => {
    expect([made.text, made.summary, card.fallbackText, card.speak].join(' ')).not.toMatch(/GP|Ben/);
    expect(made.summary).toBe('A reminder of an action that you set down.');
  });

  it('has the words of the person on its card, with their answers and a way to be left in peace', () => {
    expect(complaints(card)).toEqual([]);
    expect(read(card)).toContain('Ring the GP about Ben.');
    expect(card.actions.map((action) => ('data' in action ? action.data : null))).toEqual([
      { command: 'follow-up', session: 'session-1', item: 'action-1', answer: 'yes' },
      { command: 'follow-up', session: 'session-1', item: 'action-1', answer: 'not-yet' },
      { command: 'follow-up', session: 'session-1', item: 'action-1', answer: 'no' },
      { command: 'pause-reminders', days: 7 },
      { command: 'stop-reminders' },
    ]);
  });

  it('is small enough for Teams, however long the words', () => {
    const long = reminderActivity(aMine({ text: 'ŵ👶🏽"'.repeat(4_000) }), say);
    expect(fits(long.attachments?.[0]?.content)).toBe(true);
  });
});
