/** What a document may cost to read. Beyond any of these it is left out with a reason, and nothing of it is kept. */
export type Limits = {
  /** A file larger than this is not opened. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** Of JavaScript's own memory in the thread that reads. */
  readonly heapMegabytes: number;
  /** By how much the whole process may grow while one document is read: streams unpack outside the heap. */
  readonly growthMegabytes: number;
  readonly unpacked: {
    readonly bytes: number;
    readonly entries: number;
    /** Unpacked to packed; up to `small` bytes any ratio is harmless. */
    readonly ratio: number;
    readonly small: number;
  };
};

export const usualLimits: Limits = {
  bytes: 200_000_000,
  milliseconds: 60_000,
  heapMegabytes: 768,
  growthMegabytes: 1_000,
  unpacked: { bytes: 200_000_000, entries: 10_000, ratio: 100, small: 10_000_000 },
};
