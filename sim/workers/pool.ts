/**
 * Runs on several threads: whole financial years are handed out, sums come back and are merged in
 * the order of years. The result is the same bytes for any number of workers. How far ahead the
 * threads may be is bounded, so memory stays flat however long the run.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { HarnessBug, InputError, present } from '../../base/assert';
import type { SimulationResult } from '../../base/simulation-results';
import { mergeYears, type YearSums } from '../core/merge-years';
import { pilotLives } from '../core/pilot-lives';
import {
  eventsOf,
  monthsOf,
  type RunRequest,
  resultOf,
  type SimulationOptions,
  simulate,
  traceHeadOf,
  withCoverage,
  yearsOf,
} from '../core/run';
import type { YearDone, YearOrder } from './year-worker';

/** A run of fewer years is over before threads are ready to help. */
const YEARS_WORTH_WORKERS = 24;
/** Years that each worker may be ahead of what is merged. */
const AHEAD = 4;

/** Options that can go to another thread: no lives composed here, nothing sabotaged. */
export type PooledOptions = RunRequest &
  Pick<SimulationOptions, 'onProgress' | 'onTraceBytes' | 'coverage'>;

/** How many workers a run gets where nobody says: one for each processor, one for a short run. */
export function workersFor(request: RunRequest): number {
  const years = yearsOf(request.scenario.firstMonth.is, monthsOf(request)).length;
  return years < YEARS_WORTH_WORKERS ? 1 : availableParallelism();
}

let runs = 0;

/**
 * Simulates on so many threads; on this one where it is one.
 * @throws InputError as `simulate` does.
 */
export async function simulateInWorkers(
  options: PooledOptions,
  workers: number,
): Promise<SimulationResult> {
  const { scenario, rules, seed, track, only } = options;
  const monthsTotal = monthsOf(options);
  const plans = yearsOf(scenario.firstMonth.is, monthsTotal);
  const threads = Math.min(workers, plans.length);
  if (threads < 2) return simulate(options);
  const some = only ? { only } : {};
  const request: RunRequest = { scenario, rules, seed, track, months: monthsTotal, ...some };
  const run = ++runs;
  const pool = poolOf(threads);
  options.onTraceBytes?.(traceHeadOf(request, pilotLives(rules, track)));
  const wantsTrace = options.onTraceBytes !== undefined;
  const waiting: Promise<YearDone>[] = [];
  let next = 0;
  let sums: YearSums | undefined;
  while (next < plans.length || waiting.length > 0) {
    while (next < plans.length && waiting.length < threads * AHEAD) {
      const order: YearOrder = {
        run,
        request,
        plan: present(plans[next++], 'a year'),
        wantsTrace,
      };
      const done: Promise<YearDone> = pool.run(order);
      // Whoever fails is heard when its turn comes, not before.
      done.catch(() => {});
      waiting.push(done);
    }
    const year = yearOf(await present(waiting.shift(), 'a year under way'));
    sums = sums ? mergeYears(sums, year.sums) : year.sums;
    if (year.trace) options.onTraceBytes?.(year.trace);
    options.onProgress?.({ months: sums.months, monthsTotal, events: eventsOf(sums) });
  }
  const all = present(sums, 'a year');
  return withCoverage(options, resultOf(request, all), all, () => pilotLives(rules, track));
}

function yearOf(done: YearDone): Extract<YearDone, { is: 'lived' }> {
  if (done.is === 'lived') return done;
  if (done.is === 'bad input') throw new InputError(done.place, done.found, done.expected);
  throw new HarnessBug(done.told);
}

/** Pools by their size, kept for the next run; idle ones are never what keeps a process alive. */
const pools = new Map<number, Piscina>();

function poolOf(threads: number): Piscina {
  const kept = pools.get(threads);
  if (kept) return kept;
  const fromSource = __filename.endsWith('.ts');
  const pool = new Piscina({
    filename: join(__dirname, fromSource ? 'year-worker.ts' : 'year-worker.js'),
    name: 'live',
    minThreads: threads,
    maxThreads: threads,
    execArgv: fromSource ? ['-r', require.resolve('ts-node/register')] : [],
  });
  pools.set(threads, pool);
  return pool;
}
