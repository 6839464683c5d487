import type { EChartsOption } from 'echarts';
import type { Catalogue } from '../language/catalogue.ts';
import type { StagePicture } from '../training/drift.ts';
import type { Scenario } from '../training/exercise.ts';
import { titleOf } from './in-words.ts';
import { lettersIn, look, small, title, upwards, wrapped } from './picture-look.ts';

/** Where a talk's point stands between its stage and the next. */
const afterwards = 0.42;

type Point = {
  readonly x: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly talked: boolean;
};

/** The room's middle as a line with its quarters around it, and the way of the facts beside it. The same numbers give the same drawing. */
export function driftOption(scenario: Scenario, picture: readonly StagePicture[], say: Catalogue): EChartsOption {
  const words = say.pack.picture;
  const { drift } = say.training;
  const points = picture.flatMap(pointsOf);
  const due = picture.flatMap((one, x) => dueOf(one, x));
  const slot = (look.width - 160) / Math.max(1, picture.length);
  const labels = picture.map((one) => wrapped(titleOf(one, scenario), lettersIn(slot - 12, small), 4));
  const series = (of: (point: Point) => number) => points.map((point) => [point.x, of(point)]);
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    textStyle: { fontFamily: look.font },
    title: title(words.title, words.judged),
    legend: {
      top: 96,
      left: 24,
      itemWidth: 54,
      itemGap: 24,
      lineStyle: { width: 'inherit' },
      selectedMode: false,
      data: [
        { name: drift.room },
        { name: words.half, icon: 'rect' },
        { name: drift.facts },
        ...(points.some(({ talked }) => talked) ? [{ name: words.talked, icon: square }] : []),
      ],
      textStyle: { fontSize: small, color: look.ink, fontFamily: look.font },
    },
    grid: {
      left: 100,
      right: 40,
      top: 150,
      bottom: 30 + 25 * Math.max(1, ...labels.map((label) => label.split('\n').length)),
    },
    xAxis: {
      type: 'value',
      min: -0.5,
      max: Math.max(0.5, picture.length - 0.5),
      axisLine: { onZero: false, lineStyle: { color: look.ink, width: 2 } },
      splitLine: { show: false },
      axisTick: { customValues: picture.map((_, x) => x) },
      axisLabel: {
        customValues: picture.map((_, x) => x),
        formatter: (x: number) => labels[x] ?? '',
        fontSize: small,
        lineHeight: 25,
        color: look.ink,
        fontFamily: look.font,
        hideOverlap: false,
      },
    },
    yAxis: upwards(drift.concern, 100),
    series: [
      { ...unseen, data: series(({ low }) => low) },
      {
        ...unseen,
        name: words.half,
        data: series(({ low, high }) => high - low),
        areaStyle: { color: look.band, opacity: 1 },
        itemStyle: { color: look.band },
      },
      {
        type: 'line',
        silent: true,
        name: drift.facts,
        data: due,
        symbol: 'diamond',
        symbolSize: 16,
        lineStyle: { color: look.facts, width: 4, type: [14, 9] },
        itemStyle: { color: look.facts },
        z: 4,
      },
      {
        type: 'line',
        silent: true,
        name: drift.room,
        data: series(({ middle }) => middle),
        symbol: 'circle',
        symbolSize: 15,
        lineStyle: { color: look.room, width: 6 },
        itemStyle: { color: look.room },
        z: 5,
      },
      {
        type: 'scatter',
        silent: true,
        name: words.talked,
        data: points.filter(({ talked }) => talked).map(({ x, middle }) => [x, middle]),
        symbol: 'rect',
        symbolSize: 20,
        itemStyle: { color: '#FFFFFF', borderColor: look.room, borderWidth: 4, opacity: 1 },
        z: 6,
      },
    ],
  };
}

/** As a point after a talk is drawn; one of the library's own would be drawn out to the width of a line. */
const square = 'path://M0,0h10v10h-10z';

/** Lines that only the band between them is seen of. */
const unseen = {
  type: 'line',
  silent: true,
  stack: 'quarters',
  stackStrategy: 'all',
  symbol: 'none',
  lineStyle: { opacity: 0 },
  z: 2,
} as const;

function pointsOf({ spread, talk }: StagePicture, x: number): Point[] {
  if (spread === null) return [];
  return talk === null
    ? [{ x, ...spread, talked: false }]
    : [
        { x, ...talk.before, talked: false },
        { x: x + afterwards, ...spread, talked: true },
      ];
}

/** They start from where the room stood after its first stage, and nothing is told by talking. */
function dueOf({ due, talk }: StagePicture, x: number): [number, number][] {
  if (due === null) return [];
  if (talk === null) return [[x, due]];
  return x === 0
    ? [[afterwards, due]]
    : [
        [x, due],
        [x + afterwards, due],
      ];
}
