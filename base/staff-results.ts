/** What people did at their posts in a simulation, as whole numbers. */
import type { Distribution } from './simulation-results';

/** A month in which a post was brought more work than its people were there for. */
export interface Shortage {
  /** `2025-12`. */
  readonly month: string;
  /** Minutes of the day between which this work may be done; null where that is any time. */
  readonly window: { readonly opens: number; readonly closes: number } | null;
  /** Thousandths of minutes: of work that came, and of people who were there. */
  readonly work: number;
  readonly present: number;
}

export interface StaffPostResult {
  readonly post: string;
  /** The name that posts of this kind have at every bank. */
  readonly kind: string;
  readonly people: number;
  /** Whether the scenario says more of its people than how many they are. */
  readonly isNamed: boolean;
  readonly jobs: number;
  /** Jobs that came before an urgent one and were taken up after it. */
  readonly overtaken: number;
  /** Set-ups that were paid for batches. */
  readonly setUps: number;
  /** Days away of all its people together, and days on which nobody of them was at work. */
  readonly awayDays: number;
  readonly emptyDays: number;
  /** Jobs that deputies did here, by who they are. */
  readonly byDeputies: Readonly<Record<string, number>>;
  /** How often a month asked more than there were people for, and the first of those months. */
  readonly shortagesInAll: number;
  readonly shortages: readonly Shortage[];
}

export interface StaffResults {
  readonly posts: readonly StaffPostResult[];
  /** Minutes from asking to done by kind of document; none where nothing is urgent. */
  readonly cycles: readonly {
    readonly kind: string;
    readonly urgent: Distribution;
    readonly others: Distribution;
  }[];
}
