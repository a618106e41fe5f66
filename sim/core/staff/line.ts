/** Who waits at a post: the urgent ones first, and first come among equals. */
import type { StepPlan } from '../lives';
import type { Voucher } from '../voucher';

/** Minutes of the day between which something is done: claims, and not after the cut-off. */
export interface Window {
  readonly opens: number;
  readonly closes: number;
}

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
  /** From when it may be taken up, and within which time of day, where that is not any time. */
  from: number;
  readonly within: Window | null;
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

  /** Somebody stands behind those who may be taken up before him. */
  add(job: Brought): void {
    const line = job.voucher.subject.isUrgent ? this.urgent : this.others;
    let at = line.length;
    while (at > 0 && (line[at - 1] as Brought).from > job.from) at--;
    line.splice(at, 0, job);
  }

  /** Takes out the first whose time has come and who may be taken up. */
  take(now: number, may: (job: Brought) => boolean): Brought | undefined {
    for (const line of [this.urgent, this.others])
      for (let i = 0; i < line.length; i++) {
        const job = line[i] as Brought;
        if (job.from > now) break;
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

  /** Whether somebody waits whose time has come. */
  isWaiting(now: number): boolean {
    return [this.urgent[0], this.others[0]].some((job) => job !== undefined && job.from <= now);
  }

  /** When the time of the next comes of those whose it has not. */
  nextComes(now: number): number {
    return Math.min(nextIn(this.urgent, now), nextIn(this.others, now));
  }
}

/** By halving: a day's claims stand there together. */
function nextIn(line: readonly Brought[], now: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle] as Brought).from > now) high = middle;
    else low = middle + 1;
  }
  return line[low]?.from ?? Number.POSITIVE_INFINITY;
}
