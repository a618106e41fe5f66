/**
 * The seal queue of a run: its own busiest day of notices, drawn at multiples, under the laws of
 * what one page costs. Nothing of it moves the run; times that were measured come from a file,
 * whose digest stands beside the result.
 */
import type { QueueLaw, SealQueue } from '../../../base/seal-queue-results';
import type { Scenario } from '../scenario';
import { sealQueue } from './month-end';

/** The source's 50 s over its 287 pages. */
export const PUBLISHED_SECONDS_A_PAGE = 0.17;
export const SEALS_A_PAGE = 3;
/** What a seal device is assumed to take for one seal, in milliseconds. */
export const DEVICE_MILLISECONDS = 50;
/** The count of notices on the day that had most of them. */
export const BUSIEST_DAY = 'notices of the busiest day';

/** The two laws that need no measurement: nothing but a device's latency is taken for its seals. */
const assumed: readonly QueueLaw[] = [
  { name: 'published', secondsAPage: PUBLISHED_SECONDS_A_PAGE },
  { name: 'device', secondsAPage: (SEALS_A_PAGE * DEVICE_MILLISECONDS) / 1000 },
];

/** The queue of a run's counts; nothing where it had no notices. */
export function sealQueueOf(
  scenario: Scenario,
  counts: Readonly<Record<string, number>>,
  measured: readonly QueueLaw[] = [],
): SealQueue | null {
  const { notices = 0, rows = 0, [BUSIEST_DAY]: busiest = 0 } = counts;
  if (busiest === 0 || notices === 0) return null;
  const minutes = scenario.clock.shifts.is.reduce((sum, [from, to]) => sum + to - from, 0);
  return sealQueue([...assumed, ...measured], {
    notices: busiest,
    rowsMean: Math.max(1, rows / notices),
    rowsAPage: scenario.volumes.rowsPerPage.is,
    rowsMax: scenario.volumes.batchRows.is,
    windowHours: minutes / 60,
    multiples: [1, 10, 100],
    seed: `seal queue of ${scenario.name}`,
  });
}
