import type { Catalogue } from '../language/catalogue.ts';
import type { Fact } from '../training/exercise.ts';

/** What a fact weighs, as it is said: which way it points, and about how strongly. */
export function weighs({ ifSo, ifNot }: Pick<Fact, 'ifSo' | 'ifNot'>, { pack }: Catalogue): string {
  const ratio = Math.max(ifSo, ifNot) / Math.min(ifSo, ifNot);
  const words = ifSo > ifNot ? pack.weighs.so : pack.weighs.not;
  if (ratio < 1.15) return pack.weighs.same;
  if (ratio < 1.35) return words.slightly;
  if (ratio < 1.75) return words.half;
  return ratio > 10.5 ? words.more : words.times(pack.times(Math.round(ratio)));
}
