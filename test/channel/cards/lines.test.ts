import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/session/reply.ts';
import { textOf } from '../../../src/words/reply.ts';
import { lens, session } from '../replies.ts';
import { say, sent } from './on-cards.ts';
import { aGathering } from './session-replies.ts';

describe('one line', () => {
  it.each([
    [{ what: 'view', count: { given: 3, of: 5 } }, 'Kept. 3 of 5 have said what they hold.'],
    [{ what: 'view', count: null }, 'Kept.'],
  ] as const)('says what was kept: %j', (kept, expected) => {
    expect(textOf({ kind: 'kept', session, ...kept }, say)).toBe(expected);
  });

  it.each([
    ['led', 'Ben leads now.'],
    ['left', 'Ben has left. What they said is kept.'],
    ['lens-handed', `Ben now speaks for this lens: ${lens.name}.`],
    ['time-boxed', '15 minutes, until 09:20.'],
    ['quiet-off', 'Quiet words are off.'],
    ['unpaused', 'We go on where we were.'],
  ] as const)('says what was done about the session: %s', (what, expected) => {
    const gathering = aGathering({ timeBox: { minutes: 15, until: '2026-11-23T09:20:00.000Z' } });
    expect(textOf({ kind: 'steered', session, what, name: 'Ben', lens, gathering }, say)).toBe(expected);
  });

  it.each(['kept', 'steered', 'quiet-put'] as const)('is a message without a card: %s', (kind) => {
    const reply: Reply =
      kind === 'kept'
        ? { kind, session, what: 'answer', count: null }
        : kind === 'steered'
          ? { kind, session, what: 'paused', name: '', lens: null, gathering: null }
          : { kind };
    expect(sent(reply).attachments).toBeUndefined();
    expect(sent(reply).text).toMatch(/\p{L}{3}/u);
  });

  it('of somebody’s name shows it as it stands', () => {
    const reply: Reply = { kind: 'steered', session, what: 'led', name: '**Ben**', lens: null, gathering: null };
    expect(sent(reply).text).toBe('\\*\\*Ben\\*\\* leads now.');
  });
});

describe('a refusal', () => {
  it.each(Object.entries(say.refusals))('says what to do next: %s', (because, text) => {
    expect(textOf({ kind: 'refused', because: because as keyof typeof say.refusals }, say)).toBe(text);
    expect(text).toMatch(
      /\b(say|says|tell|type|write|choose|open|press|ask|answer|begin|send|fill|go on|try|question is still open|mark)\b/i,
    );
  });
});
