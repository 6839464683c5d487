/** A case whose first lens is known: those that must be raised first, and the order in which lenses were raised. */
export type Raised = {
  readonly id: string;
  readonly must: readonly string[];
  readonly order: readonly string[];
};

/** As many cases as somebody looks at. */
const worst = 8;

/**
 * Which lens came first where another must have, a row for each lens that must come first and a column for each that did, and the cases that were
 * missed by most: those whose lens came last.
 */
export function confusionOf(raised: readonly Raised[]): string {
  const lenses = [...new Set(raised.flatMap(({ must, order }) => [...must, ...order]))].sort();
  const short = new Map(lenses.map((lens, at) => [lens, String.fromCharCode(65 + at)]));
  const cell = (count: number) => (count === 0 ? '' : String(count));
  const rows = lenses.map((lens) => {
    const some = raised.filter(({ must }) => must[0] === lens);
    // Where either of two may come first, the one that did is right.
    const came = some.map(({ must, order: [first = ''] }) => (must.includes(first) ? lens : first));
    const cells = lenses.map((other) => cell(came.filter((one) => one === other).length));
    return `| ${short.get(lens)} ${lens} | ${cells.join(' | ')} |`;
  });
  const missed = raised
    .map(({ id, must, order }) => ({
      id,
      must,
      first: order[0] ?? 'none',
      place: order.findIndex((lens) => must.includes(lens)),
    }))
    .filter(({ place }) => place !== 0)
    .map((one) => ({ ...one, place: one.place < 0 ? lenses.length : one.place + 1 }))
    .sort((a, b) => b.place - a.place)
    .slice(0, worst);
  return [
    'Which lens came first (columns) where which must (rows):',
    '',
    `| | ${lenses.map((lens) => short.get(lens)).join(' | ')} |`,
    `|${'---|'.repeat(lenses.length + 1)}`,
    ...rows,
    '',
    ...(missed.length === 0 ? ['Every case has a right lens first.'] : ['The worst cases:']),
    ...missed.map(
      ({ id, must, first, place }) => `- ${id}: ${must.join(' or ')} came in place ${place}, after ${first}`,
    ),
  ].join('\n');
}
