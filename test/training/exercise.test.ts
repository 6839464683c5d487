import { describe, expect, it } from 'vitest';
import { askedAt, ExerciseFile, stageOf } from '../../src/training/exercise.ts';
import { aDemonstration, aScenario, demonstrationContent, scenarioContent } from './exercises.ts';

/** What is wrong with a scenario after a change, by its place. */
function wrong(change: (content: ReturnType<typeof scenarioContent>) => unknown): string[] {
  const content = scenarioContent([]);
  const { success, error } = ExerciseFile.safeParse(change(content) ?? content);
  return success ? [] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a scenario', () => {
  it('is as it stands in its file, without passages where none are given', () => {
    expect(aScenario([]).stages.map(({ passages }) => passages)).toEqual([[], [], [], [], []]);
    expect(wrong((content) => content)).toEqual([]);
  });

  it.each([
    [0, 'give at least 1 of 100: nothing is impossible'],
    [-1, 'give at least 1 of 100: nothing is impossible'],
    [100, 'give at most 99 of 100: nothing is certain'],
    [101, 'give at most 99 of 100: nothing is certain'],
    [33.3, 'give a whole number from 1 to 99: of 100 families, how many'],
    ['x', 'give a whole number from 1 to 99: of 100 families, how many'],
  ])('is refused where %s of 100 families would show a fact, and where its weights start there', (value, message) => {
    const given = wrong((content) => ({
      ...content,
      start: value,
      stages: content.stages.map((stage, at) =>
        at === 1 ? { ...stage, facts: stage.facts.map((fact) => ({ ...fact, ifNot: value })) } : stage,
      ),
    }));
    expect(given).toEqual([`start: ${message}`, `stages.1.facts.0.ifNot: ${message}`]);
  });

  it('is told in five to eight stages', () => {
    expect(wrong(() => scenarioContent([], { stages: 8 }))).toEqual([]);
    expect(wrong(() => scenarioContent([], { stages: 4 }))).toEqual(['stages: tell it in five to eight stages']);
  });

  it('is refused where two options of a stage have one id, and where a question has no question mark', () => {
    const given = wrong((content) => ({
      ...content,
      stages: content.stages.map((stage, at) => {
        const options = ['Visit', 'Wait'].map((text) => ({ id: 'visit', text }));
        return at === 0 ? { ...stage, decision: { ask: 'What would you do next', options } } : stage;
      }),
    }));
    expect(given).toEqual([
      'stages.0.decision.ask: end the question with a question mark',
      'stages.0.decision.options: two options have the same id',
    ]);
  });

  it('is refused with a word that does not belong, which may be a slip of the pen', () => {
    expect(wrong((content) => ({ ...content, tittle: 'A scenario' }))).toHaveLength(1);
  });
});

it('what is neither a scenario nor a demonstration is told to say which it is', () => {
  expect(wrong((content) => ({ ...content, kind: 'game' }))).toEqual([
    'kind: say which it is: kind: scenario, or kind: demonstration',
  ]);
});

describe('what is asked', () => {
  it('at a stage of a scenario is one of its options, and how likely the worry seems', () => {
    const scenario = aScenario([]);
    const [stage] = scenario.stages;
    if (!stage) throw new Error('It has a first stage.');
    expect(askedAt(scenario, stage)).toEqual({
      choice: { ...stage.decision, several: false },
      concern: 'How likely does it seem to you that somebody hurt the baby?',
    });
  });

  it('at a stage of a demonstration is what its file asks, and nothing else', () => {
    const demonstration = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
    const [first, second] = demonstration.stages;
    if (!first || !second) throw new Error('It has two stages.');
    expect(askedAt(demonstration, first)).toEqual({ choice: first.choice, concern: 'How worried are you?' });
    expect(askedAt(demonstration, second)).toEqual({ choice: null, concern: 'How worried are you now?' });
  });
});

it('a stage is found by its id, or not', () => {
  expect(stageOf(aScenario([]), 'three')?.title).toBe('Stage three');
  expect(stageOf(aScenario([]), 'nine')).toBeNull();
});

it('a demonstration compares in one of four ways, and quotes something', () => {
  const refused = (content: unknown) => !ExerciseFile.safeParse(content).success;
  const moved = { kind: 'moved', from: 'first', to: 'second' };
  expect(refused(demonstrationContent(moved))).toBe(false);
  expect(refused(demonstrationContent({ kind: 'guess' }))).toBe(true);
  expect(refused({ ...demonstrationContent(moved), passages: [] })).toBe(true);
});
