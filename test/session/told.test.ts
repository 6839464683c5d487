import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../src/session/events.ts';
import { fold } from '../../src/session/evolve.ts';
import { ChallengeId, PersonId } from '../../src/session/ids.ts';
import { newSession } from '../../src/session/session.ts';
import { toldOf } from '../../src/session/told.ts';
import { aChallenge, session } from '../channel/replies.ts';

const at = '2026-11-23T09:00:00.000Z';
const by = PersonId.parse('person-1');
const noticed = { findings: [], covered: [] };
const id = (name: string) => ChallengeId.parse(name);

const started: SessionEvent = { kind: 'started', session, mode: 'reflect', path: 'talk', role: 'practitioner', at };
const account = (text: string): SessionEvent => ({ kind: 'account-given', by, text, noticed, at });
const asked = (name: string): SessionEvent => ({
  kind: 'challenged',
  challenge: { ...aChallenge({ text: `What of ${name}?` }), id: id(name) },
  at,
});
const answered = (name: string, text: string): SessionEvent => ({
  kind: 'answered',
  by,
  challenge: id(name),
  text,
  noticed,
  at,
});
const skipped = (name: string): SessionEvent => ({ kind: 'skipped', challenge: id(name), at });

const told = (text: string | undefined, ...events: SessionEvent[]) =>
  toldOf(fold([started, ...events]), 'supervisor', text);

describe('what a model is told of a session', () => {
  it('is the account alone at the beginning, and who speaks', () => {
    expect(toldOf(newSession, 'supervisor', 'Mum is well.')).toEqual({
      role: 'supervisor',
      account: 'Mum is well.',
      conversation: [],
    });
  });

  it('is each question with its answer, and the latest words as the answer to the open one', () => {
    const { account: whole, conversation } = told(
      'On Tuesday.',
      ...[account('Mum is well.'), asked('one'), answered('one', 'I saw him.'), asked('two')],
    );
    expect(whole).toBe('Mum is well.');
    expect(conversation).toEqual([
      { question: 'What of one?', answer: 'I saw him.' },
      { question: 'What of two?', answer: 'On Tuesday.' },
    ]);
  });

  it('leaves out what was skipped; what is said when nothing is open is more of the account', () => {
    const { account: whole, conversation } = told(
      'Dad rang.',
      ...[account('Mum is well.'), asked('one'), skipped('one')],
    );
    expect(whole).toBe('Mum is well.\n\nDad rang.');
    expect(conversation).toEqual([]);
  });

  it('is without latest words what was said so far', () => {
    expect(told(undefined, account('Mum is well.'), asked('one'))).toEqual({
      role: 'supervisor',
      account: 'Mum is well.',
      conversation: [],
    });
  });

  it('keeps the account also where somebody sends it again for an answer', () => {
    const again = told('And now?', account('Mum is well.'), asked('one'), answered('one', 'Mum is well.'));
    expect(again.account).toBe('Mum is well.\n\nAnd now?');
    expect(again.conversation).toEqual([{ question: 'What of one?', answer: 'Mum is well.' }]);
  });
});
