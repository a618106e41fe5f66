/** What a simulation measured, as plain data. */

/** Distribution of whole minutes, as a histogram with percentiles taken from all values. */
export interface Distribution {
  readonly unit: 'minutes';
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
  readonly histogram: readonly { readonly upTo: number; readonly count: number }[];
}

export interface SimulationResult {
  readonly scenario: string;
  readonly track: 'electronic' | 'paper' | 'dual';
  readonly seed: string;
  readonly months: number;
  readonly workingDays: number;
  /** Assumptions and the weather drawn, one sentence each: printed with every report. */
  readonly assumptions: readonly string[];
  readonly weather: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** Amounts in fen. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly events: number;
  readonly monthsClosed: number;
  readonly violations: readonly string[];
  readonly cycleTimes: Readonly<Record<string, Distribution>>;
  readonly closingTimes: Distribution;
  /** One row a month, in order. */
  readonly monthly: readonly {
    readonly month: string;
    readonly notices: number;
    readonly rows: number;
    readonly payments: number;
    readonly returns: number;
    readonly resends: number;
    readonly closedAfterMinutes: number;
  }[];
  readonly checksum: string;
}
