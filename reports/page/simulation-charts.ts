/** What struck, how busy posts were, and how much of the checker's tables the runs walked. */
import { type Lang, say, word } from '../../base/catalogue/say';
import { walkedColumns, walkedRows } from '../../base/catalogue/walked-table';
import type { SimulationResult } from '../../base/simulation-results';
import { type RowBar, rowBars } from '../charts/row-bars';
import { html, type Markup } from '../markup';
import { usesOf, watchedRuns } from '../monitors';
import { namedTable, type Page } from './parts';

const STRUCK = 'struck: ';
/** What weather and people did to vouchers, beside the faults by name. */
const troubles = ['misfortunes', 'messages lost', 'messages doubled', 'sent again'] as const;

function figure(lang: Lang, name: string, run: SimulationResult, body: Markup): Markup {
  const title = `${say(lang, `charts.${name}`)} · ${word(lang, 'track', run.track)}`;
  return html`<figure class="plot"><figcaption>${title}</figcaption>${body}<p class="note">${say(
    lang,
    `charts.${name}.note`,
  )}</p></figure>`;
}

const struckOf = ({ counts }: SimulationResult): readonly string[] =>
  Object.keys(counts).filter((name) => name.startsWith(STRUCK));

/** Two charts a run, each to its scale: what befell messages and people, which faults struck. */
export function weatherPlots({ report, lang }: Page): readonly Markup[] {
  const runs = report.results.simulations;
  const bars = (run: SimulationResult, names: readonly string[], shade: 0 | 2) =>
    names.map((name): RowBar => {
      const value = run.counts[name] ?? 0;
      const isFault = name.startsWith(STRUCK);
      const label = word(lang, isFault ? 'fault' : 'count', name.replace(STRUCK, ''));
      return { label, value, text: say(lang, 'report.number', { n: value }), shade };
    });
  const all = [...new Set(runs.flatMap(struckOf))];
  const most = (names: readonly string[]): number =>
    Math.max(0, ...runs.flatMap(({ counts }) => names.map((name) => counts[name] ?? 0)));
  const struck = all.filter((name) => most([name]) > 0);
  const told = runs.map((run) =>
    figure(lang, 'weather', run, rowBars(bars(run, troubles, 0), most(troubles))),
  );
  const faults = runs
    .filter((run) => struckOf(run).length > 0)
    .map((run) => figure(lang, 'faults', run, rowBars(bars(run, struck, 2), most(struck))));
  const spared = all.filter((name) => !struck.includes(name));
  const names = spared.map((name) => word(lang, 'fault', name.slice(STRUCK.length)));
  const list = names.join(say(lang, 'story.list'));
  return [
    ...told,
    ...faults,
    ...(names.length > 0
      ? [html`<p class="note">${say(lang, 'charts.spared', { list })}</p>`]
      : []),
  ];
}

/** Shares of its people's office time that the work of each post took. */
export function usePlots({ report, lang }: Page): readonly Markup[] {
  const watched = watchedRuns(report.results.simulations);
  const told = watched.map(({ run, monitors }) => ({ run, uses: usesOf(lang, monitors) }));
  const largest = Math.max(0, ...told.flatMap(({ uses }) => uses.map(({ percent }) => percent)));
  return told.map(({ run, uses }) => {
    const bars = uses.map(({ post, percent, whole }) => ({
      label: post,
      value: percent,
      text: say(lang, 'charts.use.of', { whole, percent: shareText(percent) }),
      shade: (percent > 80 ? 2 : 0) as 0 | 2,
    }));
    return figure(lang, 'use', run, rowBars(bars, largest, 'shares'));
  });
}

/** One decimal below ten, none above; what is nearly nothing says so. */
const shareText = (percent: number): string => {
  if (percent > 0 && percent < 0.1) return '<0.1';
  return percent < 10 ? percent.toFixed(1) : String(Math.round(percent));
};

/** Of the checker's tables: a table a run, where it was asked what it walked. */
export function walkedMarkup({ report, lang }: Page): readonly Markup[] {
  return report.results.simulations.flatMap((run) => {
    if (!run.coverage) return [];
    const columns = walkedColumns.map((name, index) => ({
      name: say(lang, `walked.column.${name}`),
      isNumber: index > 0,
    }));
    return [
      html`<div class="card"><h3>${say(lang, 'walked.title')} · ${word(lang, 'track', run.track)}
        </h3><p class="note">${say(lang, 'walked.legend')}</p>${namedTable(
          columns,
          walkedRows(lang, run.coverage),
        )}</div>`,
    ];
  });
}
