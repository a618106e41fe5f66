/** What people did at their posts in a simulation, as whole numbers. */
import type { Distribution } from './simulation-results';

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
