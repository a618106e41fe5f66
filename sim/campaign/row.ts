/**
 * One run of a campaign as a row: plain data of a few kilobytes, with nothing in it that depends on
 * the machine or on the hour. Everything that is told of many runs is told from their rows.
 */
import { canonical } from '../../base/canonical';
import type { Rules } from '../../models/rules';
import { walked } from '../core/documents/kinds';
import type { Life, StepPlan } from '../core/lives';
import { mergeYears, type YearSums } from '../core/merge-years';
import type { Lives } from '../core/pilot-lives';
import { eventsOf, liveYear, monthsOf, type RunRequest, yearsOf } from '../core/run';
import { mergeSketches, type SketchData } from '../core/sketch';
import type { TraceStep } from '../core/year-plan';
import { figuresOf } from './figures';

/** What is asked for: the labels a row bears, and the run itself. */
export interface Order {
  readonly index: number;
  readonly labels: Labels;
  readonly request: RunRequest;
}
/** Which run of a campaign it is, as it was written on the command line. */
export interface Labels {
  readonly scenario: string;
  readonly rules: string;
  readonly track: string;
  readonly seed: string;
}
/** What was seen of a timing difference or an error over a run. */
export interface RowDifference {
  readonly kind: string;
  readonly name: string;
  readonly foundBy: string;
  readonly count: number;
}

export interface Row extends Labels {
  readonly index: number;
  readonly months: number;
  readonly monthsClosed: number;
  /** Present where months stand open for what attacks took. */
  readonly attacks?: { readonly monthsLeftOpen: number };
  readonly events: number;
  readonly violations: readonly string[];
  readonly checksum: string;
  /** Named figures of the run, each one number. */
  readonly figures: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly differences: readonly RowDifference[];
  /** Closing minutes month by month, in order; -1 where a month stayed open. */
  readonly closedAfter: readonly number[];
  readonly closing: SketchData;
  readonly cycle: Readonly<Record<string, SketchData>>;
  /** How often each step of each life's table was made, in the table's order. */
  readonly steps: Readonly<Record<string, readonly number[]>>;
}

/** Lives a run through and leaves its row. */
export function rowOf({ index, labels, request }: Order, lives: Lives): Row {
  const made = new Map<string, Map<string, number>>();
  const count = ({ life, step }: TraceStep): void => {
    const of = made.get(life) ?? new Map<string, number>();
    made.set(life, of);
    of.set(step, (of.get(step) ?? 0) + 1);
  };
  let sums: YearSums | undefined;
  for (const plan of yearsOf(request.scenario.firstMonth.is, monthsOf(request))) {
    const year = liveYear({ ...request, lives }, plan, count).sums;
    sums = sums ? mergeYears(sums, year) : year;
  }
  return told(index, labels, sums as YearSums, stepsOf(lives, made));
}

const told = (index: number, labels: Labels, sums: YearSums, steps: Row['steps']): Row => ({
  index,
  ...labels,
  months: sums.months,
  monthsClosed: sums.monthsClosed,
  ...(sums.monthsLeftOpen > 0 ? { attacks: { monthsLeftOpen: sums.monthsLeftOpen } } : {}),
  events: eventsOf(sums),
  violations: sums.violations,
  checksum: sums.checksum.value.toString(16).padStart(8, '0'),
  figures: figuresOf(sums),
  counts: sums.counts,
  differences: sums.books.differences.map(({ kind, name, foundBy, count }) => ({
    kind,
    name,
    foundBy,
    count,
  })),
  closedAfter: sums.monthly.map(({ closedAfterMinutes }) => closedAfterMinutes),
  closing: sums.closing.reduce((a, b) => mergeSketches(a, b)),
  cycle: sums.cycle,
  steps,
});

/** Steps that some word of a life's table allows, by life: what coverage is a share of. */
export function stepNames(lives: Lives): Readonly<Record<string, readonly string[]>> {
  const names: Record<string, readonly string[]> = {};
  for (const name of walked)
    names[name] = [...new Set(possible(lives[name]).map((plan) => plan.name))];
  return names;
}

/** The steps of a life that its table has an edge for. */
export function possible({ plans, table }: Life): readonly StepPlan[] {
  const taken = new Set<number>(table.edgeStep);
  return plans.filter((plan, step): plan is StepPlan => plan !== null && taken.has(step));
}

const stepsOf = (
  lives: Lives,
  made: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Row['steps'] =>
  Object.fromEntries(
    Object.entries(stepNames(lives)).map(([life, names]) => [
      life,
      names.map((name) => made.get(life)?.get(name) ?? 0),
    ]),
  );

/** Lives are the same wherever rules and track are. */
export const livesKey = (rules: Rules, track: string): string => `${track} ${canonical(rules)}`;
