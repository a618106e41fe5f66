/**
 * Points over a size, both on logarithmic scales, joined by lines: a straight line of slope one is
 * a cost in proportion to the size. Values are positive.
 */
import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { type Markup, html as svg } from '../markup';
import { BOTTOM, frameSvg, HEIGHT, LEFT, RIGHT, TOP, WIDTH } from './frame';

export interface LogLogChart {
  readonly title: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly xTitle: string;
  readonly tickText: (value: number) => string;
}

/** Whole decades that hold all values, at least one. */
function decadesOf(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
}

const span = (decades: readonly number[]): [number, number] => [
  decades[0] ?? 1,
  decades.at(-1) ?? 10,
];

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Powers of ten as people write them: `10⁵`; small ones as numbers. */
export function powerText(value: number): string {
  if (value < 1e4) return String(value);
  const digits = [...String(Math.round(Math.log10(value)))];
  return `10${digits.map((digit) => RAISED[Number(digit)]).join('')}`;
}

export function logLogChart({ title, points, xTitle, tickText }: LogLogChart): Markup {
  const across = decadesOf(points.map(({ x }) => x));
  const up = decadesOf(points.map(({ y }) => y));
  const x = scaleLog(span(across), [LEFT + 8, WIDTH - RIGHT - 8]);
  const y = scaleLog(span(up), [HEIGHT - BOTTOM, TOP]);
  const path = line<{ readonly x: number; readonly y: number }>()
    .x((point) => x(point.x))
    .y((point) => y(point.y))
    .digits(1);
  const dots = points.map(
    (point) =>
      svg`<circle cx="${x(point.x).toFixed(1)}" cy="${y(point.y).toFixed(1)}" r="3"
        class="mark s0"/>`,
  );
  return frameSvg(
    {
      title,
      axis: { y: (value) => y(value), ticks: up },
      labels: across.map(powerText),
      x: (index) => x(across[index] ?? 1),
      xTitle,
      tickText,
    },
    [svg`<path d="${path([...points]) ?? ''}" class="curve"/>`, ...dots],
  );
}
