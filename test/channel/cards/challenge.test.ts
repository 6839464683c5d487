import { describe, expect, it } from 'vitest';
import { LensId } from '../../../src/lenses/lens.ts';
import { textOf } from '../../../src/words/reply.ts';
import { inputs, presses } from '../elements.ts';
import { aChallenge } from '../replies.ts';
import { cardOf, read, say, verbs } from './on-cards.ts';
import { aGathering, aGuide, aHeld, aPersonId, aQuestion } from './session-replies.ts';

describe('a question', () => {
  it('of a guided session says where it stands, and ends in the next step', () => {
    const card = cardOf(aQuestion(aGuide('challenge')));
    expect(read(card)[0]).toBe('Reflection · step 3 of 8');
    expect(verbs(card.actions)).toEqual(['why', 'source', 'another', 'different-lens', 'skip', 'move-on']);
  });

  it('about challenging others offers to raise a concern in place of a different lens', () => {
    const challenge = { ...aChallenge(), lens: LensId.parse('professional-challenge') };
    expect(verbs(cardOf({ ...aQuestion(null), challenge }).actions)).toEqual([
      'why',
      'source',
      'another',
      'concern',
      'skip',
      'finish',
    ]);
  });

  it('for a group is steered by six buttons, the last of which unfolds the rest', () => {
    const card = cardOf(aQuestion(aGuide('challenge', aGathering())));
    expect(verbs(card.actions)).toEqual(['source', 'next', 'different-lens', 'park', 'finish', 'More']);
    expect(verbs(presses(card)).slice(5)).toEqual([
      'why',
      'pin',
      'pause',
      'move-on',
      'quiet-on',
      'leave',
      'time-box',
      'hand-lens',
      'hand-over',
    ]);
    expect(inputs(card).map(({ id }) => id)).toEqual(['minutes', 'to', 'lens']);
  });

  it('for two has no quiet words, and for nobody’s lead a way to lead', () => {
    const gathering = aGathering({ lead: null });
    const card = cardOf(aQuestion({ ...aGuide('challenge', gathering), mode: 'supervise' }));
    expect(verbs(presses(card))).toContain('lead');
    expect(verbs(presses(card))).not.toContain('quiet-on');
    expect(read(card)[1]).toBe('Nobody leads just now. Anyone may say “lead”.');
  });

  it('says who leads, until when by the clock in London, and who speaks for which lens', () => {
    const timeBox = { minutes: 15, until: '2026-07-01T13:05:00.000Z' };
    const gathering = aGathering({ timeBox, handed: [{ lens: 'Recording', name: 'Ben' }], quiet: true });
    expect(read(cardOf(aQuestion(aGuide('challenge', gathering)))).slice(1, 4)).toEqual([
      'Ana leads · 15 minutes, until 14:05.',
      'Ben speaks for: Recording',
      'Quiet words are on: say “quiet word” to me alone.',
    ]);
  });

  it('shows together what each held and how sure, on the card and in plain text', () => {
    const reply = aQuestion(aGuide('challenge', aGathering()), [
      aHeld({ name: 'Ana', view: 'Close it.', sure: 8 }),
      aHeld({ name: 'Ben', view: 'Wait.', sure: null }),
    ]);
    const lines = ['Ana: “Close it.” (how sure: 8 of 10)', 'Ben: “Wait.” (how sure was not said)'];
    expect(read(cardOf(reply))).toEqual(expect.arrayContaining(lines));
    for (const line of lines) expect(textOf(reply, say)).toContain(line);
  });
});

it('a name that is nothing but marks can still be chosen', () => {
  const gathering = aGathering({ people: [{ person: aPersonId('x'), name: '***' }] });
  const to = inputs(cardOf(aQuestion(aGuide('challenge', gathering)))).find(({ id }) => id === 'to');
  expect(to).toMatchObject({ choices: [{ title: '…', value: 'person-x' }] });
});
