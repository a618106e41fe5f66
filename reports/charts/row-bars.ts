/**
 * Horizontal bars as elements and not as a drawing, so that their words stay readable at any width:
 * lengths from zero (shares, counts), or spans on both sides of a middle (differences with their
 * intervals). Every bar says its number too.
 */
import { scaleLinear } from 'd3-scale';
import { html, type Markup } from '../markup';

export interface RowBar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Which of the shades. */
  readonly shade?: 0 | 1 | 2 | 3;
}

/** Bars from zero; `largest` is the end of the scale where several charts are read together. */
export function rowBars(bars: readonly RowBar[], largest?: number, kind = ''): Markup {
  const end = Math.max(largest ?? 0, ...bars.map(({ value }) => value), 1e-9);
  const share = scaleLinear([0, end], [0, 100]);
  return html`<div class="row-bars ${kind}">${bars.map(
    ({ label, value, text, shade = 0 }) =>
      html`<div class="row-bar"><span class="row-label">${label}</span><span class="row-track">
        <span class="row-fill s${shade}" style="width:${share(value).toFixed(1)}%"></span></span>
        <span class="row-value">${text}</span></div>`,
  )}</div>`;
}

export interface RowSpan {
  readonly label: string;
  readonly text: string;
  readonly from: number;
  readonly mean: number;
  readonly to: number;
}

/** What a span says: all of it below nothing, above it, or not told apart from it. */
const toneOf = ({ from, to }: RowSpan): string => {
  if (to < 0) return 'less';
  return from > 0 ? 'more' : 'none';
};

/** Spans beside nothing in the middle; the scale is the same to both sides. */
export function rowSpans(
  spans: readonly RowSpan[],
  ends: { readonly less: string; readonly more: string },
): Markup {
  const reach = Math.max(1e-9, ...spans.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]));
  const share = scaleLinear([-reach, reach], [1, 99]).clamp(true);
  const rows = spans.map((span) => {
    const [left, right] = [share(span.from), share(span.to)];
    return html`<div class="row-bar"><span class="row-label">${span.label}</span>
      <span class="row-track middle"><span class="row-span ${toneOf(span)}"
      style="left:${left.toFixed(1)}%;width:${Math.max(0.6, right - left).toFixed(1)}%"></span>
      <span class="row-dot ${toneOf(span)}" style="left:${share(span.mean).toFixed(1)}%"></span>
      </span><span class="row-value">${span.text}</span></div>`;
  });
  return html`<div class="row-bars spans"><div class="row-bar head"><span></span>
    <span class="row-ends"><span>← ${ends.less}</span><span>${ends.more} →</span></span>
    <span></span></div>${rows}</div>`;
}
