/** Many runs on a page: a comparison as spans beside nothing, a sweep as points with intervals. */
import type {
  ComparisonResults,
  FigureResult,
  PairedFigure,
  SweepResults,
} from '../../base/campaign-results';
import { saidText } from '../../base/catalogue/said';
import { type Lang, say } from '../../base/catalogue/say';
import { figureText, intervalText, valueText } from '../campaign-lines';
import { intervalLines } from '../charts/interval-lines';
import { type RowSpan, rowSpans } from '../charts/row-bars';
import { html, type Markup, type Piece } from '../markup';
import { rounded } from '../units';
import { list, namedTable } from './parts';

/** Figures of a sweep that are drawn; every one stands in the table. */
const SERIES_MAX = 4;

const percentText = (lang: Lang, value: number): string =>
  say(lang, 'many.percent', { n: `${value > 0 ? '+' : ''}${rounded(value).replace('-', '−')}` });

/** A paired difference in hundredths of what the first side has; none where that is nothing. */
function spanOf(lang: Lang, paired: PairedFigure): RowSpan | undefined {
  const { first, difference } = paired;
  if (first === 0 || difference.mean === 0) return undefined;
  const share = (value: number): number => (100 * value) / Math.abs(first);
  const half = share(difference.halfWidth ?? 0);
  const mean = share(difference.mean);
  const [was, is] = [first, paired.second].map((value) => valueText(lang, paired, value));
  return {
    label: figureText(lang, paired.figure),
    text: say(lang, 'many.change', {
      first: was ?? '',
      second: is ?? '',
      change: percentText(lang, mean),
    }),
    from: mean - half,
    mean,
    to: mean + half,
  };
}

const card = (title: string, body: Piece, note?: string): Markup =>
  html`<div class="card"><h3>${title}</h3>${note !== undefined && html`<p class="note">${note}</p>`}
    ${body}</div>`;

/** Every figure of both sides with its difference, drawn and in a table. */
export function comparisonMarkup(lang: Lang, results: ComparisonResults): Markup {
  const { first, second, paired, stopping, assumptions, claims } = results;
  const spans = paired.flatMap((one) => spanOf(lang, one) ?? []);
  const columns = [
    { name: say(lang, 'campaign.compare.figure'), isNumber: false },
    { name: first.name, isNumber: true },
    { name: second.name, isNumber: true },
    { name: say(lang, 'campaign.compare.difference'), isNumber: true },
  ];
  const rows = paired.map((one) => [
    figureText(lang, one.figure),
    valueText(lang, one, one.first),
    valueText(lang, one, one.second),
    intervalText(lang, { unit: one.unit, ...one.difference }),
  ]);
  const told = claims.map(({ claim, figure, paired: of }) =>
    say(lang, 'campaign.claim', {
      claim: say(lang, `campaign.claim.${claim}`),
      what: figureText(lang, figure),
      first: valueText(lang, of, of.first),
      second: valueText(lang, of, of.second),
      difference: intervalText(lang, { unit: of.unit, ...of.difference }),
    }),
  );
  const head = say(lang, 'campaign.compare.title', { first: first.name, second: second.name });
  const pairs = say(lang, 'campaign.compare.pairs', { n: stopping.replications });
  const ends = { less: say(lang, 'many.less'), more: say(lang, 'many.more') };
  const drawn = spans.length > 0 ? rowSpans(spans, ends) : say(lang, 'many.same');
  return html`${card(head, drawn, pairs)}
    ${told.length > 0 && card(say(lang, 'campaign.claims'), list(told))}
    <div class="card">${namedTable(columns, rows)}<p class="note">${say(
      lang,
      'campaign.confidence',
      { percent: stopping.confidencePercent },
    )}</p></div>${assumed(lang, assumptions)}`;
}

