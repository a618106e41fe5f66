import { expect, test } from 'vitest';
import { type Stream, streamOf } from '../../../base/streams';
import { arrivalsWhereWaiting, type MonthEnd, pilotMonthEnd, sealQueue } from './month-end';
import { serve } from './queue';
import { chanceOfWaiting, meanWaitExponential, meanWaitFixed } from './theory';

const CUSTOMERS = 120_000;
const exponential = (stream: Stream, mean: number): number => -Math.log(1 - stream.unit()) * mean;

/** Poisson arrivals at a rate, services as drawn. */
function jobsOf(name: string, rate: number, service: (stream: Stream) => number) {
  const stream = streamOf(name);
  let now = 0;
  const arrivals = Float64Array.from({ length: CUSTOMERS }, () => {
    now += exponential(stream, 1 / rate);
    return now;
  });
  return { arrivals, services: Float64Array.from({ length: CUSTOMERS }, () => service(stream)) };
}

/** Mean of the waits after warm-up, with three standard errors of its batches. */
function meanOf(waits: Float64Array): { readonly mean: number; readonly tolerance: number } {
  const warm = waits.subarray(CUSTOMERS / 10);
  const size = Math.floor(warm.length / 30);
  const means = Array.from({ length: 30 }, (_, batch) => {
    const part = warm.subarray(batch * size, (batch + 1) * size);
    return part.reduce((sum, wait) => sum + wait, 0) / size;
  });
  const mean = means.reduce((a, b) => a + b, 0) / means.length;
  const variance = means.reduce((sum, m) => sum + (m - mean) ** 2, 0) / (means.length - 1);
  return { mean, tolerance: 3 * Math.sqrt(variance / means.length) };
}

test.each([0.3, 0.6, 0.8])(
  'one server with a fixed time waits as M/D/1 at a load of %s',
  (load) => {
    const { waits } = serve(
      jobsOf(`M/D/1 ${load}`, load / 0.17, () => 0.17),
      1,
    );
    const { mean, tolerance } = meanOf(waits);
    expect(tolerance).toBeLessThan(0.1 * mean);
    expect(Math.abs(mean - meanWaitFixed(load / 0.17, 0.17))).toBeLessThan(tolerance);
    // The instrument tells one law from the other.
    expect(Math.abs(mean - meanWaitExponential(load / 0.17, 0.17, 1))).toBeGreaterThan(tolerance);
  },
);

test.each([
  [1, 0.6],
  [2, 0.7],
  [5, 0.8],
])('%s servers with exponential times wait as M/M/c at a load of %s', (servers, load) => {
  const rate = (load * servers) / 0.17;
  const jobs = jobsOf(`M/M/${servers}`, rate, (stream) => exponential(stream, 0.17));
  const { waits, busySeconds } = serve(jobs, servers);
  const { mean, tolerance } = meanOf(waits);
  expect(tolerance).toBeLessThan(0.15 * mean);
  expect(Math.abs(mean - meanWaitExponential(rate, 0.17, servers))).toBeLessThan(tolerance);
  const waited = waits.filter((wait) => wait > 0).length / CUSTOMERS;
  expect(waited).toBeCloseTo(chanceOfWaiting(rate, 0.17, servers), 1);
  expect(busySeconds).toBeCloseTo(
    jobs.services.reduce((sum, each) => sum + each, 0),
    6,
  );
});

test("Erlang's formula gives its known values", () => {
  // One server: the load itself. Two servers at one Erlang: a third.
  expect(chanceOfWaiting(0.4, 1, 1)).toBeCloseTo(0.4, 12);
  expect(chanceOfWaiting(1, 1, 2)).toBeCloseTo(1 / 3, 12);
  expect(() => chanceOfWaiting(2, 1, 2)).toThrow('in balance');
  expect(arrivalsWhereWaiting(0.5, 1, 0.1)).toBeCloseTo(0.2, 9);
  expect(meanWaitFixed(0.5, 1)).toBeCloseTo(0.5, 12);
});

const laws = [
  { name: 'published', secondsAPage: 0.17 },
  { name: 'measured', secondsAPage: 0.001 },
] as const;

test('a slower law waits longer on the same day, and more servers wait less', () => {
  const found = sealQueue(laws);
  const [slow, fast] = found.laws;
  expect(slow?.views.map(({ pages }) => pages)).toEqual(fast?.views.map(({ pages }) => pages));
  for (const [i, view] of (slow?.views ?? []).entries()) {
    const quick = fast?.views[i];
    expect(view.waitMeanSeconds).toBeGreaterThanOrEqual(quick?.waitMeanSeconds ?? 0);
    expect(view.serversNeeded ?? 0).toBeGreaterThanOrEqual(quick?.serversNeeded ?? 0);
  }
  const thousand = slow?.views.at(-1);
  expect(thousand?.load).toBeGreaterThan(0.5);
  expect(thousand?.waitMeanSeconds).toBeGreaterThan(fast?.views.at(-1)?.waitMeanSeconds ?? 0);
  expect(slow?.startsAtPagesAnHour).toBeCloseTo((slow?.pagesAnHour ?? 0) / 10, 3);
  expect(sealQueue(laws)).toEqual(found);
});

test('the mean of pages is what the draws come to', () => {
  const day: MonthEnd = { ...pilotMonthEnd, multiples: [2000] };
  const [view] = sealQueue(laws, day).laws[0]?.views ?? [];
  const { pagesMean } = sealQueue(laws, day);
  expect((view?.pages ?? 0) / (view?.notices ?? 1)).toBeCloseTo(pagesMean, 1);
});
