/** The queue before a seal server, law by law. */
import { say } from '../../base/catalogue/say';
import { html, type Markup } from '../markup';
import { elapsedText, rounded } from '../units';
import { sectionOf, tableOf } from './parts';
import type { SealingReport } from './tables';

const columns = [
  ['multiple', true],
  ['pages', true],
  ['load', true],
  ['wait', true],
  ['wait95', true],
  ['most', true],
  ['servers', true],
] as const;

export function queueSection(report: SealingReport): Markup {
  const { lang, queue, deviceMilliseconds: latency } = report;
  const number = (n: number): string => say(lang, 'report.number', { n });
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
          law.views.map((view) => [
            `${number(view.multiple)} ×`,
            number(view.pages),
            rounded(view.load),
            elapsedText(lang, view.waitMeanSeconds * 1000),
            elapsedText(lang, view.wait95Seconds * 1000),
            number(view.waitingMost),
            view.serversNeeded === null
              ? say(lang, 'throughput.servers.none')
              : number(view.serversNeeded),
          ]),
        )}`,
  );
  const { notices, rowsMean: rows, windowHours: hours } = queue;
  return sectionOf(report, 'queue', told, { notices, rows, hours });
}
