/**
 * A simulation from a scenario, rules and a seed to its result. Each financial year is a chain of
 * its own, seeded by (seed, index of the year), so years can be run anywhere in any order and the
 * answer is the same. The same seed twice gives the same bytes; memory does not grow with years.
 */
import { InputError, present } from '../../base/assert';
import type { SimulationResult } from '../../base/simulation-results';
import { streamOf } from '../../base/streams';
import type { Rules } from '../../models/rules';
import { arisenIn } from './arisen';
import { attackResults } from './attacks/attack-sums';
import type { BooksSabotage } from './books/sabotage';
import { calendarOf } from './calendar';
import { coverageOf } from './coverage';
import { distributionOf } from './distribution';
import { fundNatures } from './documents/volumes';
import type { FaultsOptions } from './faults/faults';
import { mergeYears, type YearSums } from './merge-years';
import type { MonitorOptions } from './monitors/monitors';
import { claimsOf, monitorsOf } from './monitors/results';
import { Performers } from './performers';
import { type Lives, pilotLives } from './pilot-lives';
import { assumptionsOf, type Scenario, type Track } from './scenario';
import { joiningOf, publishedOf } from './scenario/published';
import { emptySketch, mergeSketches } from './sketch';
import { namedPeople } from './staff/names';
import { staffResultsOf } from './staff/results';
import type { StaffSabotage } from './staff/sabotage';
import type { Only } from './subset';
import { TraceChunk, traceHead } from './trace';
import { namesOf, stepActs, stepNames, tracedTables } from './trace-names';
import { Year } from './year';
import type { TraceStep, YearPlan } from './year-plan';
import { sumsOf } from './year-sums';

/** What a run is: from this alone every year of it can be lived, on any thread. */
export interface RunRequest {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly seed: string | number;
  readonly track: Track;
  /** Months to run; what was published where it is left out. */
  readonly months?: number;
  /** The documents that are asked for, where it is not all of them. */
  readonly only?: Only;
}
export interface SimulationOptions extends RunRequest {
  /** Tells what was walked of every table. */
  readonly coverage?: boolean;
  /** Keeps every step: for tests, at small sizes. */
  readonly trace?: boolean;
  /** Takes the full trace in binary, piece by piece in order (`readTrace` reads it). */
  readonly onTraceBytes?: (bytes: Uint8Array) => void;
  readonly onProgress?: (progress: SimulationProgress) => void;
  /** Lives composed before for this track; else they are composed from the rules. */
  readonly lives?: Lives;
  /** Told of every incident: for tests that must see a fault strike. */
  readonly onIncident?: FaultsOptions['onIncident'];
  /** Deliberately wrong bookkeeping, for tests that must see it caught. */
  readonly sabotage?: BooksSabotage & MonitorOptions & StaffSabotage;
}
export interface SimulationProgress {
  readonly months: number;
  readonly monthsTotal: number;
  readonly events: number;
}
/** The result, and every step where a trace was asked for. */
export type Simulation = SimulationResult & { readonly trace?: readonly TraceStep[] };

export const MONTHS_MAX = 1_000_000;

/** The financial years of so many months, the first of which begins in the scenario's month. */
export function yearsOf(firstMonth: number, months: number): readonly YearPlan[] {
  const years: YearPlan[] = [];
  for (let left = months, first = firstMonth; left > 0; first = 1) {
    const lastMonth = Math.min(12, first + left - 1);
    years.push({ index: years.length, firstMonth: first, lastMonth });
    left -= lastMonth - first + 1;
  }
  return years;
}

/**
 * The months of a run.
 * @throws InputError where they are none.
 */
export function monthsOf({ scenario, months = scenario.publishedMonths.is }: RunRequest): number {
  if (!Number.isInteger(months) || months < 1 || months > MONTHS_MAX)
    throw new InputError('months', String(months), `a whole number from 1 to ${MONTHS_MAX}`);
  return months;
}

/** One year of a run lived through; its binary trace only where it is wanted. */
export function liveYear(
  options: Omit<SimulationOptions, 'months'> & { readonly lives: Lives },
  plan: YearPlan,
  onTrace?: (step: TraceStep) => void,
): { readonly sums: YearSums; readonly trace?: Uint8Array<ArrayBuffer> } {
  const { scenario, track, lives, seed } = options;
  const calendar = calendarOf(scenario.calendarYear.is);
  const chunk =
    options.onTraceBytes &&
    new TraceChunk(plan.index, stepNames(tracedTables(lives, scenario)), namedPeople(scenario));
  const performers = new Performers();
  const tell = chunk ? (step: TraceStep): void => chunk.add(performers.performed(step)) : onTrace;
  const year = new Year({
    scenario,
    track,
    calendar,
    lives,
    plan,
    stream: streamOf(seed).fork(`year ${plan.index}`),
    ...(options.only ? { only: options.only } : {}),
    ...(tell ? { onTrace: tell } : {}),
    ...(options.onIncident ? { onIncident: options.onIncident } : {}),
    ...options.sabotage,
    ...(chunk ? { onVisit: performers.beside(options.sabotage?.onVisit) } : {}),
  });
  year.run();
  const sums = sumsOf(year, plan, scenario, calendar);
  if (!chunk) return { sums };
  const only = options.only?.[plan.index];
  const { vouchers } = year.walk;
  const traced = { vouchers, asked: year.asked, funds: fundNatures.length };
  return { sums, trace: chunk.bytes(only ? { ...traced, only } : traced) };
}

