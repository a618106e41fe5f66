/** Who waits at a post: the urgent ones first, and first come among equals. */
import type { StepPlan } from '../lives';
import type { Voucher } from '../voucher';

/** A job that a voucher brings to a post. */
export interface Brought {
  readonly plan: StepPlan;
  readonly voucher: Voucher;
  /** Of its clock, and when its step became possible: known when the clock is started. */
  token: number;
  at: number;
  /** When it comes to the post: later where a system or a seal kept it. */
  readonly came: number;
  /** The same by the clock on the wall. */
  readonly cameAt: number;
  readonly carrier: string;
  readonly minutes: number;
  /** Minutes that are paid once for jobs done together, and for how many. */
  readonly setUp: number;
  readonly together: number;
}

export class Line {
  private readonly urgent: Brought[] = [];
  private readonly others: Brought[] = [];

  get size(): number {
    return this.urgent.length + this.others.length;
  }

  /** Somebody stands behind those who came before him. */
  add(job: Brought): void {
    const line = job.voucher.subject.isUrgent ? this.urgent : this.others;
    let at = line.length;
    while (at > 0 && (line[at - 1] as Brought).came > job.came) at--;
    line.splice(at, 0, job);
  }

  /** Takes out the first who is there and may be taken up. */
  take(now: number, may: (job: Brought) => boolean): Brought | undefined {
    for (const line of [this.urgent, this.others])
      for (let i = 0; i < line.length; i++) {
        const job = line[i] as Brought;
        if (job.came > now) break;
        if (!may(job)) continue;
        line.splice(i, 1);
        return job;
      }
    return undefined;
  }

  /** All who are there or will be. */
  all(): readonly Brought[] {
    return [...this.urgent, ...this.others];
  }

  /** Whether somebody waits already. */
  isWaiting(now: number): boolean {
    return [this.urgent[0], this.others[0]].some((job) => job !== undefined && job.came <= now);
  }

  /** When the next of those comes who are not there yet. */
  nextComes(now: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const line of [this.urgent, this.others])
      for (let i = line.length - 1; i >= 0 && (line[i] as Brought).came > now; i--)
        next = Math.min(next, (line[i] as Brought).came);
    return next;
  }
}
