/**
 * What was measured of sealing, as plain data: benches fill it, a file keeps it, the sealing report
 * reads it. Every time here is of one run on one machine; ratios are within that run.
 */

/** Where the time of a batch goes; `draw` makes up the rows and is no part of sealing. */
export const sealingStages = [
  'draw',
  'password',
  'render',
  'hash',
  'encode',
  'sign',
  'store',
  'verify',
] as const;
export type SealingStage = (typeof sealingStages)[number];
export type StageMilliseconds = Readonly<Record<SealingStage, number>>;

/** How often a password opens a key: never asked, once for the batch, once for every notice. */
export type PasswordUse = 'none' | 'batch' | 'voucher';

/** One way to seal a batch, with its medians over the samples. */
export interface ThroughputRow {
  readonly rows: number;
  readonly pages: number;
  readonly notices: number;
  /** Seals on every page: the treasury's, or handler's, director's and treasury's. */
  readonly seals: number;
  readonly password: PasswordUse;
  /** Seals and certificates are judged once and known by digest afterwards. */
  readonly isCached: boolean;
  readonly workers: number;
  readonly samples: number;
  readonly signatures: number;
  readonly verified: number;
  /** From the first row to the last verdict. */
  readonly milliseconds: { readonly median: number; readonly p99: number };
  /** Processor time of all threads, median. */
  readonly cpuMilliseconds: number;
  /** The same of the best sample: what the work costs where nothing disturbs it. */
  readonly cpuMillisecondsLeast: number;
  /** Of all workers together, median; without `store`. */
  readonly stages: StageMilliseconds;
  /** Largest page, and largest DER under one signature, which SM2 hashes. */
  readonly pageBytesMax: number;
  readonly signedBytesMax: number;
  /** Most bytes held in each half of a long run; absent where a run is too short to tell. */
  readonly memory?: { readonly firstHalf: number; readonly secondHalf: number };
}

/** Signing and verifying 2,048 bytes, by us and by others; absent ones say why. */
export type PeerRate =
  | {
      readonly peer: string;
      readonly version: string;
      readonly signaturesPerSecond: number;
      readonly verificationsPerSecond: number;
    }
  | { readonly peer: string; readonly absent: string };

/**
 * A goal, what was found, and how near it came. The best of the samples counts, since others on the
 * machine only ever take away from it; the median stands beside.
 */
export interface Floor {
  readonly name:
    | 'one thread'
    | 'two threads'
    | 'two threads beside two processes'
    | 'processor time of 287 pages';
  readonly found: number;
  readonly median: number;
  readonly target: number;
  readonly isBelowGood: boolean;
  readonly isMet: boolean;
}

/**
 * Rates of one round that belong together, ours and the ruler's, one after the other: one a second
 * of processor time, as the ruler counts one process; two a second of the clock, as it counts two.
 */
export interface FloorRound {
  readonly openssl: number;
  /** Two processes of the ruler at once; 0 where it cannot. */
  readonly opensslTwice: number;
  readonly one: number;
  /** One thread a second of the clock, for two to be compared with. */
  readonly oneByClock: number;
  readonly two: number;
}

/** The published batch as a department would feel it: three seals, passwords, store, audit. */
export interface DepartmentRun {
  readonly rows: number;
  readonly pages: number;
  readonly notices: number;
  readonly signatures: number;
  readonly password: PasswordUse;
  readonly passwords: number;
  readonly samples: number;
  readonly milliseconds: { readonly median: number; readonly p99: number };
  readonly stages: StageMilliseconds;
  readonly auditRecords: number;
  /** Examining the whole store afterwards, chains and tables; apart from the run. */
  readonly examineMilliseconds: number;
  /** Memory that one password costs, in MiB: tests use less than a store in use. */
  readonly passwordMebibytes: number;
}

export interface SealingMachine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGibibytes: number;
  readonly platform: string;
  readonly node: string;
  readonly openssl: string;
  readonly version: string;
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export interface SealingMeasurement {
  readonly format: 'countersign/sealing/1';
  readonly size: 'smoke' | 'full';
  readonly seed: number;
  readonly machine: SealingMachine;
  readonly rows: readonly ThroughputRow[];
  readonly department: readonly DepartmentRun[];
  readonly peers: readonly PeerRate[];
  readonly rounds: readonly FloorRound[];
  readonly floors: readonly Floor[];
}

/** What the source publishes of one size; the bound is how it says it. */
export interface PublishedTime {
  readonly rows: number;
  readonly seconds: number;
  readonly bound: 'below' | 'within' | 'about';
}
