/** What attacks that succeed did in a simulation, and who named them after how long. */
import type { Distribution } from './simulation-results';

/** How attacks at one point were first named: the difference, its owner, the control. */
export interface FirstName {
  /** Class of the difference. */
  readonly kind: string;
  readonly owner: string;
  readonly foundBy: string;
  /** From the moment the money went to the first difference seen. */
  readonly minutes: Distribution;
}

export interface AttackResult {
  /** The single point of failure: system and person, as the checker finds them. */
  readonly point: string;
  readonly tried: number;
  /** Attacks by which money went where nobody asked for it. */
  readonly taken: number;
  /** Fen that they took. */
  readonly amount: number;
  readonly unnamed: number;
  readonly named: readonly FirstName[];
  /** Every control that saw them at all, whoever was first, and after how long. */
  readonly seenBy: readonly { readonly control: string; readonly minutes: Distribution }[];
}

export interface AttackResults {
  readonly points: readonly AttackResult[];
  /** Months that stayed open at the end, all of whose differences are an attack's. */
  readonly monthsLeftOpen: number;
}

/** Whether every month closed, or stands open for what an attack took, and nothing was broken. */
export const isSoundRun = (run: {
  readonly violations: readonly string[];
  readonly months: number;
  readonly monthsClosed: number;
  readonly attacks?: Pick<AttackResults, 'monthsLeftOpen'>;
}): boolean =>
  run.violations.length === 0 &&
  run.monthsClosed + (run.attacks?.monthsLeftOpen ?? 0) === run.months;
