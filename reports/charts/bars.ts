/**
 * Bars over labels (histograms, months); where there are too many months for bars, an area. Several
 * series stand beside each other within a label and are told apart by shade and by the legend.
 */
import { scaleBand } from 'd3-scale';
import { area } from 'd3-shape';
import { type Markup, html as svg } from '../markup';
import { BOTTOM, frameSvg, HEIGHT, LEFT, RIGHT, sparse, valueAxis, WIDTH } from './frame';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}
export interface BarChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly xTitle: string;
  /** The largest value of all charts that are read together; else the chart's own. */
  readonly largest?: number;
  readonly tickText?: (value: number) => string;
}

const BARS_MAX = 36;
const LABELS_MAX = 6;

function barsOf(chart: BarChart, x: (index: number) => number, step: number): readonly Markup[] {
  const axis = axisOf(chart);
  const width = step / chart.series.length;
  return chart.series.flatMap((series, at) =>
    series.values.map((value, index) => {
      const y = axis.y(value);
      const left = x(index) - step / 2 + at * width;
      const high = HEIGHT - BOTTOM - y;
      return svg`<rect x="${left.toFixed(1)}" y="${y.toFixed(1)}"
        width="${Math.max(width - 1, 0.5).toFixed(1)}" height="${high.toFixed(1)}"
        class="mark s${at}"/>`;
    }),
  );
}

function areasOf(chart: BarChart, x: (index: number) => number): readonly Markup[] {
  const axis = axisOf(chart);
  const shape = area<number>()
    .x((_, index) => x(index))
    .y0(HEIGHT - BOTTOM)
    .y1((value) => axis.y(value))
    .digits(1);
  return chart.series.map(
    (series, at) => svg`<path d="${shape([...series.values]) ?? ''}" class="mark area s${at}"/>`,
  );
}

const axisOf = (chart: BarChart) =>
  valueAxis(chart.largest ?? Math.max(0, ...chart.series.flatMap(({ values }) => values)));

export function barChart(chart: BarChart): Markup {
  const band = scaleBand(
    chart.labels.map((_, index) => index),
    [LEFT, WIDTH - RIGHT],
  ).paddingInner(0.18);
  const x = (index: number): number => (band(index) ?? 0) + band.bandwidth() / 2;
  const marks =
    chart.labels.length > BARS_MAX ? areasOf(chart, x) : barsOf(chart, x, band.bandwidth());
  return frameSvg(
    {
      title: chart.title,
      axis: axisOf(chart),
      labels: sparse(chart.labels, LABELS_MAX),
      x,
      xTitle: chart.xTitle,
      ...(chart.tickText === undefined ? {} : { tickText: chart.tickText }),
    },
    marks,
  );
}
