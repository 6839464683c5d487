/** What meaning and learning are reckoned with. Vectors of the encoder have length one, so that their product is the cosine. */

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = Math.min(a.length, b.length) - 1; index >= 0; index--) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** The cosine to the nearest of some vectors: -1 to 1, and -1 where there is none. */
export const nearest = (vector: Float32Array, others: readonly Float32Array[]): number =>
  others.reduce((best, other) => Math.max(best, dot(vector, other)), -1);

/** The logarithm of the sum of what some logarithms stand for, without leaving what a number can hold. */
export function logSum(logarithms: readonly number[]): number {
  const top = Math.max(...logarithms);
  return top + Math.log(logarithms.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** The probability that log-odds stand for. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
