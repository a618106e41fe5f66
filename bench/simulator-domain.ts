/**
 * The pilot at work: months a second by track, and how the cost of a month holds as runs get
 * longer, volumes larger and threads more. Asserted before a rate is told: every month closed,
 * nothing violated, the counts as many times the published ones as was asked, equal checksums on
 * threads.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../base/assert';
import type { SimulationResult } from '../base/simulation-results';
import { liaoning2013 } from '../models/rules';
import {
  parseScenario,
  pilotLives,
  type Scenario,
  simulate,
  simulateInWorkers,
  type Track,
} from '../sim';

export interface DomainRun {
  readonly track: Track;
  readonly months: number;
  /** Times the pilot's volume. */
  readonly volume: number;
  readonly workers: number;
  readonly events: number;
  readonly milliseconds: number;
  /** Processor time, of all threads together: what others do on the machine weighs on it least. */
  readonly cpuMilliseconds: number;
  readonly monthsPerSecond: number;
  readonly eventsPerSecond: number;
  /** Processor time a month and a volume of one, over that of the first run of its series. */
  readonly costRatio: number;
  /** Months a second by the clock, over those of the first run of its series. */
  readonly speedRatio: number;
  /** Megabytes of the whole process after the run. */
  readonly memoryMegabytes: number;
  readonly checksum: string;
}
export interface DomainBench {
  readonly tracks: readonly DomainRun[];
  readonly byMonths: readonly DomainRun[];
  readonly byVolume: readonly DomainRun[];
  readonly byWorkers: readonly DomainRun[];
}
export interface DomainSize {
  readonly tracks: readonly Track[];
  readonly months: number;
  readonly byMonths: readonly number[];
  readonly byVolume: readonly number[];
  readonly byWorkers: {
    readonly months: number;
    readonly workers: readonly number[];
    readonly rounds: number;
  };
}

/** All series at a size. */
export async function benchDomain(size: DomainSize): Promise<DomainBench> {
  const { months } = size;
  // The first run of a process pays for compiling; it is made and not counted.
  await timed({ track: 'electronic', months: 4, volume: 1, workers: 1 });
  const { workers, months: pooled, rounds } = size.byWorkers;
  return {
    tracks: await series(size.tracks.map((track) => ({ ...plain, track, months }))),
    byMonths: await series(size.byMonths.map((many) => ({ ...plain, months: many }))),
    byVolume: await series(size.byVolume.map((volume) => ({ ...plain, months: 4, volume }))),
    byWorkers: await inRounds(
      workers.map((n) => ({ ...plain, months: pooled, workers: n })),
      rounds,
    ),
  };
}

type Asked = Pick<DomainRun, 'track' | 'months' | 'volume' | 'workers'>;
type Timed = Omit<DomainRun, 'costRatio' | 'speedRatio'>;
const plain: Omit<Asked, 'months'> = { track: 'electronic', volume: 1, workers: 1 };

async function series(asked: readonly Asked[]): Promise<readonly DomainRun[]> {
  const runs: Timed[] = [];
  for (const one of asked) runs.push(await timed(one));
  return withRatios(runs);
}

/**
 * Every run in every round, one after the other, and of each the quickest by the clock: whatever
 * else is at work on the machine only takes away, and threads that are there need no starting.
 */
async function inRounds(asked: readonly Asked[], rounds: number): Promise<readonly DomainRun[]> {
  const best: Timed[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [i, one] of asked.entries()) {
      const run = await timed(one);
      const before = best[i] ?? run;
      const { checksum } = best[0] ?? run;
      assert(run.checksum === checksum, `${run.workers} workers: another checksum`);
      best[i] = run.milliseconds < before.milliseconds ? run : before;
    }
  return withRatios(best);
}

function withRatios(runs: readonly Timed[]): readonly DomainRun[] {
  const costOf = (run: Timed): number => run.cpuMilliseconds / run.months / run.volume;
  return runs.map((run) => {
    const base = runs[0] ?? run;
    const speedRatio = run.monthsPerSecond / base.monthsPerSecond;
    return { ...run, costRatio: costOf(run) / costOf(base), speedRatio };
  });
}

async function timed(asked: Asked): Promise<Timed> {
  const { track, months, volume, workers } = asked;
  const scenario = timesVolume(pilot(), volume);
  const options = { scenario, rules: liaoning2013, seed: 1, track, months };
  // Lives are composed once a process, however long the run: that is no cost of a month.
  const lives = workers === 1 ? pilotLives(liaoning2013, track) : undefined;
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const result = lives
    ? simulate({ ...options, lives })
    : await simulateInWorkers(options, workers);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuBefore);
  assertWork(asked, scenario, result);
  return {
    ...asked,
    events: result.events,
    milliseconds: Math.round(milliseconds),
    cpuMilliseconds: Math.round((user + system) / 1000),
    monthsPerSecond: (months * 1000) / milliseconds,
    eventsPerSecond: Math.round((result.events * 1000) / milliseconds),
    memoryMegabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
    checksum: result.checksum,
  };
}

function assertWork(asked: Asked, scenario: Scenario, result: SimulationResult): void {
  const what = `${asked.track}, ${asked.months} months, volume ${asked.volume}`;
  assert(result.violations.length === 0, `${what}: ${result.violations[0]}`);
  assert(result.monthsClosed === asked.months, `${what}: ${result.monthsClosed} months closed`);
  if (asked.months !== scenario.publishedMonths.is) return;
  const { notices, payments } = result.counts;
  assert(notices === scenario.volumes.notices.is, `${what}: ${notices} notices`);
  assert(payments === scenario.volumes.payments.is, `${what}: ${payments} payments`);
}

function pilot(): Scenario {
  const name = 'liaoning-2013.yaml';
  // Compiled code stands one folder deeper than the sources, beside which the scenarios stay.
  const beside = join(__dirname, '..', 'sim', 'scenarios', name);
  const file = existsSync(beside) ? beside : join(__dirname, '..', '..', 'sim', 'scenarios', name);
  return parseScenario(readFileSync(file, 'utf8'), name);
}

/** So many times the documents, rows and money, with people that much quicker at each. */
export function timesVolume(scenario: Scenario, times: number): Scenario {
  if (times === 1) return scenario;
  const { volumes, posts, reconciliation } = scenario;
  const more = <T extends { readonly is: number }>(of: T): T => ({ ...of, is: of.is * times });
  type Pace = { readonly is: readonly number[] };
  const quicker = <T extends Pace>(of: T): T =>
    ({ ...of, is: of.is.map((minutes) => minutes / times) }) as T;
  return {
    ...scenario,
    volumes: {
      ...volumes,
      notices: more(volumes.notices),
      rows: more(volumes.rows),
      noticesMillionYuan: more(volumes.noticesMillionYuan),
      payments: more(volumes.payments),
      paymentsMillionYuan: more(volumes.paymentsMillionYuan),
    },
    posts: posts.map((post) => ({
      ...post,
      electronic: quicker(post.electronic),
      paper: quicker(post.paper),
    })),
    reconciliation: {
      ...reconciliation,
      electronic: quicker(reconciliation.electronic),
      paper: quicker(reconciliation.paper),
    },
  };
}
