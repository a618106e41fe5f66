/** One of the people of a post: when he is there, until when he is busy, what he did last. */
import { type Calendar, DAY_MINUTES, type Shifts, WorkHours } from '../calendar';
import type { Member } from './roster';

export class Person {
  readonly name: string;
  /** His own hours: his shifts on the days on which he is there. */
  readonly hours: WorkHours;
  readonly shifts: Shifts;
  /** When his last job is over. */
  freeAt = 0;
  /** Where he did it, on which carrier, and how many there on one set-up. */
  lastPost = '';
  lastCarrier = '';
  onOneSetUp = 0;
  private readonly away: ReadonlySet<number>;

  constructor(
    { name, shifts, away }: Member,
    /** His own post. */
    readonly home: string,
    private readonly calendar: Calendar,
    hours?: WorkHours,
  ) {
    this.name = name;
    this.shifts = shifts;
    this.away = away.days;
    const isWorked = (day: number): boolean => this.isThere(day);
    this.hours = hours ?? new WorkHours({ ...calendar, isWorked }, shifts);
  }

  /** Whether he comes to work on a day. */
  isThere(day: number): boolean {
    return this.calendar.isWorked(day) && !this.away.has(day);
  }

  /** Whether he is at work at a time and has nothing in hand. */
  isFree(now: number): boolean {
    return this.freeAt <= now && this.isAtWork(now);
  }

  /** When he can next begin something that he cannot, or need not, begin now. */
  nextFrom(now: number): number {
    if (this.freeAt > now) return this.opens(this.freeAt);
    if (!this.isAtWork(now)) return this.opens(now);
    return this.opens((Math.floor(now / DAY_MINUTES) + 1) * DAY_MINUTES);
  }

  private isAtWork(now: number): boolean {
    const day = Math.floor(now / DAY_MINUTES);
    if (!this.isThere(day)) return false;
    const minute = now - day * DAY_MINUTES;
    for (const [from, to] of this.shifts) if (from <= minute && minute < to) return true;
    return false;
  }

  /** The first time from one on at which he is at work. */
  private opens(time: number): number {
    let day = Math.floor(time / DAY_MINUTES);
    let minute = time - day * DAY_MINUTES;
    for (;;) {
      if (this.isThere(day))
        for (const [from, to] of this.shifts)
          if (minute < to) return day * DAY_MINUTES + Math.max(minute, from);
      day++;
      minute = 0;
    }
  }
}