/** How the binary trace of a run begins. */
export function traceHeadOf({ scenario, seed, track }: RunRequest, lives: Lives): Uint8Array {
  const tables = tracedTables(lives, scenario);
  return traceHead({
    scenario: scenario.name,
    seed: String(seed),
    track,
    steps: stepNames(tables),
    acts: stepActs(tables),
    ...namesOf(scenario),
  });
}

/**
 * Simulates a scenario under rules, on this thread.
 * @throws InputError where the number of months is none, or people cannot do the work in a year.
 */
export function simulate(options: SimulationOptions): Simulation {
  const monthsTotal = monthsOf(options);
  const lives = options.lives ?? pilotLives(options.rules, options.track);
  const kept: TraceStep[] = [];
  const keep = options.trace ? (step: TraceStep): void => void kept.push(step) : undefined;
  options.onTraceBytes?.(traceHeadOf(options, lives));
  let sums: YearSums | undefined;
  for (const plan of yearsOf(options.scenario.firstMonth.is, monthsTotal)) {
    const year = liveYear({ ...options, lives }, plan, keep);
    sums = sums ? mergeYears(sums, year.sums) : year.sums;
    if (year.trace) options.onTraceBytes?.(year.trace);
    options.onProgress?.({ months: sums.months, monthsTotal, events: eventsOf(sums) });
  }
  const all = present(sums, 'a year');
  const result = withCoverage(options, resultOf(options, all), all, () => lives);
  return options.trace ? { ...result, trace: kept } : result;
}

/** The result, with the coverage of the tables where it is wanted. */
export const withCoverage = (
  { coverage }: Pick<SimulationOptions, 'coverage'>,
  result: SimulationResult,
  { taken }: YearSums,
  lives: () => Lives,
): SimulationResult => (coverage ? { ...result, coverage: coverageOf(lives(), taken) } : result);

/** Events of the years so far. */
export const eventsOf = (sums: YearSums): number => sums.counts.steps ?? 0;

/** The result of a run from the sums of all its years. */
export function resultOf(request: RunRequest, sums: YearSums): SimulationResult {
  const { scenario, track, seed } = request;
  const months = monthsOf(request);
  const unsaid = sums.storms - sums.weather.length;
  const more = sums.violationsInAll - sums.violations.length;
  return {
    scenario: scenario.name,
    track,
    seed: String(seed),
    months,
    workingDays: sums.workingDays,
    assumptions: [...standing(scenario, months), ...assumptionsOf(scenario)],
    published: publishedOf(scenario),
    weather:
      unsaid > 0
        ? [...sums.weather, `And ${unsaid} more storms, from the same seed.`]
        : sums.weather,
    counts: { ...sums.counts, ...sums.largest },
    amounts: sums.amounts,
    books: sums.books,
    events: eventsOf(sums),
    monthsClosed: sums.monthsClosed,
    violations: more > 0 ? [...sums.violations, `and ${more} more`] : sums.violations,
    cycleTimes: Object.fromEntries(
      Object.entries(sums.cycle).map(([kind, sketch]) => [kind, distributionOf(sketch)]),
    ),
    closingTimes: distributionOf(sums.closing.reduce(mergeSketches, emptySketch)),
    byMonthOfYear: sums.closing.flatMap((sketch, i) => {
      const held = sums.monthsOf[i] ?? 0;
      return held > 0 ? [{ month: i + 1, months: held, closingTimes: distributionOf(sketch) }] : [];
    }),
    monthly: sums.monthly,
    monitors: monitorsOf(sums.monitors),
    availability: sums.availability,
    arisen: arisenIn(scenario, track, sums),
    ...(sums.staff ? { staff: staffResultsOf(sums.staff) } : {}),
    claims: claimsOf(scenario, months, sums),
    ...(scenario.attacks ? { attacks: attackResults(sums.attacks, sums.monthsLeftOpen) } : {}),
    checksum: sums.checksum.value.toString(16).padStart(8, '0'),
  };
}

/** What every result assumes beside the scenario's own parameters. */
function standing(scenario: Scenario, months: number): readonly string[] {
  const published = scenario.publishedMonths.is;
  const sentences = [
    joiningOf(scenario),
    'How the published totals are split between banks, days and documents is drawn from the seed.',
    'Shares of the banks follow weights that are assumed.',
    'The one large batch goes to the first bank on the last working day of the first month.',
  ];
  if (months <= published) return sentences;
  return [
    ...sentences,
    `Beyond ${published} months, months like the published ones follow on the ` +
      `${scenario.calendarYear.is} calendar, repeated; each financial year is a chain of its ` +
      'own, ends in calm, has its quota zeroed and carries nothing over.',
  ];
}
