/**
 * A figure over the values of one parameter: a point with its interval for each value, joined for
 * the eye. Several series are the values of another parameter, told apart by shade and legend.
 */
import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type Markup, html as svg } from '../markup';
import { frameSvg, LEFT, RIGHT, valueAxis, WIDTH } from './frame';

export interface IntervalPoint {
  readonly mean: number;
  /** Zero where there is none. */
  readonly half: number;
}
export interface IntervalSeries {
  readonly name: string;
  /** By the index of the label; undefined where nothing was run. */
  readonly points: readonly (IntervalPoint | undefined)[];
}
export interface IntervalChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly IntervalSeries[];
  readonly xTitle: string;
  readonly tickText: (value: number) => string;
}

/** Points of several series at one value stand a little apart. */
const APART = 5;

export function intervalLines(chart: IntervalChart): Markup {
  const { title, labels, series, xTitle, tickText } = chart;
  const all = series.flatMap(({ points }) => points.flatMap((one) => (one ? [one] : [])));
  const axis = valueAxis(Math.max(0, ...all.map(({ mean, half }) => mean + half)));
  const place = scalePoint(
    labels.map((_, index) => index),
    [LEFT, WIDTH - RIGHT],
  ).padding(0.5);
  const x = (index: number): number => place(index) ?? LEFT;
  const marks = series.flatMap(({ points }, at) => {
    const shift = (at - (series.length - 1) / 2) * APART;
    const here = points.flatMap((point, index) => (point ? [{ ...point, index }] : []));
    const path = line<(typeof here)[number]>()
      .x(({ index }) => x(index) + shift)
      .y(({ mean }) => axis.y(mean))
      .digits(1);
    return [
      svg`<path d="${path(here) ?? ''}" class="joined l${at}"/>`,
      ...here.map(({ mean, half, index }) => {
        const left = (x(index) + shift).toFixed(1);
        const [top, low] = [axis.y(mean + half), axis.y(Math.max(0, mean - half))];
        return svg`<line x1="${left}" x2="${left}" y1="${top.toFixed(1)}" y2="${low.toFixed(1)}"
          class="whisker l${at}"/><circle cx="${left}" cy="${axis.y(mean).toFixed(1)}" r="3.4"
          class="mark s${at}"/>`;
      }),
    ];
  });
  return frameSvg({ title, axis, labels, x, xTitle, tickText }, marks);
}
