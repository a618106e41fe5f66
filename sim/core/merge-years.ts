/**
 * What a financial year leaves behind, small and plain, and how two stretches of years become one.
 * Merging is associative and keeps the order of years: any grouping gives the same sums, so workers
 * and shards never change an answer. Every field has its own merge; a new one cannot be forgotten.
 */
import { InputError } from '../../base/assert';
import type { Availability } from '../../base/availability-results';
import type { BooksResults } from '../../base/books-results';
import { MONTHS_LISTED_MAX, type SimulationResult } from '../../base/simulation-results';
import { type AttackSums, mergePoint } from './attacks/attack-sums';
import { mergeBooks } from './books/merge';
import { eitherTaken, type TakenEdges } from './coverage';
import { walked } from './documents/kinds';
import { mergeAvailability } from './faults/availability';
import { joined, plus } from './joined';
import { type MonitorSums, mergeMonitors } from './monitors/sums';
import { mergeSketches, type SketchData } from './sketch';
import { mergeStaff, type StaffSums } from './staff/sums';

export type MonthRow = SimulationResult['monthly'][number];

/** What was done at posts of one name. */
export interface Work {
  readonly jobs: number;
  readonly minutes: number;
}

/** Sums of one year, or of consecutive years. */
export interface YearSums {
  readonly months: number;
  readonly monthsClosed: number;
  /** Months that stand open for what attacks took. */
  readonly monthsLeftOpen: number;
  /** By single point of failure. */
  readonly attacks: AttackSums;
  readonly workingDays: number;
  /** Added up. */
  readonly counts: Readonly<Record<string, number>>;
  /** The largest of any year stands. */
  readonly largest: Readonly<Record<string, number>>;
  /** Fen, added up exactly as far as whole numbers go. */
  readonly amounts: Readonly<Record<string, number>>;
  /** Minutes from asking to the last party's done, by kind of document. */
  readonly cycle: Readonly<Record<string, SketchData>>;
  /** Closing times by month of the year, January first; months that did not close are not in it. */
  readonly closing: readonly SketchData[];
  readonly monthsOf: readonly number[];
  readonly monthly: readonly MonthRow[];
  readonly weather: readonly string[];
  readonly storms: number;
  readonly violations: readonly string[];
  readonly violationsInAll: number;
  readonly books: BooksResults;
  /** Jobs done at posts of a name (all banks have a teller), minutes of work in thousandths. */
  readonly work: Readonly<Record<string, Work>>;
  /** Edges of the tables that were taken, a bit each. */
  readonly taken: TakenEdges;
  readonly monitors: MonitorSums;
  /** What served its users, by system. */
  readonly availability: readonly Availability[];
  /** What people did; null where a scenario knows nobody by name and nothing is urgent. */
  readonly staff: StaffSums | null;
  /** Checksum of the years in order, and the factor of what came before them. */
  readonly checksum: { readonly value: number; readonly factor: number };
}

/** Sentences that sums carry; they count what more there was. */
export const WEATHER_SENTENCES_MAX = 60;
export const VIOLATIONS_MAX = 100;

/** An odd number, so that no year is ever multiplied away. */
export const CHECKSUM_FACTOR = 0x9e3779b1;

type By<T> = (a: T, b: T) => T;
/** Fen are exact or nothing. */
const plusFen = (a: number, b: number): number => {
  if (!Number.isSafeInteger(a + b))
    throw new InputError('months', `sums of ${a + b} fen`, 'a run whose sums of fen stay exact');
  return a + b;
};
const first =
  (most: number) =>
  <T>(a: readonly T[], b: readonly T[]): readonly T[] =>
    a.length >= most || b.length === 0 ? a : [...a, ...b].slice(0, most);
const pairwise =
  <T>(by: By<T>) =>
  (a: readonly T[], b: readonly T[]): readonly T[] =>
    a.map((one, i) => by(one, b[i] as T));

type Merge = { readonly [K in keyof YearSums]: (a: YearSums[K], b: YearSums[K]) => YearSums[K] };
const merge: Merge = {
  months: plus,
  monthsClosed: plus,
  monthsLeftOpen: plus,
  attacks: joined(mergePoint),
  workingDays: plus,
  counts: joined(plus),
  largest: joined<number>(Math.max),
  amounts: joined(plusFen),
  cycle: joined(mergeSketches),
  closing: pairwise(mergeSketches),
  monthsOf: pairwise(plus),
  monthly: first(MONTHS_LISTED_MAX),
  weather: first(WEATHER_SENTENCES_MAX),
  storms: plus,
  violations: first(VIOLATIONS_MAX),
  violationsInAll: plus,
  books: mergeBooks,
  taken: (a, b) => Object.fromEntries(walked.map((life) => [life, eitherTaken(a[life], b[life])])),
  work: joined<Work>((a, b) => ({ jobs: a.jobs + b.jobs, minutes: a.minutes + b.minutes })),
  monitors: mergeMonitors,
  availability: mergeAvailability,
  staff: mergeStaff,
  checksum: (a, b) => ({
    value: (Math.imul(a.value, b.factor) + b.value) >>> 0,
    factor: Math.imul(a.factor, b.factor) >>> 0,
  }),
};

/** The sums of years `a` and of the years `b` that come right after them. */
export function mergeYears(a: YearSums, b: YearSums): YearSums {
  const merged: Record<string, unknown> = {};
  const mergeField = <K extends keyof YearSums>(field: K): void => {
    merged[field] = merge[field](a[field], b[field]);
  };
  for (const field of Object.keys(merge) as (keyof YearSums)[]) mergeField(field);
  return merged as unknown as YearSums;
}
