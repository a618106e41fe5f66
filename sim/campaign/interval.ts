/**
 * Means with their confidence intervals (Student's t), and the rule by which replications stop. The
 * rule looks at prefixes of the replications in the order of their index and at nothing else, so
 * shards, threads and how far they were ahead never change an answer.
 */
import { studentt } from 'jstat';

export const CONFIDENCE_PERCENT = 95;
/** Fewer than these say too little of how far they scatter. */
export const REPLICATIONS_LEAST = 10;

export interface Interval {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of one value; of one value alone there is none. */
  readonly deviation: number | null;
  /** Half the width of the confidence interval of the mean; none for one value alone. */
  readonly halfWidth: number | null;
}

/** The interval of the mean of values that were drawn independently, in their order. */
export function intervalOf(values: readonly number[]): Interval {
  let [n, mean, squares] = [0, 0, 0];
  for (const value of values) {
    n++;
    const off = value - mean;
    mean += off / n;
    squares += off * (value - mean);
  }
  if (n < 2) return { n, mean, deviation: null, halfWidth: null };
  const deviation = Math.sqrt(squares / (n - 1));
  return { n, mean, deviation, halfWidth: (quantile(n - 1) * deviation) / Math.sqrt(n) };
}

const quantiles = new Map<number, number>();

/** Of Student's t, two-sided at the confidence that is told everywhere. */
function quantile(degreesOfFreedom: number): number {
  const known = quantiles.get(degreesOfFreedom);
  if (known !== undefined) return known;
  const found = studentt.inv(1 - (1 - CONFIDENCE_PERCENT / 100) / 2, degreesOfFreedom);
  quantiles.set(degreesOfFreedom, found);
  return found;
}

/** Whether an interval is as narrow as asked: half its width within percents of the mean. */
export const isNarrow = ({ mean, halfWidth }: Interval, percent: number): boolean =>
  halfWidth !== null && halfWidth <= (Math.abs(mean) * percent) / 100;

/**
 * How many of the first values suffice for a half-width of so many percent of the mean: the
 * shortest prefix of at least REPLICATIONS_LEAST; none where no prefix does.
 */
export function enough(values: readonly number[], percent: number): number | null {
  for (let n = REPLICATIONS_LEAST; n <= values.length; n++)
    if (isNarrow(intervalOf(values.slice(0, n)), percent)) return n;
  return null;
}
