/**
 * The charts of Teams' own Adaptive Cards that are used here. `Fallback`: what a client shows that draws none. Interfaces, since an element of a
 * card may be a chart, and its fallback an element.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
 */
export interface BarChart<Fallback> {
  type: 'Chart.HorizontalBar';
  title: string;
  displayMode: 'AbsoluteNoAxis';
  data: { x: string; y: number }[];
  fallback: Fallback;
}

export interface LineChart<Fallback> {
  type: 'Chart.Line';
  title: string;
  xAxisTitle: string;
  yAxisTitle: string;
  data: { legend: string; values: { x: number; y: number }[] }[];
  fallback: Fallback;
}
