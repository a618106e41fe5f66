/** The queue before a seal server, law by law. */
import { say } from '../../base/catalogue/say';
import { html, type Markup } from '../markup';
import { queueCells, queueColumns, volumeText } from '../seal-queue';
import { rounded } from '../units';
import { sectionOf, tableOf } from './parts';
import type { SealingReport } from './tables';

const columns = ['multiple', ...queueColumns].map((name) => [name, true] as const);

export function queueSection(report: SealingReport): Markup {
  const { lang, queue, deviceMilliseconds: latency } = report;
  const told = queue.laws.map(
    (law) =>
      html`<h4>${say(lang, `throughput.law.${law.name}`, { latency })}</h4><p class="size">
        ${say(lang, 'throughput.law.facts', {
          seconds: rounded(law.secondsAPage),
          most: rounded(law.pagesAnHour),
          start: rounded(law.startsAtPagesAnHour),
        })}</p>${tableOf(
          report,
          columns,
          law.views.map((view) => [volumeText(lang, view), ...queueCells(lang, view)]),
        )}`,
  );
  const { notices, rowsMean: rows, windowHours: hours } = queue;
  return sectionOf(report, 'queue', told, { notices, rows, hours });
}
