/** What served its users under the weather, as a table of the page. */
import {
  availabilityColumns,
  availabilityRows,
  hasOutages,
} from '../../base/catalogue/availability-table';
import { say, word } from '../../base/catalogue/say';
import { html, type Markup } from '../markup';
import { durationText } from '../units';
import { namedTable, type Page } from './parts';

/** One table a run in which something was down. */
export function availabilityMarkup({ lang, report }: Page): readonly Markup[] {
  const columns = availabilityColumns.map((name) => ({
    name: say(lang, `availability.column.${name}`),
    isNumber: name !== 'system',
  }));
  return report.results.simulations.flatMap(({ scenario, track, availability }) => {
    if (!availability || !hasOutages(availability)) return [];
    const run = `${scenario} · ${word(lang, 'track', track)}`;
    const title = `${say(lang, 'availability.title')} · ${run}`;
    const rows = availabilityRows(lang, availability, durationText);
    return [
      html`<div class="card"><h3>${title}</h3>
        <p class="note">${say(lang, 'availability.note')}</p>${namedTable(columns, rows)}</div>`,
    ];
  });
}
