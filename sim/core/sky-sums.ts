/** What a result says of the weather of a year: its sentences, and how often each kind struck. */
import type { Calendar } from './calendar';
import type { Sky } from './sky';

/** Sentences in the order of a result: absences, days without lines, storms, faults, the calm. */
export function skyInSentences({ weather, fallback, faults, roster }: Sky, calendar: Calendar) {
  return [
    ...(roster?.sentences ?? []),
    ...fallback.sentences(calendar),
    ...weather.sentences.slice(0, -1),
    ...(faults?.sentences() ?? []),
    ...weather.sentences.slice(-1),
  ];
}

/** Storms, days without lines and episodes: what sentences that are left out are counted by. */
export const disturbancesIn = ({ weather, fallback, faults, roster }: Sky): number =>
  (roster?.sentences.length ?? 0) +
  weather.storms.length +
  fallback.days.length +
  (faults?.episodes.length ?? 0);

/** How results name what a kind of fault struck. */
export const STRUCK = 'struck: ';

/** Counts every kind of fault, also those that were not about. */
export function countFaults({ faults }: Sky, counts: Record<string, number>): void {
  if (!faults) return;
  counts['episodes of faults'] = faults.episodes.length;
  for (const [name, { struck }] of faults.counts) counts[STRUCK + name] = struck;
}
