/** One line of a plot: what it is of, and its points. */
export type Series = { readonly name: string; readonly points: readonly { readonly x: number; readonly y: number }[] };

const [width, height, left, right, top, bottom] = [860, 440, 64, 290, 40, 48];
/** Told apart also by those who see colours otherwise (Okabe and Ito 2008), and by their marks. */
const colours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'];

/** A plot of both axes in powers of ten, as SVG: size across, milliseconds up. */
export function plotOf(title: string, series: readonly Series[]): string {
  const all = series.flatMap(({ points }) => points);
  const exponents = (values: readonly number[]) => {
    const logs = values.map((value) => Math.log10(value));
    return { from: Math.floor(Math.min(...logs)), to: Math.ceil(Math.max(...logs)) };
  };
  const [across, up] = [exponents(all.map(({ x }) => x)), exponents(all.map(({ y }) => y))];
  const placeX = (x: number) =>
    left + ((Math.log10(x) - across.from) / (across.to - across.from)) * (width - left - right);
  const placeY = (y: number) =>
    height - bottom - ((Math.log10(y) - up.from) / (up.to - up.from)) * (height - top - bottom);
  const powers = ({ from, to }: { from: number; to: number }) =>
    Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));

  const grid = [
    ...powers(across).map(
      (x) =>
        `<line x1="${placeX(x)}" x2="${placeX(x)}" y1="${top}" y2="${height - bottom}"/><text x="${placeX(x)}" y="${height - bottom + 18}" text-anchor="middle">${x.toLocaleString('en-GB')}</text>`,
    ),
    ...powers(up).map(
      (y) =>
        `<line x1="${left}" x2="${width - right}" y1="${placeY(y)}" y2="${placeY(y)}"/><text x="${left - 8}" y="${placeY(y) + 4}" text-anchor="end">${y}</text>`,
    ),
  ];
  const lines = series.map(({ name, points }, at) => {
    const colour = colours[at % colours.length];
    const path = points.map(({ x, y }) => `${placeX(x).toFixed(1)},${placeY(y).toFixed(1)}`).join(' ');
    const marks = points
      .map(({ x, y }) => `<circle cx="${placeX(x).toFixed(1)}" cy="${placeY(y).toFixed(1)}" r="${4 + (at % 3)}"/>`)
      .join('');
    const key = top + 8 + at * 24;
    return `<g fill="${colour}" stroke="${colour}"><polyline points="${path}" fill="none" stroke-width="2"/>${marks}<line x1="${width - right + 16}" x2="${width - right + 36}" y1="${key}" y2="${key}" stroke-width="3"/></g><text x="${width - right + 42}" y="${key + 4}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${left}" y="22" font-size="14" font-weight="600">${title}</text>
<g stroke="#dddddd">${grid.join('\n').replaceAll('<text ', '<text stroke="none" fill="#555555" ')}</g>
<g>${lines.join('\n')}</g>
<text x="${(width - right + left) / 2}" y="${height - 10}" text-anchor="middle" fill="#555555">passages</text>
<text x="16" y="${height / 2}" transform="rotate(-90 16 ${height / 2})" text-anchor="middle" fill="#555555">milliseconds a search, 99 of 100 within</text>
</svg>
`;
}
