/** One voucher's life in a simulation, as plain data: what `simulate --follow` tells. */
import type { StoryStep } from './story-results';

/** A minute of the working calendar: `2013-07-03`, `09:12`. */
export interface Instant {
  readonly date: string;
  readonly clock: string;
}

/** A seal that a step put: on which part's record, whose it is, and on which content. */
export interface SealPut {
  readonly part: string;
  readonly record: string;
  readonly by: string;
  readonly as: string;
  readonly content: string;
}

/** A visit to a post; minutes are of office hours. */
export interface PostVisit {
  readonly post: string;
  readonly brought: Instant;
  readonly waited: number;
  readonly worked: number;
  /** Who did it, where a scenario names its people, and whether he stood in for others. */
  readonly by?: string;
  readonly isDeputy?: boolean;
}

export interface FollowedStep
  extends Pick<
    StoryStep,
    'step' | 'actor' | 'kind' | 'carries' | 'changes' | 'unexpected' | 'notes'
  > {
  readonly at: Instant;
  /** The life that it is a step of: a payment and its clearing are two. */
  readonly life: string;
  readonly attempt: number;
  /** Minutes by the clock since it became possible. */
  readonly after: number;
  readonly seals: readonly SealPut[];
  readonly visit: PostVisit | null;
  /** The balance that it waited for, and how many minutes by the clock. */
  readonly lacked: { readonly balance: string; readonly minutes: number } | null;
  /** What held it up, slowed it, lost or doubled its message: sentences of the weather. */
  readonly struckBy: readonly string[];
  /** Steps of the infrastructure that its message had to wait for, with their times. */
  readonly incident: readonly { readonly at: Instant; readonly step: string }[];
  /** Done in the same instant because another of its lives did it. */
  readonly isFollowing: boolean;
  /** It happened by misfortune: a slip, a return, an answer that nobody wished for. */
  readonly isMisfortune: boolean;
}

/** Where one of its lives stood in the three books when the year was over. */
export interface FollowedEnd {
  readonly life: string;
  readonly attempt: number;
  readonly standings: Readonly<Record<string, string>>;
  /** Balances that it still waits for. */
  readonly lacks: readonly string[];
}

export interface FollowResults {
  readonly kind: 'follow';
  readonly scenario: string;
  readonly track: string;
  readonly seed: string;
  /** The document, as `--only` names it: year from 0, number within the year. */
  readonly year: number;
  readonly document: number;
  readonly what: string;
  readonly bank: string;
  readonly fund: string;
  /** Fen. */
  readonly amount: number;
  readonly rows: number;
  readonly isOnPaper: boolean;
  readonly comesBack: string | null;
  readonly asked: Instant;
  readonly steps: readonly FollowedStep[];
  readonly ends: readonly FollowedEnd[];
  /** The month of its books, and when that month was closed; null where it never was. */
  readonly month: string;
  readonly closed: Instant | null;
  /** Sentences that its year broke. */
  readonly violations: readonly string[];
}
