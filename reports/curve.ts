/**
 * Speed and memory by size, from a bench of the reference model: two charts on the page, one table
 * in both. Left out where no curve was measured.
 */
import { type Lang, say } from '../base/catalogue/say';
import type { CurvePoint } from '../base/results';
import { logLogChart } from './charts/log-log';
import { table } from './markdown-text';
import { html } from './markup';
import { namedTable, type Page, type Section, section } from './page/parts';
import type { Report } from './report-file';
import { elapsedText, rounded } from './units';

const MEGABYTE = 2 ** 20;

const head = (lang: Lang): string[] =>
  ['size', 'states', 'time', 'rate', 'bytes'].map((key) => say(lang, `bench.curve.${key}`));

const rowsOf = (lang: Lang, points: readonly CurvePoint[]): string[][] =>
  points.map(({ size, states, milliseconds, bytesPerState }) => [
    size,
    say(lang, 'report.number', { n: states }),
    elapsedText(lang, milliseconds),
    rounded(states / milliseconds / 1000),
    rounded(bytesPerState),
  ]);

export function curveSection(page: Page): Section | undefined {
  const { lang } = page;
  const points = page.report.timings?.curve ?? [];
  if (points.length === 0) return undefined;
  const xTitle = say(lang, 'report.curve.states');
  const charts = (['time', 'memory'] as const).map((what) => {
    const title = say(lang, `report.chart.curve.${what}`);
    const chart = logLogChart({
      title,
      xTitle,
      points: points.map(({ states, milliseconds, bytesPerState }) => ({
        x: states,
        y: what === 'time' ? milliseconds / 1000 : (bytesPerState * states) / MEGABYTE,
      })),
      tickText: (value) => rounded(value),
    });
    return html`<figure class="plot"><figcaption>${title}</figcaption>${chart}</figure>`;
  });
  const columns = head(lang).map((name, at) => ({ name, isNumber: at > 0 }));
  return section(page, 'curve', [
    html`<div class="plots">${charts}</div>`,
    html`<div class="card">${namedTable(columns, rowsOf(lang, points))}</div>`,
  ]);
}

/** The same in Markdown, without the charts. */
export function curveMarkdown(lang: Lang, { timings }: Report): string[] {
  const points = timings?.curve ?? [];
  if (points.length === 0) return [];
  return [
    `## ${say(lang, 'report.section.curve')}`,
    '',
    say(lang, 'report.lead.curve'),
    '',
    ...table(head(lang), rowsOf(lang, points)),
  ];
}
