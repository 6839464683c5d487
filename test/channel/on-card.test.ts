import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressIn } from '../../src/channel/on-card.ts';
import { Word } from '../../src/session/command.ts';

const commandOf = (value: unknown) => {
  const press = pressIn(value);
  return press.kind === 'pressed' ? press.command : press.kind;
};

describe('a button', () => {
  it.each(Word.options)('of the word %s is that word, with the card that it stands on', (command) => {
    expect(pressIn({ command, session: 's', challenge: 'c', more: 1 })).toEqual({
      kind: 'pressed',
      command: { kind: command },
      card: { session: 's', challenge: 'c' },
    });
  });

  it.each(['a\u0000b', '\ud800', 'two words', 'x'.repeat(301)])(
    'on a card whose session is %j is none of ours: nothing could store that',
    (session) => {
      expect(pressIn({ command: 'why', session, challenge: 'c' })).toEqual({ kind: 'unknown' });
    },
  );

  it('reads what was filled in as what it is meant for, from text as Teams sends it', () => {
    expect(commandOf({ command: 'hold-view', view: ' Close. ', sure: '7', account: '' })).toEqual({
      kind: 'hold-view',
      view: 'Close.',
      sure: 7,
      account: '',
    });
    expect(commandOf({ command: 'time-box', minutes: '20' })).toEqual({ kind: 'time-box', minutes: 20 });
    expect(commandOf({ command: 'pause-reminders', days: ' 7 ' })).toEqual({ kind: 'pause-reminders', days: 7 });
    expect(commandOf({ command: 'set-tripwire', text: 'A missed visit.', due: '2026-12-01' })).toMatchObject({
      due: '2026-12-01',
    });
  });

  it.each([[''], [undefined], [null]])('takes %j for a day or a number that was not given', (nothing) => {
    expect(commandOf({ command: 'hold-view', view: 'Close.', sure: nothing, account: nothing })).toMatchObject({
      sure: null,
      account: '',
    });
    expect(commandOf({ command: 'set-tripwire', text: 'x', due: nothing })).toMatchObject({ due: null });
  });

  it.each([
    ['how sure, beyond ten', { command: 'hold-view', view: 'Close.', sure: '11' }],
    ['how sure, in words', { command: 'hold-view', view: 'Close.', sure: 'very' }],
    ['no view', { command: 'hold-view', view: '  ', sure: '7' }],
    ['a day that there is not', { command: 'set-tripwire', text: 'x', due: '2026-02-30' }],
    ['no minutes', { command: 'time-box' }],
    ['too many minutes', { command: 'time-box', minutes: '999' }],
    ['a view that is too long', { command: 'hold-view', view: 'a'.repeat(20_001), sure: '7' }],
    ['a format that there is not', { command: 'export', format: 'pdf' }],
    ['somebody heard in a way that there is not', { command: 'mark-voices', 'heard.gp': 'maybe' }],
  ])('that was filled in with %s is unreadable, and not unknown', (_what, value) => {
    expect(pressIn(value)).toEqual({ kind: 'unreadable' });
  });

  it('strikes what was chosen, of a list as Teams sends it, and nothing where nothing was', () => {
    expect(commandOf({ command: 'strike', items: 'action-1,account-2' })).toEqual({
      kind: 'strike',
      items: ['action-1', 'account-2'],
    });
    expect(commandOf({ command: 'strike' })).toEqual({ kind: 'strike', items: [] });
  });

  it('passes over what the command does not take', () => {
    expect(commandOf({ command: 'tell-premortem', text: 'x', kind: 'say', view: 'y', more: {} })).toEqual({
      kind: 'tell-premortem',
      text: 'x',
    });
  });

  it.each([['say'], ['look-up'], ['reword'], ['withdraw'], ['feedback'], ['toString'], ['__proto__'], ['']])(
    'cannot give the command %j',
    (command) => {
      expect(pressIn({ command, text: 'x', activity: 'a' })).toEqual({ kind: 'unknown' });
    },
  );

  it('is read without a throw, whatever is sent', () => {
    const kinds = fc.constantFrom('mark-voices', 'hold-view', 'strike', 'time-box', 'why', 'x');
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), kinds, (value, more, command) => {
        expect(() => pressIn(value)).not.toThrow();
        expect(['pressed', 'unreadable', 'unknown']).toContain(pressIn({ ...more, command }).kind);
      }),
    );
  });
});

describe('who was heard from', () => {
  it('is read voice by voice, and those of which nothing was said are left as they were', () => {
    const value = {
      command: 'mark-voices',
      'heard.gp': 'heard',
      'when.gp': 'on Monday',
      'heard.health-visitor': 'not-heard',
      'unknown.health-visitor': 'when she came last',
      'heard.father': '',
      'when.father': ' ',
      'unknown.father': '',
    };
    expect(commandOf(value)).toEqual({
      kind: 'mark-voices',
      voices: [
        { voice: 'gp', heard: 'heard', when: 'on Monday', unknown: '' },
        { voice: 'health-visitor', heard: 'not-heard', when: '', unknown: 'when she came last' },
      ],
    });
  });

  it('keeps what was written where nothing was chosen', () => {
    expect(commandOf({ command: 'mark-voices', 'heard.gp': '', 'unknown.gp': 'He has a knife.' })).toMatchObject({
      voices: [{ voice: 'gp', heard: 'not-heard', unknown: 'He has a knife.' }],
    });
    expect(commandOf({ command: 'mark-voices', 'when.gp': 'on Monday' })).toMatchObject({
      voices: [{ voice: 'gp', heard: 'heard', when: 'on Monday' }],
    });
  });

  it('is at most forty', () => {
    const many = Object.fromEntries(
      Array.from({ length: 41 }, (_, at) => [`heard.${'a'.repeat(at + 1)}`, 'heard'] as const),
    );
    expect(pressIn({ command: 'mark-voices', ...many })).toEqual({ kind: 'unreadable' });
  });
});
