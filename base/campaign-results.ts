/** What many runs said together: replications, a comparison, a sweep; plain data. */

/** A mean over runs with its 95 % interval; a single run has no width. */
export interface FigureResult {
  readonly figure: string;
  readonly unit: 'minutes' | 'minutes of work' | 'number';
  readonly n: number;
  readonly mean: number;
  readonly deviation: number | null;
  readonly halfWidth: number | null;
}

/** One set of runs that differ by their seed alone. */
export interface ArmResult {
  readonly name: string;
  readonly scenario: string;
  readonly rules: string;
  readonly track: string;
  readonly runs: number;
  readonly sound: number;
  readonly figures: readonly FigureResult[];
  /** Of all months of all runs, from their merged sketches; minutes. */
  readonly quantiles: Readonly<
    Record<string, { readonly p50: number; readonly p90: number; readonly p99: number }>
  >;
  /** Mean closing minutes of all months, and without each run's first. */
  readonly warmUp: { readonly whole: number; readonly withoutFirst: number | null };
}

/** Why replications ended. */
export interface Stopping {
  readonly seed: string;
  readonly replications: number;
  readonly confidencePercent: number;
  readonly target?: {
    readonly figure: string;
    readonly percent: number;
    readonly isMet: boolean;
  };
}

export interface ReplicationResults {
  readonly kind: 'replications';
  readonly stopping: Stopping;
  readonly months: number;
  readonly arm: ArmResult;
  readonly assumptions: readonly string[];
}

/** A figure in both arms, and the interval of its paired difference (second less first). */
export interface PairedFigure {
  readonly figure: string;
  readonly unit: 'minutes' | 'minutes of work' | 'number';
  readonly first: number;
  readonly second: number;
  readonly difference: Omit<FigureResult, 'figure' | 'unit'>;
  /**
   * Variance of the difference had the arms been independent, over its variance paired: what common
   * random numbers are worth. None where the difference never varies.
   */
  readonly gain: number | null;
}

/** One of the source's claims as it was measured, with what it rests on. */
export interface ClaimResult {
  readonly claim: 'faster sealing' | 'no hand work' | 'automatic reconciliation';
  readonly figure: string;
  readonly paired: PairedFigure;
  /** Parameters that the figure follows from. */
  readonly assumptions: readonly string[];
}

export interface ComparisonResults {
  readonly kind: 'comparison';
  readonly stopping: Stopping;
  readonly months: number;
  readonly first: ArmResult;
  readonly second: ArmResult;
  readonly paired: readonly PairedFigure[];
  readonly claims: readonly ClaimResult[];
  readonly assumptions: readonly string[];
}

export interface SweepCell {
  /** The values that were set, in the order of the parameters. */
  readonly values: readonly string[];
  readonly arm: ArmResult;
}

export interface SweepResults {
  readonly kind: 'sweep';
  readonly stopping: Stopping;
  readonly months: number;
  readonly parameters: readonly string[];
  readonly cells: readonly SweepCell[];
  readonly assumptions: readonly string[];
}

/** Something that can be seen in a run: in how many it was, and how often in all. */
export interface SeenCount {
  readonly name: string;
  readonly runs: number;
  readonly count: number;
}
/** What was ever seen on one track. */
export interface CampaignCoverage {
  readonly track: string;
  readonly runs: number;
  readonly steps: { readonly seen: number; readonly of: number };
  readonly neverSeen: readonly { readonly life: string; readonly step: string }[];
  readonly differences: readonly SeenCount[];
  /** Steps that only faults and misfortunes make, and what else struck; none seen has zero. */
  readonly faults: readonly SeenCount[];
}
export interface CampaignResults {
  readonly kind: 'campaign';
  readonly runs: number;
  readonly of: number;
  readonly sound: number;
  readonly months: number;
  readonly monthsClosed: number;
  readonly events: number;
  readonly arms: readonly Omit<ArmResult, 'name' | 'warmUp' | 'quantiles'>[];
  /** The first runs that broke a sentence, with the sentence. */
  readonly violated: readonly {
    readonly scenario: string;
    readonly rules: string;
    readonly track: string;
    readonly seed: string;
    readonly sentence: string;
  }[];
  readonly coverage: readonly CampaignCoverage[];
}
