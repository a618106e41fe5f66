/** What monitors saw, as Markdown tables. */
import { type Lang, say, word } from '../base/catalogue/say';
import type { SimulationResult } from '../base/simulation-results';
import { plainText, table } from './markdown-text';
import {
  backlogOf,
  claimTable,
  hoursTable,
  littleText,
  type TextTable,
  type Watched,
  waitingTable,
  watchedRuns,
} from './monitors';
import { sealQueueTables } from './seal-queue';
import { staffTables } from './staff';
import { rounded } from './units';

function lines({ title, note, head, rows }: TextTable): string[] {
  return [`### ${plainText(title)}`, '', plainText(note), '', ...table([...head], rows), ''];
}

function backlogTable(lang: Lang, watched: readonly Watched[]): TextTable {
  const open = watched.map(({ monitors }) => backlogOf(monitors));
  const days = watched[0]?.monitors.backlog.evenings ?? [];
  return {
    title: say(lang, 'monitors.backlog'),
    note: say(lang, 'monitors.backlog.note'),
    head: [
      say(lang, 'monitors.backlog.day'),
      ...watched.map(({ run }) => word(lang, 'track', run.track)),
    ],
    rows: days.flatMap((evenings, day) =>
      evenings === 0
        ? []
        : [[String(day + 1), ...open.map((values) => rounded(values[day] ?? 0, 2))]],
    ),
  };
}

/** Tables of posts, waiting and backlog, and each figure beside what is known of it. */
export function monitorLines(lang: Lang, simulations: readonly SimulationResult[]): string[] {
  const watched = watchedRuns(simulations);
  if (watched.length === 0) return [];
  return [
    ...lines(claimTable(lang, simulations)),
    ...lines(hoursTable(lang, watched)),
    ...lines(waitingTable(lang, watched)),
    ...watched.map(
      ({ run, monitors }) =>
        `- ${plainText(word(lang, 'track', run.track))}: ${plainText(littleText(lang, monitors))}`,
    ),
    '',
    ...staffTables(lang, simulations).flatMap(({ table: told }) => lines(told)),
    ...sealQueueTables(lang, simulations).flatMap(lines),
    ...lines(backlogTable(lang, watched)),
  ];
}
