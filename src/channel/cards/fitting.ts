import { type Card, fits } from './card.ts';

/** How much of each text of a person's a card shows, from what reads well down to what can be recognised. UTF-16 units. */
const mosts = [600, 300, 150, 80, 40];

/**
 * The fullest card that Teams takes: texts are cut shorter first, and then fewer things are shown. `make` is told how long each may be, and how
 * many there may be.
 */
export function fitting(many: number, make: (most: number, count: number) => Card): Card {
  for (const most of mosts) {
    const made = make(most, many);
    if (fits(made)) return made;
  }
  const least = mosts.at(-1) ?? 0;
  for (let count = many - 1; count > 0; count--) {
    const made = make(least, count);
    if (fits(made)) return made;
  }
  return make(least, 0);
}
