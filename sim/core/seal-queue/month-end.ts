/**
 * The seal queue on a month-end day: notices come at random through the window, each with as many
 * pages as its rows need, and every page takes a seal server the seconds that a law gives. Three
 * laws: the source's own seconds a page, a device that answers after a latency for every seal, and
 * times that we measured. Arrivals and sizes are the same for every law and number of servers.
 */
import type { QueueLaw, QueueView, SealQueue } from '../../../base/seal-queue-results';
import { type Stream, streamOf } from '../../../base/streams';
import { type Jobs, type Served, serve } from './queue';
import { chanceOfWaiting, utilisation } from './theory';

export interface MonthEnd {
  /** Notices of the day, before any multiple. */
  readonly notices: number;
  /** Mean rows of a notice; a notice has at least one. */
  readonly rowsMean: number;
  readonly rowsAPage: number;
  readonly rowsMax: number;
  readonly windowHours: number;
  readonly multiples: readonly number[];
  readonly seed: string;
}

/**
 * A month-end day of the pilot, as an assumption: a fifth of the mean month's 144 notices, of 29.3
 * rows on average, in seven hours. The source publishes totals and one batch, no day's arrivals.
 */
export const pilotMonthEnd: MonthEnd = {
  notices: 29,
  rowsMean: 29.3,
  rowsAPage: 9,
  rowsMax: 999,
  windowHours: 7,
  multiples: [1, 10, 100, 1000],
  seed: 'seal queue at month end',
};

/** Waiting is felt where one notice in so many waits at all. */
const ONE_IN = 10;
/** A peak is served where 95 of 100 notices wait at most so long. */
const WAIT_SECONDS_MOST = 60;
const SERVERS_MOST = 4096;

/** Judges every law. Waits are of notices, before the first of their pages is sealed. */
export function sealQueue(laws: readonly QueueLaw[], day: MonthEnd = pilotMonthEnd): SealQueue {
  const windowSeconds = day.windowHours * 3600;
  const { notices, rowsMean, windowHours } = day;
  const days = day.multiples.map((multiple) => drawDay(day, multiple));
  const pagesMean = meanPages(day);
  return {
    ...{ notices, rowsMean, windowHours, pagesMean, waitSecondsMost: WAIT_SECONDS_MOST },
    laws: laws.map((law) => {
      const seconds = pagesMean * law.secondsAPage;
      return {
        ...law,
        pagesAnHour: 3600 / law.secondsAPage,
        startsAtPagesAnHour: pagesMean * 3600 * arrivalsWhereWaiting(seconds, 1, 1 / ONE_IN),
        views: days.map(({ multiple, pages, jobsAt }) =>
          viewOf({ multiple, pages, windowSeconds, jobs: jobsAt(law.secondsAPage) }),
        ),
      };
    }),
  };
}

/** Arrivals a second at which so great a share waits, by Erlang's formula. */
export function arrivalsWhereWaiting(seconds: number, servers: number, share: number): number {
  let low = 0;
  let high = servers / seconds;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (chanceOfWaiting(middle, seconds, servers) < share) low = middle;
    else high = middle;
  }
  return low;
}

interface Day {
  readonly multiple: number;
  readonly pages: number;
  readonly jobsAt: (secondsAPage: number) => Jobs;
}

function drawDay(day: MonthEnd, multiple: number): Day {
  const stream = streamOf(day.seed).fork(`times ${multiple}`);
  const count = day.notices * multiple;
  const window = day.windowHours * 3600;
  const came = stream.fork('arrivals');
  const arrivals = Float64Array.from({ length: count }, () => came.unit() * window).sort();
  const sizes = stream.fork('sizes');
  const pages = Float64Array.from({ length: count }, () => pagesDrawn(sizes, day));
  return {
    multiple,
    pages: pages.reduce((sum, each) => sum + each, 0),
    jobsAt: (secondsAPage) => ({ arrivals, services: pages.map((each) => each * secondsAPage) }),
  };
}

/** Rows are geometric about their mean, cut at what a notice may hold. */
function pagesDrawn(stream: Stream, { rowsMean, rowsAPage, rowsMax }: MonthEnd): number {
  const stay = 1 - 1 / rowsMean;
  const rows = 1 + Math.floor(Math.log(1 - stream.unit()) / Math.log(stay));
  return Math.ceil(Math.min(rows, rowsMax) / rowsAPage);
}

/** Expected pages of a notice: the sum over n of the chance of more than n full pages. */
function meanPages({ rowsMean, rowsAPage, rowsMax }: MonthEnd): number {
  const stay = 1 - 1 / rowsMean;
  let mean = 0;
  for (let full = 0; full < rowsMax; full += rowsAPage) mean += stay ** full;
  return mean;
}

function viewOf(given: {
  readonly multiple: number;
  readonly pages: number;
  readonly windowSeconds: number;
  readonly jobs: Jobs;
}): QueueView {
  const { multiple, pages, windowSeconds, jobs } = given;
  const alone = serve(jobs, 1);
  const notices = jobs.arrivals.length;
  return {
    ...{ multiple, notices, pages },
    load: utilisation(notices / windowSeconds, alone.busySeconds / notices, 1),
    waitMeanSeconds: alone.waits.reduce((sum, wait) => sum + wait, 0) / notices,
    wait95Seconds: wait95(alone),
    waitingMost: alone.waitingMost,
    endedAfterWindowSeconds: Math.max(0, alone.endedAt - windowSeconds),
    serversNeeded: serversFor(jobs),
  };
}

/** The least number of servers with which 95 of 100 notices wait at most a minute. */
function serversFor(jobs: Jobs): number | null {
  const isEnough = (servers: number): boolean => wait95(serve(jobs, servers)) <= WAIT_SECONDS_MOST;
  let high = 1;
  while (high <= SERVERS_MOST && !isEnough(high)) high *= 2;
  if (high > SERVERS_MOST) return null;
  let low = high >> 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function wait95({ waits }: Served): number {
  const sorted = waits.toSorted();
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0;
}
