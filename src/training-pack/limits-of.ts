import type { Catalogue } from '../language/catalogue.ts';
import type { Results } from '../training/view.ts';

/** What is to be kept in mind with the files. In a demonstration nothing is weighed. */
export function limitsOf({ exercise }: Pick<Results, 'exercise'>, { pack }: Catalogue): string[] {
  const { weighedBy, weighedHere, limitsOfWeights, noBlame, limitsOfAny } = pack.notes;
  return exercise.kind === 'scenario'
    ? [weighedBy(exercise.weighedBy), weighedHere, ...limitsOfWeights, noBlame, ...limitsOfAny]
    : limitsOfAny;
}
