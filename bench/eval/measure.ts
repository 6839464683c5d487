/** One figure. `floor` is what it must beat; null where there is none. A value of null: what it measures is not built yet. */
export type Measure = {
  readonly name: string;
  readonly value: number | null;
  readonly floor: number | null;
  readonly better: 'more' | 'less';
};

/** A figure without a floor, by default the more the better. */
export const measure = (
  name: string,
  value: number | null | undefined,
  { floor = null, better = 'more' }: { floor?: number | null; better?: Measure['better'] } = {},
): Measure => ({ name, value: value ?? null, floor, better });

export const holds = ({ value, floor, better }: Measure): boolean =>
  floor === null || value === null || (better === 'more' ? value >= floor : value <= floor);
