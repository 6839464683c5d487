import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/session/reply.ts';
import { textOf } from '../../../src/words/reply.ts';
import { inputs } from '../elements.ts';
import { cardOf, read, say, sent, verbs } from './on-cards.ts';
import { aGathering, aGuide, aHeld, anItem, aStep } from './session-replies.ts';

const ids = (reply: Reply) => inputs(cardOf(reply)).map(({ id }) => id);

describe('a step', () => {
  it('that asks for a view asks for the account too, but only of whoever told none', () => {
    expect(ids(aStep('view'))).toEqual(['account', 'view', 'sure']);
    expect(ids(aStep('view', { told: true }))).toEqual(['view', 'sure']);
  });

  it('requires only the one thing that it is for', () => {
    for (const step of ['experience', 'view', 'premortem', 'revise', 'tripwire', 'actions'] as const) {
      const required = inputs(cardOf(aStep(step))).filter(({ isRequired }) => isRequired);
      expect(required.length).toBe(step === 'experience' ? 0 : 1);
    }
  });

  it('tells a group that nobody sees another’s view yet', () => {
    const reply = aStep('view', { guide: aGuide('view', aGathering()) });
    expect(read(cardOf(reply)).join('\n')).toContain('Nobody sees what another holds');
    expect(textOf(reply, say)).toContain('Nobody sees what another holds');
  });

  it('that looks again shows what was held word for word', () => {
    const lines = read(cardOf(aStep('revise', { held: [aHeld({ view: 'Close *it*.' })] })));
    expect(lines).toContain('“Close *it*.” (how sure: 8 of 10)');
  });

  it('of the case itself asks for a message, and has nothing to fill in', () => {
    const card = cardOf(aStep('challenge'));
    expect(inputs(card)).toEqual([]);
    expect(verbs(card.actions)).toEqual(['move-on', 'finish']);
  });

  it('of actions lists those set down, says what was kept, and names the people of a group', () => {
    const items = [anItem({ owner: 'Ben', due: '2026-12-01' })];
    const reply = aStep('actions', { guide: aGuide('actions', aGathering()), items, kept: 'action' });
    const card = cardOf(reply);
    expect(sent(reply).text).toMatch(/^Kept\./);
    expect(read(card)).toContain('Ring the health visitor. (who: Ben · by: 1 December 2026)');
    const owner = inputs(card).find(({ id }) => id === 'owner');
    expect(owner).toMatchObject({
      style: 'filtered',
      choices: expect.arrayContaining([{ title: 'Ben', value: 'Ben' }]),
    });
    expect(ids(aStep('actions'))).toEqual(['text', 'owner', 'due']);
    expect(inputs(cardOf(aStep('actions')))[1]?.type).toBe('Input.Text');
  });

  it('counts the actions that a card cannot hold, and shows the latest', () => {
    const items = Array.from({ length: 200 }, (_, at) =>
      anItem({ id: `action-${at}`, text: `Number ${at}, ${'a'.repeat(80)}.` }),
    );
    const lines = read(cardOf(aStep('actions', { items }))).join('\n');
    expect(lines).toContain('Number 199,');
    expect(lines).not.toContain('Number 0,');
    expect(lines).toMatch(/And \d+ more, kept with the session\./);
  });

  it('is marked as no machine’s choice', () => {
    expect(sent(aStep('view')).entities).toBeUndefined();
  });
});
