/**
 * Horizontal bars on a logarithmic scale, as elements and not as a drawing: they keep their text
 * readable at any width. Lengths compare orders of magnitude, so every bar also says its number.
 */
import { scaleLog } from 'd3-scale';
import { html, type Markup } from '../markup';

export interface LogBar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly tone: 'ours' | 'theirs';
}
export interface LogGroup {
  readonly title: string;
  readonly bars: readonly LogBar[];
}

function barMarkup(bar: LogBar, share: (value: number) => number): Markup {
  const width = share(bar.value).toFixed(1);
  return html`<div class="log-bar ${bar.tone}"><span class="log-label">${bar.label}</span>
    <span class="log-track"><span class="log-fill" style="width:${width}%"></span></span>
    <span class="log-value">${bar.text}</span></div>`;
}

/** Decades below the smallest and above the largest value bound the scale; values are positive. */
export function logBars(groups: readonly LogGroup[], tickText: (value: number) => string): Markup {
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const low = 10 ** Math.floor(Math.log10(Math.min(...values) * 0.999));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  const scale = scaleLog([low, high], [0, 100]);
  const decades: number[] = [];
  for (let tick = low; tick <= high * 1.001; tick *= 10) decades.push(tick);
  const ticks = decades.map(
    (tick) => html`<span style="left:${scale(tick).toFixed(1)}%">${tickText(tick)}</span>`,
  );
  const told = groups.map(
    ({ title, bars }) =>
      html`<div class="log-group"><h4>${title}</h4>${bars.map((bar) =>
        barMarkup(bar, (value) => scale(value)),
      )}</div>`,
  );
  return html`<div class="log-bars">${told}<div class="log-axis"><span></span>
    <span class="log-ticks">${ticks}</span><span></span></div></div>`;
}
