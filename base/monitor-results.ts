/**
 * What the monitors of a simulation saw, as whole numbers: minutes of posts in thousandths of a
 * minute of office time, shares in hundredths of a percent.
 */
import type { Distribution } from './simulation-results';

export interface PostResult {
  readonly post: string;
  /** The name that posts of this kind have at every bank. */
  readonly kind: string;
  readonly people: number;
  readonly visits: number;
  /** Visits that had not ended when their year did. */
  readonly left: number;
  readonly work: number;
  /** By the clock on the wall: numbers present, and waiting, weighted by time. */
  readonly present: number;
  readonly queued: number;
  readonly queuedMost: number;
  /** By the vouchers' own slips: how long they stayed, and waited. */
  readonly stay: number;
  readonly wait: number;
}

export interface MonitorResults {
  /** Office time of the months of the run. */
  readonly office: number;
  readonly posts: readonly PostResult[];
  /** Office minutes of waiting, by kind of post. */
  readonly waits: Readonly<Record<string, Distribution>>;
  /** Evenings of working days by day of the month, and what was open on them. */
  readonly backlog: {
    readonly evenings: readonly number[];
    readonly open: Readonly<Record<string, readonly number[]>>;
    readonly most: readonly number[];
  };
  /**
   * Little's law: at how many posts and years the two measurements were held together, and how far
   * they were apart at worst, as a share in millionths of a millionth.
   */
  readonly little: { readonly posts: number; readonly worst: number };
}

/** Figures that something is known of. */
export const claimNames = [
  'notices',
  'rows',
  'payments',
  'pages of the largest notice',
  'amount of notices',
  'amount of payments',
  'little',
  'done within three days',
] as const;

/**
 * A figure beside what is known: reproduced by construction where it is an input, validated where
 * it is not, compared where another place published something that nothing here was fitted to.
 */
export interface Claim {
  readonly name: (typeof claimNames)[number];
  readonly ground: 'construction' | 'validated' | 'unfitted';
  readonly unit: 'count' | 'million yuan' | 'percent' | 'posts';
  /** Percents in hundredths. */
  readonly expected: number;
  readonly found: number;
  /** What percents are shares of. */
  readonly expectedOf?: number;
  readonly foundOf?: number;
  /** Null where nothing is to be met. */
  readonly isMet: boolean | null;
}
