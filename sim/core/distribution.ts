/** Distributions of whole minutes as a result carries them, told from a sketch. */
import type { Distribution } from '../../base/simulation-results';
import { bounds, percentile, RELATIVE_ERROR, type SketchData } from './sketch';

/** The distribution that a sketch stands for; all zero where it is empty. */
export function distributionOf(sketch: SketchData): Distribution {
  const { count, sum, min, max } = sketch;
  // What lies beyond the last bound is counted under the maximum itself.
  const last = bounds.length - 1;
  const upTo = (i: number): number => Math.max(bounds[i] as number, i === last ? max : 0);
  return {
    unit: 'minutes',
    errorPercent: RELATIVE_ERROR * 100,
    count,
    min,
    sum,
    p50: percentile(sketch, 50),
    p90: percentile(sketch, 90),
    p99: percentile(sketch, 99),
    max,
    histogram: sketch.histogram.map((held, i) => ({ upTo: upTo(i), count: held })),
  };
}
