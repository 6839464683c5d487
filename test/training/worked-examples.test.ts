import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { logOdds, movedAs, movedBy, pictureOf, weightOf, weightOfAll } from '../../src/training/drift.ts';
import { loadExercise } from '../../src/training/load.ts';
import { known } from './known.ts';

const page = readFileSync('docs/training.md', 'utf8');

describe('the worked examples of docs/training.md', () => {
  it('move one person from 20 to 43 by a fact of 60 and 20, and call a move to 25 less than half of it', () => {
    const weight = weightOf({ ifSo: 60, ifNot: 20 });
    const share = (concern: number) => (logOdds(concern) - logOdds(20)) / weight;
    expect(movedBy(20, weight).toFixed(0)).toBe('43');
    expect([share(25), share(35)].map((one) => one.toFixed(2))).toEqual(['0.26', '0.70']);
    expect([movedAs(share(25) * weight, weight), movedAs(share(35) * weight, weight)]).toEqual(['too-little', 'about']);
    for (const number of ['**43**', '0.26', '0.70']) expect(page).toContain(number);
  });

  it('move a room of five down by 30 by two facts, and find that it moved down by 5', () => {
    const facts = [
      { ifSo: 20, ifNot: 60 },
      { ifSo: 30, ifNot: 40 },
    ];
    const template = loadExercise('docs/scenario-template.yaml', known);
    if (template.kind !== 'scenario') throw new Error('no scenario');
    const [first, second] = template.stages;
    if (!first || !second) throw new Error('no stages');
    const why = 'a sentence that is long enough';
    const told = { ...second, facts: facts.map((fact) => ({ ...fact, text: 'a fact of the page', why })) };
    const at = (stage: string, concerns: readonly number[]) =>
      concerns.map((concern, person) => ({ stage, round: 1 as const, person: `${person}`, choice: [], concern }));
    const [, after] = pictureOf({ ...template, stages: [first, told] }, [
      ...at(first.id, [30, 50, 60, 70, 80]),
      ...at(second.id, [30, 40, 55, 65, 70]),
    ]);
    expect(after?.drift).toMatchObject({ moved: -5, as: 'too-little' });
    expect(after?.drift?.due).toBeCloseTo(-30);
    expect(after?.spread?.middle).toBe(55);
    expect(after?.due?.toFixed(0)).toBe('27');
    const due = [30, 50, 60, 70, 80].map((concern) => movedBy(concern, weightOfAll(facts)).toFixed(0));
    expect(due).toEqual(['10', '20', '27', '37', '50']);
    expect(page).toContain(`| ${due.join(' | ')} |`);
  });
});
