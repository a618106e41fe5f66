/** The seal queue of a run's busiest day, law by law, as rows of text. */
import { type Lang, say } from '../base/catalogue/say';
import type { QueueLaw, QueueView, SealQueue } from '../base/seal-queue-results';
import type { SimulationResult } from '../base/simulation-results';
import type { TextTable } from './monitors';
import { elapsedText, rounded } from './units';

/** Columns of a view of the queue, beside its volume. */
export const queueColumns = ['pages', 'load', 'wait', 'wait95', 'most', 'servers'] as const;

/** A law by its words; a device's latency is what it takes for one seal of three. */
const lawText = (lang: Lang, { name, secondsAPage }: QueueLaw): string =>
  say(lang, `throughput.law.${name}`, { latency: rounded((secondsAPage * 1000) / 3) });

/** The cells of a view, in the order of `queueColumns`. */
export function queueCells(lang: Lang, view: QueueView): readonly string[] {
  const number = (n: number): string => say(lang, 'report.number', { n });
  return [
    number(view.pages),
    rounded(view.load),
    elapsedText(lang, view.waitMeanSeconds * 1000),
    elapsedText(lang, view.wait95Seconds * 1000),
    number(view.waitingMost),
    view.serversNeeded === null ? say(lang, 'throughput.servers.none') : number(view.serversNeeded),
  ];
}

/** So many times the volume. */
export const volumeText = (lang: Lang, { multiple }: QueueView): string =>
  `${say(lang, 'report.number', { n: multiple })} ×`;

const rowsOf = (lang: Lang, { laws }: SealQueue): readonly (readonly string[])[] =>
  laws.flatMap((law) =>
    law.views.map((view) => [
      `${volumeText(lang, view)} · ${lawText(lang, law)}`,
      ...queueCells(lang, view),
    ]),
  );

/** A table a scenario: tracks that seal electronically have the same notices. */
export function sealQueueTables(lang: Lang, runs: readonly SimulationResult[]): TextTable[] {
  const told = new Set<string>();
  return runs.flatMap(({ scenario, sealQueue: queue, sealTimes }) => {
    if (!queue || told.has(scenario)) return [];
    told.add(scenario);
    const { notices, windowHours: hours } = queue;
    const rows = rounded(queue.rowsMean);
    const starts = queue.laws
      .map((law) =>
        say(lang, 'monitors.queue.starts', {
          law: lawText(lang, law),
          pages: rounded(law.startsAtPagesAnHour),
        }),
      )
      .join(say(lang, 'story.list'));
    const file = sealTimes ? say(lang, 'monitors.queue.file', { digest: sealTimes }) : '';
    const note = `${say(lang, 'monitors.queue.note', { notices, rows, hours, starts })}${file}`;
    return [
      {
        title: say(lang, 'monitors.queue', { scenario }),
        note,
        head: ['multiple', ...queueColumns].map((name) => say(lang, `throughput.column.${name}`)),
        rows: rowsOf(lang, queue),
      },
    ];
  });
}
