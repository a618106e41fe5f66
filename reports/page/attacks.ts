/** Attacks that succeed, and who noticed them, as a table of the page. */
import { attackColumns, attackRows, leftOpenLines } from '../../base/catalogue/attack-table';
import { say, word } from '../../base/catalogue/say';
import { html, type Markup } from '../markup';
import { durationText, yuan } from '../units';
import { namedTable, type Page } from './parts';

const numbers: readonly string[] = ['taken', 'amount', 'median', 'longest'];

/** One table a run that has attacks. */
export function attacksMarkup({ lang, report }: Page): readonly Markup[] {
  const columns = attackColumns.map((name) => ({
    name: say(lang, `attacks.column.${name}`),
    isNumber: numbers.includes(name),
  }));
  return report.results.simulations.flatMap(({ scenario, track, attacks }) => {
    if (!attacks) return [];
    const title = `${say(lang, 'attacks.title')} · ${scenario} · ${word(lang, 'track', track)}`;
    const rows = attackRows(lang, attacks, { yuan, duration: durationText });
    const left = leftOpenLines(lang, attacks).map((line) => html`<p class="note">${line}</p>`);
    return [
      html`<div class="card"><h3>${title}</h3><p class="note">${say(lang, 'attacks.note')}</p>
        ${namedTable(columns, rows)}${left}</div>`,
    ];
  });
}
