import { mostExact, readingsThatCount } from './engine.ts';

/** Vectors of unit length, in groups: the readings of each passage. */
export type Nearest = {
  /** The groups with the vectors nearest to this one, about `most` of them or more; in no order. */
  candidates(vector: Float32Array, most: number): Iterable<number>;
  /** The mean cosine of the vectors of a group that are nearest to this one, `readingsThatCount` of them. */
  meaning(vector: Float32Array, group: number): number;
};

/** So many times what is asked for, and at least one vector in a hundred, are near by their signs and then compared in full. */
const oversampling = 8;
const oneIn = 100;

/**
 * Vectors in memory, side by side. Up to 20,000 the search is exact. Beyond that a first pass counts the signs in which two vectors differ, once
 * the mean is taken off (binary quantisation, a bit a dimension: thirty times less to read), and the best of those are compared in
 * full; `npm run retrieval:speed` measures what that loses.
 */
export function createNearest(groups: readonly (readonly Float32Array[])[]): Nearest {
  const dimensions = groups.find(([first]) => first)?.[0]?.length ?? 0;
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach(({ length }, group) => {
    starts[group + 1] = (starts[group] ?? 0) + length;
  });
  const rows = starts[groups.length] ?? 0;
  const values = new Float32Array(rows * dimensions);
  const owner = new Uint32Array(rows);
  groups.forEach((group, at) => {
    group.forEach((vector, index) => {
      const row = (starts[at] as number) + index;
      values.set(vector, row * dimensions);
      owner[row] = at;
    });
  });
  const signs = rows > mostExact ? createSigns(values, dimensions) : null;

  function cosine(vector: Float32Array, row: number): number {
    // Four sums at once are twice as fast as one.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = row * dimensions;
    let index = 0;
    for (; index + 3 < dimensions; index += 4, at += 4) {
      a += (vector[index] as number) * (values[at] as number);
      b += (vector[index + 1] as number) * (values[at + 1] as number);
      c += (vector[index + 2] as number) * (values[at + 2] as number);
      d += (vector[index + 3] as number) * (values[at + 3] as number);
    }
    for (; index < dimensions; index++, at++) a += (vector[index] as number) * (values[at] as number);
    return a + b + c + d;
  }

  return {
    candidates(vector, most) {
      if (!signs) return groups.keys();
      const found = new Set<number>();
      for (const row of signs(vector, Math.max(most * oversampling, rows / oneIn))) found.add(owner[row] as number);
      return found;
    },
    meaning(vector, group) {
      // The best three so far, without a list of all: this is where a search spends its time.
      let first = -2;
      let second = -2;
      let third = -2;
      const start = starts[group] as number;
      const end = starts[group + 1] as number;
      for (let row = start; row < end; row++) {
        const near = cosine(vector, row);
        if (near > first) {
          third = second;
          second = first;
          first = near;
        } else if (near > second) {
          third = second;
          second = near;
        } else if (near > third) third = near;
      }
      const count = Math.min(readingsThatCount, end - start);
      if (count === 0) return 0;
      return (first + (count > 1 ? second : 0) + (count > 2 ? third : 0)) / count;
    },
  };
}

/** The rows whose signs differ least from a vector's, as many as are asked for or a few more. */
function createSigns(values: Float32Array, dimensions: number): (vector: Float32Array, most: number) => number[] {
  const rows = values.length / dimensions;
  const words = Math.ceil(dimensions / 32);
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < values.length; at++) {
    const index = at % dimensions;
    mean[index] = (mean[index] as number) + (values[at] as number) / rows;
  }
  const bitsOf = (from: Float32Array, start: number, into: Uint32Array, at: number) => {
    for (let index = 0; index < dimensions; index++) {
      if ((from[start + index] as number) > (mean[index] as number)) {
        const word = at + (index >>> 5);
        into[word] = (into[word] as number) | (1 << (index & 31));
      }
    }
  };
  const bits = new Uint32Array(rows * words);
  for (let row = 0; row < rows; row++) bitsOf(values, row * dimensions, bits, row * words);

  const differing = new Uint16Array(rows);
  return (vector, most) => {
    const sought = new Uint32Array(words);
    bitsOf(vector, 0, sought, 0);
    const histogram = new Uint32Array(dimensions + 1);
    for (let row = 0, at = 0; row < rows; row++) {
      const end = at + words;
      let count = 0;
      while (at < end) {
        // The bits of a word are summed within it, to four bytes; a byte holds the sums of 31 words at most.
        const stop = Math.min(end, at + 31);
        let bytes = 0;
        for (let word = at - end + words; at < stop; at++, word++) {
          let one = (bits[at] as number) ^ (sought[word] as number);
          one -= (one >>> 1) & 0x55555555;
          one = (one & 0x33333333) + ((one >>> 2) & 0x33333333);
          bytes += (one + (one >>> 4)) & 0x0f0f0f0f;
        }
        bytes = (bytes & 0x00ff00ff) + ((bytes >>> 8) & 0x00ff00ff);
        count += (bytes & 0xffff) + (bytes >>> 16);
      }
      differing[row] = count;
      histogram[count] = (histogram[count] as number) + 1;
    }
    let within = 0;
    for (let sum = histogram[0] as number; sum < most && within < dimensions; ) sum += histogram[++within] as number;
    const near: number[] = [];
    for (let row = 0; row < rows; row++) if ((differing[row] as number) <= within) near.push(row);
    return near;
  };
}
