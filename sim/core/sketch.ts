/**
 * Durations of a run in little room: a quantile sketch (DDSketch) over whole minutes, with count,
 * sum, least and most beside it exact. What it tells never depends on the order in which values or
 * other sketches came in. Merging goes by bins: the library's own loses the bin of one minute.
 */
import { DDSketch } from '@datadog/sketches-js';

/** Share of itself by which a percentile may be off. */
export const RELATIVE_ERROR = 0.01;

/** Upper bounds of the histogram in minutes: an hour, a working day, and on. */
export const bounds = [
  1, 5, 15, 30, 60, 120, 240, 480, 1440, 2880, 4320, 7200, 14_400, 28_800, 57_600,
] as const;

/** A sketch as plain data: for another thread, or a file. */
export interface SketchData {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  readonly zeros: number;
  /** Bins that hold something: the first bin's key, then counts; none where all is zero. */
  readonly firstKey: number;
  readonly bins: readonly number[];
  /** Values by upper bound, the last one without. */
  readonly histogram: readonly number[];
}

export const emptySketch: SketchData = {
  count: 0,
  sum: 0,
  min: 0,
  max: 0,
  zeros: 0,
  firstKey: 0,
  bins: [],
  histogram: bounds.map(() => 0),
};

const { mapping } = new DDSketch({ relativeAccuracy: RELATIVE_ERROR });

/** The sketch of some values in minutes, none of them negative; each is rounded to whole ones. */
export function sketchOf(values: Iterable<number>): SketchData {
  const counts = new Map<number, number>();
  const histogram = bounds.map(() => 0);
  let [count, sum, min, max, zeros] = [0, 0, Number.POSITIVE_INFINITY, 0, 0];
  for (const value of values) {
    const minutes = Math.round(value);
    count++;
    sum += minutes;
    if (minutes < min) min = minutes;
    if (minutes > max) max = minutes;
    let slot = 0;
    while (slot < bounds.length - 1 && minutes > (bounds[slot] as number)) slot++;
    histogram[slot] = (histogram[slot] as number) + 1;
    if (minutes === 0) zeros++;
    else {
      const key = mapping.key(minutes);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  if (count === 0) return emptySketch;
  const { firstKey, bins } = dense(counts);
  return { count, sum, min, max, zeros, firstKey, bins, histogram };
}

function dense(counts: ReadonlyMap<number, number>): Pick<SketchData, 'firstKey' | 'bins'> {
  if (counts.size === 0) return { firstKey: 0, bins: [] };
  let firstKey = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const key of counts.keys()) {
    if (key < firstKey) firstKey = key;
    if (key > last) last = key;
  }
  const bins = new Array<number>(last - firstKey + 1).fill(0);
  for (const [key, count] of counts) bins[key - firstKey] = count;
  return { firstKey, bins };
}

/** Both together; associative, and the same the other way round. */
export function mergeSketches(a: SketchData, b: SketchData): SketchData {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const counts = new Map<number, number>();
  for (const { firstKey, bins } of [a, b])
    bins.forEach((count, i) => {
      const key = firstKey + i;
      if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
    });
  return {
    count: a.count + b.count,
    sum: a.sum + b.sum,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    zeros: a.zeros + b.zeros,
    ...dense(counts),
    histogram: a.histogram.map((count, i) => count + (b.histogram[i] as number)),
  };
}

/** A percentile in whole minutes, within the least and the most; zero where nothing was counted. */
export function percentile(data: SketchData, percent: number): number {
  if (data.count === 0) return 0;
  const sketch = new DDSketch({ relativeAccuracy: RELATIVE_ERROR });
  if (data.zeros > 0) sketch.accept(0, data.zeros);
  data.bins.forEach((count, i) => {
    if (count > 0) sketch.accept(mapping.value(data.firstKey + i), count);
  });
  const minutes = Math.round(sketch.getValueAtQuantile(percent / 100));
  return Math.min(data.max, Math.max(data.min, minutes));
}
