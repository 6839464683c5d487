import { along, type Direction } from '../reading/direction.ts';
import { dot, logSum, probability } from '../reading/numbers.ts';
import { counted, type Evidence } from './evidence.ts';
import type { Learned } from './learned.ts';
import type { LensId } from './lens.ts';

/** How a lens stands in an account. `score`: the logarithm of how likely it is the one that is called for and has not been covered. */
export type Weighed = { readonly lens: LensId; readonly score: number; readonly covered: number };

/** Weighs the evidence of every lens against that of the others; in the order of the evidence. */
export function weigh({ features, signs }: Evidence, learned: Omit<Learned, 'vocabulary' | 'accounts'>): Weighed[] {
  const rows = signs.map((own) => {
    const { called, covered } = directionsOf(learned, own.lens);
    const numbers = counted(own);
    return {
      lens: own.lens,
      called: along(called, features) + dot(numbers, learned.calledSigns),
      covered: along(covered, features) + dot(numbers, learned.coveredSigns),
    };
  });
  const all = logSum(rows.map(({ called }) => called));
  return rows.map(({ lens, called, covered }) => ({
    lens,
    score: called - all - logSum([0, covered]),
    covered: probability(covered),
  }));
}

export const directionsOf = (
  { lenses }: Pick<Learned, 'lenses'>,
  lens: LensId,
): { called: Direction; covered: Direction } => lenses.find(({ id }) => id === lens) ?? unlearned;

const nowhere: Direction = { meaning: [], words: [], constant: 0 };
/** A lens that nothing was learned for is called by its own signs alone, and is not taken for covered. */
const unlearned = { called: nowhere, covered: { ...nowhere, constant: -3 } };
