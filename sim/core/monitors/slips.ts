/**
 * The slips that vouchers carry: stamped when one is brought to a post, and again when its clock
 * runs out there, by the agenda's time. A slip is known by the token of the voucher's clock; one
 * whose voucher no longer wants the work is stamped all the same when the post hands it back.
 */
import type { WorkHours } from '../calendar';

/** A visit to a post that has ended. Times are virtual minutes, work is office minutes. */
export interface Visit {
  readonly post: number;
  readonly voucher: number;
  readonly step: string;
  readonly brought: number;
  readonly left: number;
  readonly work: number;
  /** Office minutes in which nobody did anything about it. */
  readonly waited: number;
  /** Who did the work, where people have names, and whether he stood in for others. */
  readonly by?: string;
  readonly isDeputy?: boolean;
}
interface Slip {
  readonly post: number;
  readonly voucher: number;
  readonly step: string;
  readonly brought: number;
  readonly work: number;
  readonly by?: string;
  readonly isDeputy?: boolean;
  /** Office minutes at which it will be taken up, and from then to its end. */
  readonly begins: number;
  readonly span: number;
  /** Hours of a post that has its own. */
  readonly hours?: WorkHours;
}

/** What the slips of one post say together, in office minutes. */
export class SlipSums {
  visits = 0;
  /** Slips still without their second stamp at the end. */
  left = 0;
  stayMinutes = 0;
  waitMinutes = 0;
  readonly waits: number[] = [];
}

export class Slips {
  private readonly open = new Map<number, Slip>();
  private readonly sums: SlipSums[] = [];

  constructor(
    private readonly hours: WorkHours,
    private readonly onVisit?: (visit: Visit) => void,
  ) {}

  /** A voucher comes to a post with so much work. */
  brought(token: number, slip: Slip): void {
    this.open.set(token, slip);
  }

  /** The clock of a token runs out: if it was one at a post, the slip gets its second stamp. */
  ranOut(token: number, now: number): void {
    const slip = this.open.get(token);
    if (!slip) return;
    this.open.delete(token);
    const stay = this.stayOf(slip, now);
    // The way there and back through the calendar may cost the last digit.
    const waited = Math.max(0, stay - slip.span);
    this.count(slip.post, stay, waited);
    this.onVisit?.({ ...slip, left: now, waited });
  }

  /** Slips without their second stamp get that of the end. */
  finish(now: number): void {
    for (const slip of this.open.values()) {
      const stay = this.stayOf(slip, now);
      // Its work is not done, so what it does not wait is not its work: until it is taken up.
      const waits = slip.begins - (slip.hours ?? this.hours).workAt(slip.brought);
      this.count(slip.post, stay, Math.min(stay, waits));
      this.of(slip.post).left++;
    }
    this.open.clear();
  }

  /** The sums of a post. */
  of(post: number): SlipSums {
    const sums = this.sums[post] ?? new SlipSums();
    this.sums[post] = sums;
    return sums;
  }

  private stayOf({ brought, hours = this.hours }: Slip, now: number): number {
    return hours.workAt(now) - hours.workAt(brought);
  }

  private count(post: number, stay: number, wait: number): void {
    const sums = this.of(post);
    sums.visits++;
    sums.stayMinutes += stay;
    sums.waitMinutes += wait;
    sums.waits.push(wait);
  }
}
