/** What a simulation measured, as plain data. */
import type { ArisenResults } from './arisen-results';
import type { AttackResults } from './attack-results';
import type { Availability } from './availability-results';
import type { BooksResults } from './books-results';
import type { Share } from './coverage-results';
import type { Claim, MonitorResults } from './monitor-results';
import type { SealQueue } from './seal-queue-results';
import type { StaffResults } from './staff-results';

/**
 * Distribution of whole minutes: count, sum, least, most and the histogram are exact; percentiles
 * come from a sketch and may be off by `errorPercent` of themselves, or by half a minute.
 */
export interface Distribution {
  readonly unit: 'minutes';
  readonly errorPercent: number;
  readonly count: number;
  readonly min: number;
  readonly sum: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
  readonly histogram: readonly { readonly upTo: number; readonly count: number }[];
}

/** Months that a result lists one by one; beyond them it tells of months by name alone. */
export const MONTHS_LISTED_MAX = 240;

/** What a simulation walked of one table of the checker, one voucher's whole life. */
export interface LifeCoverage {
  readonly life: string;
  /** States of the voucher with everything around it. */
  readonly words: Share;
  readonly edges: Share;
  /** Steps with an edge somewhere in the table; deliveries and faults of lines are among them. */
  readonly steps: Share;
  /** Local states of the parts, with their data. */
  readonly locals: Share;
  readonly stepsNeverTaken: readonly string[];
  /** Deliveries, losses and doublings that never were. */
  readonly onLinesNeverTaken: readonly string[];
  /** Names of local states that were reached with no data at all. */
  readonly localsNeverReached: readonly { readonly part: string; readonly state: string }[];
}

export interface SimulationResult {
  readonly scenario: string;
  readonly track: 'electronic' | 'paper' | 'dual';
  readonly seed: string;
  readonly months: number;
  readonly workingDays: number;
  /** Assumptions and the weather drawn, one sentence each: printed with every report. */
  readonly assumptions: readonly string[];
  /** Published inputs of the scenario: reproduced by construction, so never called validated. */
  readonly published: readonly string[];
  readonly weather: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** Amounts in fen. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly events: number;
  readonly monthsClosed: number;
  readonly violations: readonly string[];
  readonly cycleTimes: Readonly<Record<string, Distribution>>;
  readonly closingTimes: Distribution;
  /** All months of one name (January is 1) together, however many years were run. */
  readonly byMonthOfYear: readonly {
    readonly month: number;
    readonly months: number;
    readonly closingTimes: Distribution;
  }[];
  /** One row a month, in order; of a longer run the first MONTHS_LISTED_MAX. */
  readonly monthly: readonly {
    readonly month: string;
    readonly notices: number;
    readonly rows: number;
    readonly payments: number;
    readonly returns: number;
    readonly resends: number;
    readonly closedAfterMinutes: number;
  }[];
  /** What was found between the books, and how often each sentence about them was checked. */
  readonly books: BooksResults;
  /** Posts, waiting and backlog; in results made before there were monitors it is not there. */
  readonly monitors?: MonitorResults;
  /** What people did, where the scenario knows them one by one or documents are urgent. */
  readonly staff?: StaffResults;
  /** What served its users; in results made before it was measured it is not there. */
  readonly availability?: readonly Availability[];
  /** The seal queue of the busiest day, where vouchers are sealed electronically. */
  readonly sealQueue?: SealQueue;
  /** SM3 of the file whose measured times the seal queue holds. */
  readonly sealTimes?: string;
  /** Figures beside what is known of them. */
  readonly claims?: readonly Claim[];
  /** All that can go wrong, counted; in results made before it was it is not there. */
  readonly arisen?: ArisenResults;
  /** Present where the scenario has attacks that succeed. */
  readonly attacks?: AttackResults;
  readonly checksum: string;
  /** Present where it was asked for. */
  readonly coverage?: readonly LifeCoverage[];
}
