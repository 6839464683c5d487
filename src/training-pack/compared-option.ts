import type { EChartsOption } from 'echarts';
import type { Catalogue } from '../language/catalogue.ts';
import type { Compared } from '../training/compared.ts';
import type { Spread } from '../training/drift.ts';
import { optionsIn } from '../words/training.ts';
import { lettersIn, look, title, upwards, wrapped } from './picture-look.ts';

/** What a bar stands for, from where to where it goes, and the line across it. */
type Bar = { readonly label: string; readonly low: number; readonly high: number; readonly middle: number | null };

/** Two bars beside each other: of two halves of a room, of before and after, or of who did and who did not. */
export function comparedOption(
  name: string,
  compared: Exclude<Compared, { kind: 'too-few' }>,
  say: Catalogue,
): EChartsOption {
  const words = say.pack.picture;
  const counted = compared.kind === 'chose';
  const bars = barsOf(compared, say);
  const letters = lettersIn((look.width - 160) / 2 - 30, 24);
  const text = { fontSize: 26, fontWeight: 'bold', color: look.ink, fontFamily: look.font } as const;
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    textStyle: { fontFamily: look.font },
    title: title(name, counted ? '' : words.boxes),
    grid: { left: 110, right: 40, top: 120, bottom: 130 },
    xAxis: {
      type: 'category',
      data: bars.map(({ label }) => wrapped(label, letters, 4)),
      axisLine: { lineStyle: { color: look.ink, width: 2 } },
      axisTick: { show: false },
      axisLabel: { interval: 0, fontSize: 24, lineHeight: 28, color: look.ink, fontFamily: look.font },
    },
    yAxis: counted ? { ...upwards(words.people, compared.people), minInterval: 1 } : upwards(words.answer, 100),
    series: [
      {
        type: 'bar',
        silent: true,
        stack: 'bars',
        stackStrategy: 'all',
        data: bars.map(({ low }) => low),
        itemStyle: { opacity: 0 },
        barWidth: 190,
      },
      {
        type: 'bar',
        silent: true,
        stack: 'bars',
        stackStrategy: 'all',
        data: bars.map(({ low, high }) => high - low),
        itemStyle: { color: look.band, borderColor: look.room, borderWidth: 4 },
        ...(counted ? { label: { ...text, show: true, position: 'inside' } } : {}),
      },
      {
        type: 'scatter',
        silent: true,
        data: bars.flatMap(({ middle }, at) => (middle === null ? [] : [[at, middle]])),
        symbol: 'rect',
        symbolSize: [230, 9],
        itemStyle: { color: look.room, opacity: 1 },
        label: {
          ...text,
          show: true,
          position: 'right',
          formatter: ({ value }) =>
            words.middle(Math.round(Number(Array.isArray(value) ? value[1] : value)).toString()),
        },
        z: 5,
      },
    ],
  };
}

function barsOf(compared: Exclude<Compared, { kind: 'too-few' }>, say: Catalogue): [Bar, Bar] {
  const words = say.pack.picture;
  const ranged = (label: string, spread: Spread): Bar => ({ label, ...spread });
  switch (compared.kind) {
    case 'orders':
      return [ranged(words.first, compared.halves[0]), ranged(words.second, compared.halves[1])];
    case 'moved':
    case 'spread':
      return [ranged(words.before, compared.from), ranged(words.after, compared.to)];
    case 'chose': {
      const bar = (label: string, high: number): Bar => ({ label, low: 0, high, middle: null });
      const chosen = words.chose[compared.only ? 'only' : 'more'](optionsIn(compared.options));
      return [bar(chosen, compared.did), bar(words.didNot, compared.people - compared.did)];
    }
  }
}
