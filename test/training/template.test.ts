import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubtsIn } from '../../src/training/doubts.ts';
import { loadExercise } from '../../src/training/load.ts';
import { known } from './known.ts';

const file = 'docs/scenario-template.yaml';

describe('the template that a trainer writes over', () => {
  it('is a whole scenario of five stages that can be run as it stands', () => {
    const template = loadExercise(file, known);
    expect(template.kind).toBe('scenario');
    expect(template.stages).toHaveLength(5);
  });

  it('has nothing that its writer should look at again', () => {
    expect(doubtsIn(loadExercise(file, known))).toEqual([]);
  });

  it('has no example that a trainer could leave in by mistake under an id that is taken', () => {
    const { id } = loadExercise(file, known);
    expect(() => readFileSync(`knowledge/scenarios/${id}.yaml`)).toThrow('ENOENT');
  });
});
