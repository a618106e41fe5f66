/**
 * The frame of a small chart: 360 wide, so that it is one to one on a phone and three fit a desk.
 * Scales come from d3-scale; the marks are the caller's.
 */
import { scaleLinear } from 'd3-scale';
import { type Markup, html as svg } from '../markup';
import { rounded } from '../units';

export const WIDTH = 360;
export const HEIGHT = 200;
export const LEFT = 46;
export const RIGHT = 8;
export const TOP = 14;
export const BOTTOM = 34;

export interface Axis {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From zero to a little above the largest value, with round ticks. */
export function valueAxis(largest: number): Axis {
  const scale = scaleLinear([0, Math.max(largest, 1e-9)], [HEIGHT - BOTTOM, TOP]).nice(4);
  return { y: (value) => scale(value), ticks: scale.ticks(4) };
}

/** Every nth label, so that at most so many are written. */
export const sparse = (labels: readonly string[], most: number): readonly string[] => {
  const every = Math.max(1, Math.ceil(labels.length / most));
  return labels.map((label, index) => (index % every === 0 ? label : ''));
};

export interface Frame {
  readonly title: string;
  readonly axis: Axis;
  readonly labels: readonly string[];
  /** The middle of the nth label. */
  readonly x: (index: number) => number;
  readonly tickText?: (value: number) => string;
  readonly xTitle: string;
}

export function frameSvg(frame: Frame, marks: readonly Markup[]): Markup {
  const tickText = frame.tickText ?? ((value: number) => rounded(value));
  const grid = frame.axis.ticks.map((tick) => {
    const y = frame.axis.y(tick).toFixed(1);
    return svg`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" class="grid"/>
      <text x="${LEFT - 6}" y="${y}" dy="0.32em" class="tick end">${tickText(tick)}</text>`;
  });
  const labels = frame.labels.map((label, index) =>
    label === ''
      ? ''
      : svg`<text x="${frame.x(index).toFixed(1)}" y="${HEIGHT - BOTTOM + 14}" class="tick middle">
        ${label}</text>`,
  );
  return svg`<svg class="chart" role="img"
    aria-label="${frame.title}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}"
    height="${HEIGHT}">${grid}${marks}${labels}<text x="${WIDTH - RIGHT}" y="${HEIGHT - 4}"
    class="tick end">${frame.xTitle}</text></svg>`;
}
