/** Posts, waiting and backlog on the page, and each figure beside what is known of it. */
import { type Lang, say, word } from '../../base/catalogue/say';
import { barChart } from '../charts/bars';
import { html, type Markup } from '../markup';
import {
  backlogOf,
  claimTable,
  hoursTable,
  littleText,
  type TextTable,
  type Watched,
  waitingTable,
  watchedRuns,
} from '../monitors';
import { sealQueueTables } from '../seal-queue';
import { staffTables } from '../staff';
import { namedTable, type Page } from './parts';

function tableMarkup({ title, note, head, rows }: TextTable, words = 1): Markup {
  const columns = head.map((name, index) => ({ name, isNumber: index >= words }));
  return html`<div class="card"><h3>${title}</h3><p class="note">${note}</p>${namedTable(
    columns,
    rows,
  )}</div>`;
}

function backlogPlots(lang: Lang, watched: readonly Watched[]): readonly Markup[] {
  const title = say(lang, 'monitors.backlog');
  const largest = Math.max(0, ...watched.flatMap(({ monitors }) => backlogOf(monitors)));
  return watched.map(({ run, monitors }) => {
    const values = backlogOf(monitors);
    return html`<figure class="plot"><figcaption>${title} · ${word(lang, 'track', run.track)}
      </figcaption>${barChart({
        title,
        labels: values.map((_, day) => String(day + 1)),
        series: [{ name: title, values }],
        xTitle: say(lang, 'monitors.backlog.day'),
        largest,
      })}<p class="note">${say(lang, 'monitors.backlog.note')}</p></figure>`;
  });
}

/** Everything that monitors saw; nothing where no run has any. */
export function monitorsMarkup(page: Page): readonly Markup[] {
  const { lang } = page;
  const { simulations } = page.report.results;
  const watched = watchedRuns(simulations);
  if (watched.length === 0) return [];
  const little = watched.map(
    ({ run, monitors }) =>
      html`<li>${word(lang, 'track', run.track)}: ${littleText(lang, monitors)}</li>`,
  );
  return [
    tableMarkup(claimTable(lang, simulations), 2),
    tableMarkup(hoursTable(lang, watched)),
    tableMarkup(waitingTable(lang, watched)),
    ...sealQueueTables(lang, simulations).map((table) => tableMarkup(table)),
    ...staffTables(lang, simulations).map(({ table, words }) => tableMarkup(table, words)),
    html`<ul class="note">${little}</ul>`,
    html`<div class="plots">${backlogPlots(lang, watched)}</div>`,
  ];
}
