import type { Spent } from './chat.ts';

/** What one session may cost. `price` is for a million tokens, in any currency; `most` in the same. */
export type Budget = {
  readonly tokens: number;
  readonly cost: { readonly most: number; readonly price: Spent } | null;
};

/** Whether a session that has spent so much may spend so much more. */
export function allows({ tokens, cost }: Budget, { input, output }: Spent): boolean {
  if (input + output > tokens) return false;
  return cost === null || (input * cost.price.input + output * cost.price.output) / 1_000_000 <= cost.most;
}
