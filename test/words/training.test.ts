import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import type { Moved } from '../../src/training/drift.ts';
import type { OwnMove } from '../../src/training/feedback.ts';
import type { NotDone } from '../../src/training/lead.ts';
import {
  comparedLines,
  driftLine,
  factLine,
  moveLine,
  notDoneText,
  roomLine,
  roomText,
  talkLine,
  weightLine,
} from '../../src/words/training.ts';
import { aRoom } from '../channel/cards/training-samples.ts';
import { aDemonstration, aScenario } from '../training/exercises.ts';

const say = catalogueFor('en-GB');
const cy = catalogueFor('cy-GB');
const scenario = aScenario([[[80, 20]], [[60, 20]]]);

describe('what a fact weighs', () => {
  it.each([
    [60, 20, /About 3 times as many families where the worry is right would/],
    [20, 60, /About 3 times as many families where the worry is not right would/],
    [40, 20, /About twice as many families where the worry is right would/],
    [20, 45, /About twice as many families where the worry is not right would/],
    [30, 20, /About half as many again of the families where the worry is right/],
    [52, 20, /About 3 times/],
    [20, 30, /About half as many again of the families where the worry is not right/],
    [25, 20, /A few more of the families where the worry is right/],
    [20, 25, /A few more of the families where the worry is not right/],
    [50, 50, /says little either way/],
    [99, 1, /About 99 times/],
  ])('%i of 100 against %i of 100 is said in words', (ifSo, ifNot, expected) => {
    expect(weightLine({ ifSo, ifNot }, say)).toMatch(expected);
  });

  it('is said between the fact and why it is so', () => {
    const fact = { text: 'He has five words.', ifSo: 45, ifNot: 15, why: 'Children differ a good deal.' };
    expect(factLine(fact, say)).toBe(
      'He has five words. About 3 times as many families where the worry is right would show this. Children differ a good deal.',
    );
  });
});

describe('how the room moved', () => {
  const drift = (moved: number, due: number, as: Moved) => driftLine({ stage: 'two', people: 9, moved, due, as }, say);

  it('is said in whole points, beside how the facts would have moved it', () => {
    expect(drift(5.4, 29.6, 'too-little')).toBe(
      'The room moved up by 5 points. The facts, as this scenario weighs them, would have moved it up by 30 points. The room held on to where it was.',
    );
    expect(drift(-1, -12, 'too-little')).toMatch(/moved down by 1 point\. .* moved it down by 12 points\./);
  });

  it('is no move where it rounds to none', () => {
    expect(drift(0.4, -0.4, 'unmoved-by-little')).toMatch(/^The room stayed where it was\. .* left it where it was\./);
  });

  it('is said of the talk only where there was one', () => {
    const at = (low: number, middle: number, high: number) => ({ low, middle, high });
    expect(talkLine({ talk: null }, say)).toBeNull();
    const talk = { before: at(20, 40, 60), after: at(48, 50, 52), collapsed: true };
    expect(talkLine({ talk }, say)).toMatch(/went from 40 to 50\. .*closer together, with no new fact/);
    expect(talkLine({ talk: { ...talk, collapsed: false } }, say)).not.toContain('closer together');
  });
});

describe('how one person moved', () => {
  const [stage] = scenario.stages;
  if (!stage) throw new Error('The scenario has no stage.');
  const move: OwnMove = { stage, before: 40, after: 45, moved: 5, due: 30.2, as: 'too-little', talked: -1 };

  it('is said to them, with what the talk did', () => {
    expect(moveLine(move, say)).toBe(
      'You moved up by 5 points, from 40 to 45. The facts, as this scenario weighs them, would have moved you up by 30 points. You held on to where you were. A first view is hard to let go of. After the talk, with nothing new told, you moved down by 1 point.',
    );
  });

  it('is said as staying where they stayed, and leaves out a talk that was none', () => {
    const stayed = moveLine({ ...move, after: 40, moved: 0, talked: null }, say);
    expect(stayed).toMatch(/^You stayed at 40\./);
    expect(stayed).not.toContain('talk');
  });

  it('is nobody’s fault, in whatever way they moved', () => {
    for (const as of Object.keys(say.training.own.as) as Moved[])
      expect(moveLine({ ...move, as }, say)).not.toMatch(/wrong|mistake|fail|should|bad|score/i);
  });
});

describe('what a demonstration shows', () => {
  const at = (middle: number) => ({ low: middle - 10, middle, high: middle + 10 });

  it.each([
    [{ kind: 'too-few' } as const, /Too few people/],
    [
      { kind: 'orders', people: [9, 8], halves: [at(70), at(40)] } as const,
      /first order is 70 of 100\. .*second it is 40/,
    ],
    [
      { kind: 'chose', people: 20, did: 3, options: ['E', '7'], only: true } as const,
      /^3 of 20 people chose exactly this: “E”, “7”$/,
    ],
    [
      { kind: 'chose', people: 20, did: 3, options: ['E'], only: false } as const,
      /^3 of 20 people chose this, and maybe more: “E”$/,
    ],
    [
      { kind: 'moved', people: 20, from: at(40), to: at(60), higher: 15 } as const,
      /from 40 to 60\. 15 of 20 people went up/,
    ],
    [
      { kind: 'spread', people: 20, from: at(40), to: at(40), collapsed: false } as const,
      /within 20 points .*, and within 20 after/,
    ],
  ])('%j', (compared, expected) => {
    expect(comparedLines(compared, say).join(' ')).toMatch(expected);
  });
});

describe('why something was not done', () => {
  it.each(Object.keys(say.training.notDone) as NotDone[])(
    '%s: what was kept or changed, and what to do next',
    (because) => {
      const text = notDoneText(because, say);
      expect(text).toMatch(/nothing was|was started/i);
      expect(text.split(/[.!]\s/).length).toBeGreaterThan(1);
      expect(notDoneText(because, cy)).not.toBe(text);
    },
  );

  it.each([
    ['running', /gone for long, say “train”, and press “Take over”/],
    ['trainer-is-here', /Ask them; or try again ten minutes after this part should be over/],
    ['not-now', /the newest card, or say “train” to bring it here/],
    ['not-an-answer', /Open the box again, choose an answer, and write a whole number from 0 to 100/],
  ] as const)('%s: the way on', (because, wayOn) => {
    expect(notDoneText(because, say)).toMatch(wayOn);
  });
});

describe('where the room is', () => {
  it('is one line, which says which part and how far', () => {
    expect(roomLine(aRoom('open', { exercise: scenario }), say)).toBe(
      'A scenario · Part 2 of 5: Stage two · Open for answers',
    );
    expect(roomLine(aRoom('ended', { exercise: scenario }), say)).toBe('A scenario · Looking back');
  });

  it('is told in words as it is on the card', () => {
    expect(roomText(aRoom('open', { exercise: scenario }), say)).toContain('What is told at stage two');
    expect(roomText(aRoom('revealed', { exercise: scenario }), say)).toMatch(/Visit: 20\n\nWait: 20/);
    expect(roomText(aRoom('revealed', { exercise: scenario, people: 3 }), say)).not.toMatch(/Visit: \d/);
    expect(roomText(aRoom('ended', { exercise: scenario, at: 4 }), say)).toContain('Part 5: the room');
    const demonstration = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
    expect(roomText(aRoom('ended', { exercise: demonstration }), say)).toContain('What the trap is, after');
  });
});