function assumed(lang: Lang, assumptions: readonly string[]): Markup {
  const said = list(assumptions.map((one) => saidText(lang, one)));
  return html`<div class="card"><details><summary>${say(lang, 'report.assumptions')}
    (${assumptions.length})</summary>${said}</details></div>`;
}

/** A table of all cells, and of each figure that differs a plot over the last parameter. */
export function sweepMarkup(lang: Lang, results: SweepResults, figures: readonly string[]): Markup {
  const { parameters, cells, stopping, assumptions } = results;
  const of = (cell: SweepResults['cells'][number], figure: string): FigureResult | undefined =>
    cell.arm.figures.find((one) => one.figure === figure);
  const known = figures.filter((figure) => cells.some((cell) => of(cell, figure)));
  const columns = [
    ...parameters.map((name) => ({ name, isNumber: false })),
    ...known.map((figure) => ({ name: figureText(lang, figure), isNumber: true })),
  ];
  const rows = cells.map((cell) => [
    ...cell.values,
    ...known.map((figure) => {
      const found = of(cell, figure);
      return found ? intervalText(lang, found) : '—';
    }),
  ]);
  const plots = known.map((figure) => plotOf(lang, results, figure, (cell) => of(cell, figure)));
  const title = say(lang, 'campaign.sweep', { runs: stopping.replications, cells: cells.length });
  const note = say(lang, 'campaign.confidence', { percent: stopping.confidencePercent });
  const table = card(title, namedTable(columns, rows), note);
  return html`<div class="plots">${plots}</div>${table}${assumed(lang, assumptions)}`;
}

function plotOf(
  lang: Lang,
  { parameters, cells }: SweepResults,
  figure: string,
  of: (cell: SweepResults['cells'][number]) => FigureResult | undefined,
): Markup {
  const along = parameters.length - 1;
  const labels = [...new Set(cells.map(({ values }) => values[along] ?? ''))];
  const nameOf = (values: readonly string[]): string =>
    values
      .slice(0, along)
      .map((value, i) => `${parameters[i]} = ${value}`)
      .join(', ');
  const names = [...new Set(cells.map(({ values }) => nameOf(values)))];
  const all = cells.flatMap((cell) => of(cell) ?? []);
  const unit = all[0]?.unit ?? 'number';
  const scale = scaleOf(unit, Math.max(0, ...all.map((one) => one.mean + (one.halfWidth ?? 0))));
  const series = names.slice(0, SERIES_MAX).map((name) => ({
    name,
    points: labels.map((label) => {
      const cell = cells.find(
        ({ values }) => nameOf(values) === name && (values[along] ?? '') === label,
      );
      const found = cell && of(cell);
      return found ? { mean: found.mean / scale, half: (found.halfWidth ?? 0) / scale } : undefined;
    }),
  }));
  const legend = names.length < 2 ? [] : series.map(({ name }, at) => key(name, at));
  const left = names.length - series.length;
  const title = figureText(lang, figure);
  return html`<figure class="plot"><figcaption>${title}</figcaption>${intervalLines({
    title,
    labels,
    series,
    xTitle: parameters[along] ?? '',
    tickText: (value) => tickText(lang, unit, scale, value),
  })}<p class="note">${legend}${left > 0 && say(lang, 'many.left', { n: left })}</p></figure>`;
}

/** Minutes of the unit in which an axis is told, so that its ticks are round in that unit. */
function scaleOf(unit: FigureResult['unit'], largest: number): number {
  if (unit === 'number' || largest < 120) return 1;
  return unit === 'minutes' && largest >= 48 * 60 ? 1440 : 60;
}

function tickText(lang: Lang, unit: FigureResult['unit'], scale: number, value: number): string {
  const n = rounded(value);
  if (unit === 'number') return n;
  return say(lang, `report.${scale === 1 ? 'minutes' : scale === 60 ? 'hours' : 'days'}`, { n });
}

const key = (name: string, at: number): Markup =>
  html`<span class="key"><span class="swatch s${at}"></span>${name}</span>`;
