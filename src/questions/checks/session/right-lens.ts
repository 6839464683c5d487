import type { Check } from '../written.ts';

/**
 * How many lenses may be nearer than the one that was given. The encoder hears the account's words before what is asked of them: of good
 * questions under their own lens a third are nearer to five others, and one in fifty is nearer to eleven. So only the last place counts.
 */
const nearEnough = 11;

export const rightLens: Check = (_, { lens, likest }) =>
  likest.length > 0 && !likest.slice(0, nearEnough).includes(lens)
    ? { kind: 'other-lens', reason: 'This asks under another lens. Keep to the one that was given.' }
    : null;
