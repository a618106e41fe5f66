/**
 * Posts: people with working hours, one job at a time each, one first-come queue a post. Jobs must
 * be brought in the order of time; then whoever is free first takes the next one, and when a job
 * will be done is known the moment it is brought (Kiefer and Wolfowitz), without an event a job.
 */
import { assert, HarnessBug } from '../../base/assert';
import type { WorkHours } from './calendar';

export interface PostLoad {
  readonly post: string;
  readonly jobs: number;
  readonly workMinutes: number;
  readonly waitMinutes: number;
}

/** A job at a post: the time at which it came, then office minutes of coming, beginning, ending. */
export interface Job {
  readonly time: number;
  readonly came: number;
  readonly begins: number;
  readonly ends: number;
}

export class Post {
  /** For each person, the work minute from which he is free. */
  private readonly freeAt: Float64Array;
  /** The job that was brought last. */
  last: Job = { time: 0, came: 0, begins: 0, ends: 0 };
  private lastBrought = 0;
  private jobs = 0;
  private workMinutes = 0;
  private waitMinutes = 0;

  constructor(
    readonly name: string,
    people: number,
    private readonly hours: WorkHours,
  ) {
    assert(people > 0, `post ${name} has nobody`);
    this.freeAt = new Float64Array(people);
  }

  /** Brings a job of so many work minutes; answers when it is done. */
  bring(time: number, minutes: number): number {
    if (time < this.lastBrought) throw new HarnessBug(`post ${this.name}: a job out of order`);
    this.lastBrought = time;
    let person = 0;
    for (let i = 1; i < this.freeAt.length; i++)
      if ((this.freeAt[i] as number) < (this.freeAt[person] as number)) person = i;
    const now = this.hours.workAt(time);
    const start = Math.max(now, this.freeAt[person] as number);
    const end = start + minutes;
    this.freeAt[person] = end;
    this.last = { time, came: now, begins: start, ends: end };
    this.jobs++;
    this.workMinutes += minutes;
    this.waitMinutes += start - now;
    return Math.max(time, this.hours.timeOf(end));
  }

  /** When the last job was brought. */
  get broughtUntil(): number {
    return this.lastBrought;
  }

  /** What was done here, and how long jobs waited in work time. */
  load(): PostLoad {
    const { name: post, jobs, workMinutes, waitMinutes } = this;
    return { post, jobs, workMinutes, waitMinutes };
  }
}
