/** A post kept by people one by one: who waits there, and what was done by whom. */
import { type Calendar, type Shifts, WorkHours } from '../calendar';
import type { PostLoad } from '../posts';
import { type Brought, Line } from './line';
import type { Person } from './person';
import { BroughtWork, SHORTAGES_LISTED_MAX } from './shortage';
import type { StaffedPostSums } from './sums';

export class StaffedPost {
  readonly line = new Line();
  private readonly brought = new BroughtWork();
  /** Minutes that the clock on the wall counts: those in which anybody could be here. */
  readonly hours: WorkHours;
  /** When the post looks again at whoever waits. */
  wakeAt = Number.POSITIVE_INFINITY;
  private jobs = 0;
  private workMinutes = 0;
  private waitMinutes = 0;
  private overtaken = 0;
  private setUps = 0;
  private readonly byDeputies = new Map<string, number>();
  /** The latest coming of an urgent job that was taken up. */
  private urgentCame = Number.NEGATIVE_INFINITY;

  constructor(
    readonly number: number,
    readonly name: string,
    readonly kind: string,
    readonly people: readonly Person[],
    /** Who stands in when nobody of the post is at work that day. */
    readonly deputies: readonly Person[],
    readonly isNamed: boolean,
    calendar: Calendar,
  ) {
    this.hours = new WorkHours(calendar, spansOf([...people, ...deputies]));
  }

  /** A job comes. */
  comes(job: Brought): void {
    this.brought.comes(job);
    this.line.add(job);
  }

  /** Somebody takes up a job after so long a wait, in minutes of the clock on the wall. */
  begun(job: Brought, by: Person, minutes: number, waited: number, isSetUp: boolean): void {
    this.jobs++;
    this.workMinutes += minutes;
    this.waitMinutes += waited;
    if (isSetUp) {
      this.setUps++;
      this.brought.more(job.came, job.setUp);
    }
    if (job.voucher.subject.isUrgent) this.urgentCame = Math.max(this.urgentCame, job.came);
    else if (job.came < this.urgentCame) this.overtaken++;
    if (by.home !== this.name)
      this.byDeputies.set(by.name, (this.byDeputies.get(by.name) ?? 0) + 1);
  }

  /** What was done here, and how long jobs waited. */
  load(): PostLoad {
    const { name: post, jobs, workMinutes, waitMinutes } = this;
    return { post, jobs, workMinutes, waitMinutes };
  }

  /** What its people did on the working days that are given. */
  sums(days: readonly number[], monthOf: (day: number) => string): StaffedPostSums {
    const { kind, people, isNamed, jobs, overtaken, setUps } = this;
    const shortages = this.brought.shortages(days, monthOf, this);
    const there = (day: number): number => people.filter((one) => one.isThere(day)).length;
    return {
      ...{ kind, people: people.length, isNamed, jobs, overtaken, setUps },
      awayDays: days.reduce((sum, day) => sum + people.length - there(day), 0),
      emptyDays: days.filter((day) => there(day) === 0).length,
      byDeputies: Object.fromEntries(this.byDeputies),
      shortagesInAll: shortages.length,
      shortages: shortages.slice(0, SHORTAGES_LISTED_MAX),
    };
  }
}

/** The spans of a day in which any of some people is there. */
function spansOf(people: readonly Person[]): Shifts {
  const all = people.flatMap(({ shifts }) => shifts).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const spans: [number, number][] = [];
  for (const [from, to] of all) {
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}
