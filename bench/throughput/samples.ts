/** Samples of a measured function, by tinybench; milliseconds. */
import { Bench } from 'tinybench';
import { assert, present } from '../../base/assert';

export interface Sampled {
  readonly median: number;
  readonly p99: number;
}

/** Runs a function so many times and tells the median and the 99th percentile. */
export async function sampled(
  iterations: number,
  work: () => void | Promise<void>,
): Promise<Sampled> {
  const bench = new Bench({ iterations, time: 0, warmup: false, throws: true });
  bench.add('work', work);
  await bench.run();
  const { result } = present(bench.tasks[0], 'the task');
  assert(result.state === 'completed', 'the work was measured');
  return { median: result.latency.p50, p99: result.latency.p99 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = present(sorted[Math.floor(sorted.length / 2)], 'a sample');
  const lower = present(sorted[Math.floor((sorted.length - 1) / 2)], 'a sample');
  return (lower + upper) / 2;
}
