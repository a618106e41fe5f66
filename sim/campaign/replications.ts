/**
 * Replications: the same run under seeds of its own, `2013-1`, `2013-2` and on, each a run that one
 * command repeats. Replication i of every arm of a comparison has the same seed, so documents,
 * amounts, weather and each voucher's luck are common to the arms.
 */
import { InputError } from '../../base/assert';
import type { Lives } from '../core/pilot-lives';
import { type Interval, intervalOf, isNarrow, REPLICATIONS_LEAST } from './interval';
import { liveOrders } from './live-orders';
import type { Labels, Order, Row } from './row';

export const REPLICATIONS_MAX = 100_000;

/** One side: a scenario, rules and a track; its seed is every replication's own. */
export interface Arm {
  readonly labels: Omit<Labels, 'seed'>;
  readonly request: Omit<Order['request'], 'seed'>;
  /** Composed before, of a system that no file of ours holds. */
  readonly lives?: Lives;
}

export interface ReplicationOptions {
  readonly seed: string;
  /** How many replications; with a target the most. */
  readonly replications: number;
  /** Stops once half the interval of a figure is within so many percent of its mean. */
  readonly target?: { readonly figure: string; readonly percent: number };
  readonly workers: number;
  readonly onProgress?: (done: number) => void;
}

/** The seed of a replication, counted from 1. */
export const seedOf = (seed: string, replication: number): string => `${seed}-${replication}`;

/** All arms' orders, replication by replication. */
function* ordersOf(arms: readonly Arm[], { seed, replications }: ReplicationOptions) {
  for (let i = 0; i < replications; i++)
    for (const [a, { labels, request }] of arms.entries()) {
      const own = seedOf(seed, i + 1);
      yield {
        index: i * arms.length + a,
        labels: { ...labels, seed: own },
        request: { ...request, seed: own },
      };
    }
}

/**
 * Replicates one arm or several beside each other; with a target until the figure of the rule,
 * evaluated on prefixes of the replications, is narrow enough.
 * @param ruled the value that the rule looks at, from the rows of one replication
 * @returns the rows of every arm, as many each as the rule took
 * @throws InputError where the figure is none of the run's
 */
export async function replicate(
  arms: readonly Arm[],
  options: ReplicationOptions,
  ruled: (rows: readonly Row[], figure: string) => number,
): Promise<readonly (readonly Row[])[]> {
  const rows: Row[][] = arms.map(() => []);
  const values: number[] = [];
  const { target } = options;
  await liveOrders(ordersOf(arms, options), {
    workers: options.workers,
    ...(arms.some(({ lives }) => lives)
      ? { livesOf: ({ index }: Order) => arms[index % arms.length]?.lives }
      : {}),
    onRow: (row) => {
      rows[row.index % arms.length]?.push(row);
      if ((row.index + 1) % arms.length !== 0) return true;
      const done = rows[0]?.length ?? 0;
      options.onProgress?.(done);
      if (!target) return true;
      const last = rows.flatMap((all) => all.slice(-1));
      for (const { figures } of last) knownFigure(target.figure, figures);
      values.push(ruled(last, target.figure));
      // No shorter prefix sufficed, or this replication would not have been lived.
      return values.length < REPLICATIONS_LEAST || !isNarrow(intervalOf(values), target.percent);
    },
  });
  return rows;
}

function knownFigure(figure: string, figures: Row['figures']): void {
  if (Object.hasOwn(figures, figure)) return;
  throw new InputError('--figure', figure, `one of ${Object.keys(figures).join('; ')}`);
}

/** The intervals of all figures of some rows; only figures that every row has. */
export function figureIntervals(rows: readonly Row[]): Readonly<Record<string, Interval>> {
  const names = Object.keys(rows[0]?.figures ?? {}).filter((name) =>
    rows.every(({ figures }) => Object.hasOwn(figures, name)),
  );
  return Object.fromEntries(
    names.map((name) => [name, intervalOf(rows.map(({ figures }) => figures[name] as number))]),
  );
}

/** Differences of a figure, replication by replication: the second arm's less the first's. */
export const differencesOf = (
  first: readonly Row[],
  second: readonly Row[],
  figure: string,
): readonly number[] =>
  first.map((row, i) => (second[i]?.figures[figure] as number) - (row.figures[figure] as number));

/** What warm-up would be: the mean closing time with and without each run's first month. */
export function warmUpOf(rows: readonly Row[]): {
  readonly whole: number;
  readonly withoutFirst: number | null;
} {
  const closed = (from: number): readonly number[] =>
    rows.flatMap(({ closedAfter }) => closedAfter.slice(from).filter((minutes) => minutes >= 0));
  const mean = (values: readonly number[]): number =>
    values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0;
  const later = closed(1);
  return { whole: mean(closed(0)), withoutFirst: later.length > 0 ? mean(later) : null };
}
