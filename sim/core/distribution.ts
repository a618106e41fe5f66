/** Distributions of whole minutes, with percentiles taken from all values (nearest rank). */
import type { Distribution } from '../../base/simulation-results';

/** Upper bounds of the histogram: an hour, a working day, and on. */
const bounds = [1, 5, 15, 30, 60, 120, 240, 480, 1440, 2880, 4320, 7200, 14_400, 28_800, 57_600];

/** The distribution of some values in minutes; all zero where there are none. */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = Float64Array.from(values, (value) => Math.round(value)).sort();
  const at = (percent: number): number =>
    sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
  const histogram = bounds.map((upTo) => ({ upTo, count: 0 }));
  let last = 0;
  for (const value of sorted) {
    while (last < bounds.length - 1 && value > (bounds[last] as number)) last++;
    const slot = histogram[last];
    if (slot) slot.count++;
  }
  // What lies beyond the last bound is counted under the maximum itself.
  const max = sorted.at(-1) ?? 0;
  const end = histogram.at(-1);
  const tail = end && max > end.upTo ? [{ upTo: max, count: end.count }] : end ? [end] : [];
  return {
    unit: 'minutes',
    count: sorted.length,
    p50: at(50),
    p90: at(90),
    p99: at(99),
    max,
    histogram: [...histogram.slice(0, -1), ...tail],
  };
}
