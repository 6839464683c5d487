/** Turns texts into vectors of unit length, in order; an empty text becomes a vector of zeros. */
export type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>;
