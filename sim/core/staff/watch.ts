/**
 * The watch over the people: nobody acts at two posts of one voucher, and nobody works while he is
 * away, out of his hours, or on two things at once. It is told what was really done and holds it
 * against the roster by a reckoning of its own, day by day, whoever put people to work and how.
 */
import { type Calendar, DAY_MINUTES } from '../calendar';
import type { Brought } from './line';
import type { Member, Roster } from './roster';

/** Somebody acted on a voucher at a post. */
export interface Act {
  readonly person: string;
  readonly post: string;
  readonly step: string;
}

/** A piece of work from beginning to end, in virtual minutes. */
export interface Worked {
  readonly person: string;
  readonly post: string;
  readonly job: Brought;
  readonly begins: number;
  readonly ends: number;
  readonly minutes: number;
}

/** Minutes that sums may lose on their way through the calendar. */
const LOST_DIGITS = 1e-3;

export class StaffWatch {
  private readonly members: ReadonlyMap<string, Member>;
  private readonly acts = new Map<number, Act[]>();
  private readonly busyUntil = new Map<string, number>();
  private readonly violations: string[] = [];

  constructor(
    roster: Roster,
    private readonly calendar: Calendar,
  ) {
    this.members = new Map(
      roster.posts.flatMap(({ members }) => members.map((member) => [member.name, member])),
    );
  }

  /** A step of a voucher was really taken; told who did it, where that can matter. */
  acted(voucher: number, life: string, act: Act): void {
    const before = this.acts.get(voucher) ?? [];
    this.acts.set(voucher, before);
    const { person, post } = act;
    const other = before.find((one) => one.person === person && one.post !== post);
    const isKnown = before.some((one) => one.person === person && one.post === post);
    if (!isKnown) before.push(act);
    if (!isKnown && other)
      this.violations.push(
        `${person} acted on voucher ${voucher} (${life}) at two posts: ${other.step} at ` +
          `${other.post} and ${act.step} at ${post}`,
      );
  }

  /** Somebody has taken up a piece of work, and it is known when it will be done. */
  worked(work: Worked): void {
    const { person, begins, ends, minutes } = work;
    if (begins < (this.busyUntil.get(person) ?? 0) - LOST_DIGITS)
      this.tell(work, (day) => `worked on two vouchers at once on ${day}`);
    this.busyUntil.set(person, ends);
    const member = this.members.get(person);
    if (!member) return;
    const { days } = member.away;
    const isAway = (time: number): boolean => days.has(Math.floor(time / DAY_MINUTES));
    if (isAway(begins) || isAway(ends)) this.tell(work, (day) => `worked while away, on ${day}`);
    else if (Math.abs(this.minutesThere(member, begins, ends) - minutes) > LOST_DIGITS)
      this.tell(work, (day) => `worked out of hours, on ${day}`);
  }

  /** Sentences are put together only where there is something to tell. */
  private tell({ person, post, job, begins }: Worked, did: (day: string) => string): void {
    const day = this.calendar.dateOf(Math.floor(begins / DAY_MINUTES));
    this.violations.push(`${person} ${did(day)}: voucher ${job.voucher.id} at ${post}`);
  }

  /** A job was never taken up, because everybody of the post has acted on its voucher elsewhere. */
  stuck(post: string, voucher: number, step: string): void {
    this.violations.push(`nobody may do ${step} on voucher ${voucher}: all of ${post} acted on it`);
  }

  /** What was seen. */
  finish(): readonly string[] {
    return this.violations;
  }

  /** Minutes between two times in which somebody is to be at work. */
  private minutesThere({ shifts, away }: Member, begins: number, ends: number): number {
    let minutes = 0;
    for (let day = Math.floor(begins / DAY_MINUTES); day * DAY_MINUTES < ends; day++) {
      if (!this.calendar.isWorked(day) || away.days.has(day)) continue;
      for (const [from, to] of shifts) {
        const start = Math.max(begins, day * DAY_MINUTES + from);
        minutes += Math.max(0, Math.min(ends, day * DAY_MINUTES + to) - start);
      }
    }
    return minutes;
  }
}
