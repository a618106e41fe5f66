/** All that could go wrong in a run and how often it did, as tables of the page. */
import { arisenColumns, arisenRows, arisenTold } from '../../base/catalogue/arisen-table';
import { say, word } from '../../base/catalogue/say';
import { html, type Markup } from '../markup';
import { namedTable, type Page } from './parts';

/** A table of differences a run, and one of faults where its scenario has them. */
export function arisenMarkup({ lang, report }: Page): readonly Markup[] {
  const columns = arisenColumns.map((name) => ({
    name: say(lang, `arisen.column.${name}`),
    isNumber: name === 'count',
  }));
  return report.results.simulations.flatMap(({ scenario, track, arisen }) => {
    if (!arisen) return [];
    const told = arisenTold(lang, arisen);
    return (['differences', 'faults'] as const).flatMap((what) => {
      if (told[what].length === 0) return [];
      const run = `${scenario} · ${word(lang, 'track', track)}`;
      return [
        html`<details class="card"><summary>${say(lang, `arisen.${what}`)} · ${run}</summary>
          ${namedTable(columns, arisenRows(lang, told[what]))}</details>`,
      ];
    });
  });
}
