/**
 * Bench of the simulator: its engine alone on queues whose answer is known, and the pilot in months
 * and events a second. The work is asserted before a rate is reported: mean times in system within
 * the interval that theory and the sample allow, every month closed, nothing violated.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../base/assert';
import { streamOf } from '../base/streams';
import { liaoning2013 } from '../models/rules';
import { Agenda, parseScenario, simulate, type Track } from '../sim';

export interface QueueBench {
  readonly name: string;
  readonly stations: number;
  readonly customers: number;
  readonly meanMinutes: number;
  readonly theoryMinutes: number;
  /** Half-width of the interval around theory, from batch means: three standard errors. */
  readonly toleranceMinutes: number;
  readonly events: number;
  readonly eventsPerSecond: number;
}
export interface PilotBench {
  readonly track: Track;
  readonly months: number;
  readonly events: number;
  readonly milliseconds: number;
  readonly monthsPerSecond: number;
  readonly eventsPerSecond: number;
  readonly checksum: string;
}
export interface SimulatorBench {
  readonly size: 'smoke' | 'full';
  readonly engine: readonly QueueBench[];
  readonly pilot: readonly PilotBench[];
}

const sizes = {
  smoke: { customers: 60_000, months: 4, tracks: ['electronic'] },
  full: { customers: 1_000_000, months: 120, tracks: ['electronic', 'paper', 'dual'] },
} as const;

const ARRIVALS_A_MINUTE = 0.5;
const SERVICES_A_MINUTE = 1;
const BATCHES = 30;

/** Runs both benches at a size. */
export function benchSimulator({ size }: { readonly size: 'smoke' | 'full' }): SimulatorBench {
  const { customers, months, tracks } = sizes[size];
  return {
    size,
    engine: [
      queueBench('M/M/1', 1, customers),
      queueBench('tandem of ten', 10, Math.round(customers / 5)),
    ],
    pilot: tracks.map((track) => pilotBench(track, months)),
  };
}

/** Stations one after the other, each first come first served, driven by the agenda alone. */
function queueBench(name: string, stations: number, customers: number): QueueBench {
  const stream = streamOf(`bench ${name}`);
  const draw = (rate: number): number => -Math.log(1 - stream.unit()) / rate;
  const agenda = new Agenda();
  const arrivedAt = new Float64Array(customers);
  const spent = new Float64Array(customers);
  const queues = Array.from({ length: stations }, () => ({
    ids: new Int32Array(1024),
    head: 0,
    size: 0,
  }));
  const start = performance.now();
  let events = 0;
  let arrived = 0;
  const begin = (station: number): void => {
    agenda.schedule(agenda.time + draw(SERVICES_A_MINUTE), station + 1, 0);
  };
  agenda.schedule(0, 0, 0);
  while (agenda.next()) {
    events++;
    const station = agenda.subject - 1;
    if (station < 0) {
      arrivedAt[arrived] = agenda.time;
      if (push(queues[0] as Queue, arrived) === 1) begin(0);
      if (++arrived < customers) agenda.schedule(agenda.time + draw(ARRIVALS_A_MINUTE), 0, 0);
      continue;
    }
    const queue = queues[station] as Queue;
    const id = pop(queue);
    if (queue.size > 0) begin(station);
    if (station + 1 === stations) spent[id] = agenda.time - (arrivedAt[id] as number);
    else if (push(queues[station + 1] as Queue, id) === 1) begin(station + 1);
  }
  const seconds = (performance.now() - start) / 1000;
  assert(events === customers * (stations + 1), `${name}: ${events} events for ${customers}`);
  const theoryMinutes = stations / (SERVICES_A_MINUTE - ARRIVALS_A_MINUTE);
  const { mean, halfWidth } = batchMeans(spent);
  assert(
    Math.abs(mean - theoryMinutes) <= halfWidth,
    `${name}: mean time in system ${mean}, theory ${theoryMinutes} within ${halfWidth}`,
  );
  return {
    name,
    stations,
    customers,
    meanMinutes: mean,
    theoryMinutes,
    toleranceMinutes: halfWidth,
    events,
    eventsPerSecond: Math.round(events / seconds),
  };
}

interface Queue {
  ids: Int32Array;
  head: number;
  size: number;
}
function push(queue: Queue, id: number): number {
  if (queue.size === queue.ids.length) {
    const wider = new Int32Array(queue.ids.length * 2);
    for (let i = 0; i < queue.size; i++)
      wider[i] = queue.ids[(queue.head + i) % queue.ids.length] as number;
    queue.ids = wider;
    queue.head = 0;
  }
  queue.ids[(queue.head + queue.size) % queue.ids.length] = id;
  return ++queue.size;
}
function pop(queue: Queue): number {
  const id = queue.ids[queue.head] as number;
  queue.head = (queue.head + 1) % queue.ids.length;
  queue.size--;
  return id;
}

/** Mean after the first tenth of a run, which is warm-up, with three standard errors of batches. */
function batchMeans(spent: Float64Array): { readonly mean: number; readonly halfWidth: number } {
  const warm = spent.subarray(Math.floor(spent.length / 10));
  const length = Math.floor(warm.length / BATCHES);
  const means = Array.from({ length: BATCHES }, (_, b) => {
    let sum = 0;
    for (let i = b * length; i < (b + 1) * length; i++) sum += warm[i] as number;
    return sum / length;
  });
  const mean = means.reduce((a, b) => a + b, 0) / BATCHES;
  const variance = means.reduce((sum, m) => sum + (m - mean) ** 2, 0) / (BATCHES - 1);
  return { mean, halfWidth: 3 * Math.sqrt(variance / BATCHES) };
}

function pilotBench(track: Track, months: number): PilotBench {
  const name = 'liaoning-2013.yaml';
  // Compiled code stands one folder deeper than the sources, beside which the scenarios stay.
  const beside = join(__dirname, '..', 'sim', 'scenarios', name);
  const file = existsSync(beside) ? beside : join(__dirname, '..', '..', 'sim', 'scenarios', name);
  const scenario = parseScenario(readFileSync(file, 'utf8'), name);
  const start = performance.now();
  const result = simulate({ scenario, rules: liaoning2013, seed: 1, track, months });
  const milliseconds = performance.now() - start;
  assert(result.violations.length === 0, `${track}: ${result.violations[0]}`);
  assert(result.monthsClosed === months, `${track}: ${result.monthsClosed} of ${months} closed`);
  return {
    track,
    months,
    events: result.events,
    milliseconds: Math.round(milliseconds),
    monthsPerSecond: (months * 1000) / milliseconds,
    eventsPerSecond: Math.round((result.events * 1000) / milliseconds),
    checksum: result.checksum,
  };
}
