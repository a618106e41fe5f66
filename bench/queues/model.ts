/**
 * A line of stations, each first come first served, as every contender gets it: gaps and services
 * drawn before the clock starts, so that engines alone are timed. Nobody overtakes in such a line,
 * hence counters stand for queues.
 */
import { assert } from '../../base/assert';
import { streamOf } from '../../base/streams';

export const ARRIVALS_A_MINUTE = 0.5;
export const SERVICES_A_MINUTE = 1;
const BATCHES = 30;

export interface QueueModel {
  readonly name: string;
  readonly stations: number;
  readonly customers: number;
  /** Minutes between a customer and the one before him. */
  readonly gaps: Float64Array;
  /** Minutes of service, customer by customer, station by station. */
  readonly services: Float64Array;
}

/** Draws a model; the same name and size give the same one. */
export function drawQueue(name: string, stations: number, customers: number): QueueModel {
  const stream = streamOf(`bench ${name}`);
  const draw = (rate: number): number => -Math.log(1 - stream.unit()) / rate;
  const gaps = Float64Array.from({ length: customers }, () => draw(ARRIVALS_A_MINUTE));
  const services = new Float64Array(customers * stations);
  for (let i = 0; i < services.length; i++) services[i] = draw(SERVICES_A_MINUTE);
  return { name, stations, customers, gaps, services };
}

/** Mean minutes in system by theory (Jackson): each station is an M/M/1 of its own. */
export const theoryOf = (stations: number): number =>
  stations / (SERVICES_A_MINUTE - ARRIVALS_A_MINUTE);

/** What a contender found, and how far its mean may lie from theory. */
export interface Found {
  readonly meanMinutes: number;
  readonly toleranceMinutes: number;
}

/** Means of batches after the first tenth of a run, which is warm-up. */
export function batchMeans(spent: Float64Array): readonly number[] {
  const warm = spent.subarray(Math.floor(spent.length / 10));
  const length = Math.floor(warm.length / BATCHES);
  return Array.from({ length: BATCHES }, (_, b) => {
    let sum = 0;
    for (let i = b * length; i < (b + 1) * length; i++) sum += warm[i] as number;
    return sum / length;
  });
}

/** Asserts that a mean from batches lies within three standard errors of theory. */
export function meetsTheory(what: string, stations: number, means: readonly number[]): Found {
  const mean = means.reduce((a, b) => a + b, 0) / means.length;
  const variance = means.reduce((sum, m) => sum + (m - mean) ** 2, 0) / (means.length - 1);
  const toleranceMinutes = 3 * Math.sqrt(variance / means.length);
  const theory = theoryOf(stations);
  assert(
    Math.abs(mean - theory) <= toleranceMinutes,
    `${what}: mean time in system ${mean}, theory ${theory} within ${toleranceMinutes}`,
  );
  return { meanMinutes: mean, toleranceMinutes };
}
