import { type Card, fits } from './card.ts';

/** How much of each text a card shows, from what reads well down, in UTF-16 units; and how many things stay on it while that can be cut: all of them where nothing is said. */
export type Fit = { readonly mosts: readonly number[]; readonly keep?: number };

/** For a person's own texts: down to what can be recognised. */
const short: Fit = { mosts: [600, 300, 150, 80, 40] };

/**
 * The fullest card that Teams takes: at each length of its texts all of `many` things, and then fewer, down to `keep`; at the last length fewer still.
 * `make` is told how long each text may be, and how many things there may be.
 */
export function fitting<Made extends Pick<Card, 'body'> & { readonly actions: readonly unknown[] }>(
  many: number,
  make: (most: number, count: number) => Made,
  { mosts, keep = many }: Fit = short,
): Made {
  const least = mosts.at(-1) ?? 0;
  for (const most of mosts)
    for (let count = many; count >= Math.min(keep, many); count--) {
      const made = make(most, count);
      if (fits(made)) return made;
    }
  for (let count = Math.min(keep, many) - 1; count > 0; count--) {
    const made = make(least, count);
    if (fits(made)) return made;
  }
  return make(least, 0);
}
