/**
 * The monitors of one year: a clock on the wall of every post, the vouchers' slips, the backlog of
 * every evening. Little's law is held at every post when the year is over: numbers weighted by
 * time by the clock on the wall, stays by the slips. That they differ is a fault of ours.
 */
import { HarnessBug } from '../../../base/assert';
import type { WorkHours } from '../calendar';
import type { Way } from '../fate';
import type { StepPlan } from '../lives';
import type { Job } from '../posts';
import { sketchOf } from '../sketch';
import type { Voucher } from '../voucher';
import { Backlog } from './backlog';
import { PostMonitor } from './post-monitor';
import { type SlipSums, Slips, type Visit } from './slips';
import type { MonitorSums, PostSums } from './sums';

/** For tests that must see a wrong monitor caught, and for whoever follows a voucher. */
export interface MonitorOptions {
  readonly makeMonitor?: () => PostMonitor;
  readonly onVisit?: (visit: Visit, post: string) => void;
  readonly onClock?: (clock: StartedClock) => void;
}

/** A clock of a voucher: since when its step is possible, when it is due, how its message goes. */
export interface StartedClock {
  readonly plan: StepPlan;
  readonly voucher: Voucher;
  readonly at: number;
  readonly due: number;
  readonly way: Way;
}

interface Watched {
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly people: number;
  /** The hours that its clock on the wall counts. */
  readonly hours: WorkHours;
  readonly monitor: PostMonitor;
  work: number;
}

/** A post whose people are known one by one, and which may have hours of its own. */
export interface ServedAt {
  readonly name: string;
  readonly kind: string;
  readonly people: readonly unknown[];
  readonly hours: WorkHours;
}
/** Whose job it is that somebody takes up there. */
export interface Served {
  readonly token: number;
  readonly voucher: number;
  readonly step: string;
  /** Who takes it up, where people have names, and whether it is not his own post. */
  readonly who: string | undefined;
  readonly isDeputy: boolean;
}

/**
 * Minutes by which the two measurements may differ for every visit: a stamp within a year holds
 * digits down to 1e-10, and the way through the calendar and back costs a few of the last. Sums of
 * many lose a share of themselves besides.
 */
const LITTLE_A_VISIT = 1e-9;
const LITTLE_SHARE = 1e-12;

export class Monitors {
  readonly backlog = new Backlog();
  readonly slips: Slips;
  private readonly watched: Watched[] = [];
  private readonly indexOf = new Map<string, number>();
  /** The visit whose clock is about to be started; -1 where there is none. */
  private post = -1;
  /** When visits of nobody's clock end, by their tokens. */
  private readonly visits: number[] = [];
  private job: Job = { time: 0, came: 0, begins: 0, ends: 0 };

  constructor(
    private readonly hours: WorkHours,
    private readonly options: MonitorOptions = {},
  ) {
    const { onVisit } = options;
    this.slips = new Slips(
      hours,
      onVisit && ((visit) => onVisit(visit, this.watched[visit.post]?.name ?? '')),
    );
  }

  /** The clock on the wall of a post sees a job come, and when it begins and ends. */
  see(name: string, kind: string, people: number, job: Job): void {
    const watched = this.at(name, kind, people, this.hours);
    watched.monitor.arrive(job.came, job.begins, job.ends);
    watched.work += job.ends - job.begins;
    this.post = watched.number;
    this.job = job;
  }

  /** Somebody comes to a post where nobody knows yet when he will be taken up. */
  comes({ name, kind, people, hours }: ServedAt, came: number): void {
    this.at(name, kind, people.length, hours).monitor.comes(came);
  }

  /** Whoever has come is taken up; with endless times, he has not been until the end. */
  served({ name, kind, people, hours }: ServedAt, job: Job, work: number, by: Served): void {
    const watched = this.at(name, kind, people.length, hours);
    const { time: brought, begins, ends } = job;
    const isBegun = begins < Number.POSITIVE_INFINITY;
    if (isBegun) watched.monitor.serve(begins, ends);
    watched.work += work;
    const { token, voucher, step, who, isDeputy } = by;
    const span = isBegun ? ends - begins : 0;
    const post = watched.number;
    const slip = { post, voucher, step, brought, begins, work, span, hours };
    this.slips.brought(token, who === undefined ? slip : { ...slip, by: who, isDeputy });
  }

  private at(name: string, kind: string, people: number, hours: WorkHours): Watched {
    const known = this.indexOf.get(name);
    if (known !== undefined) return this.watched[known] as Watched;
    const number = this.watched.length;
    this.indexOf.set(name, number);
    const monitor = this.options.makeMonitor?.() ?? new PostMonitor();
    const watched = { number, name, kind, people, hours, monitor, work: 0 };
    this.watched.push(watched);
    return watched;
  }

  /** A clock was started: where it runs at a post, the voucher's slip is stamped. */
  started(token: number, voucher: number, step: string): void {
    const { post, job } = this;
    if (post < 0) return;
    this.post = -1;
    const { time: brought, begins, ends } = job;
    const work = ends - begins;
    this.slips.brought(token, { post, voucher, step, brought, begins, work, span: work });
  }

  /** Somebody whom no voucher's clock brings is at a post until `left`. */
  visited(post: string, job: Job, left: number): void {
    this.see(post, post, 1, job);
    const token = -1 - this.visits.length;
    this.started(token, -1, post);
    this.visits.push(left);
  }

  /** What was measured until `end`; `office` are the office minutes that were asked for. */
  sums(end: number, office: number): MonitorSums {
    this.visits.forEach((left, i) => {
      if (left <= end) this.slips.ranOut(-1 - i, left);
    });
    this.slips.finish(end);
    const posts: Record<string, PostSums> = {};
    const waits: Record<string, number[]> = {};
    let worst = 0;
    this.watched.forEach(({ name, kind, people, hours, monitor, work }, post) => {
      const slips = this.slips.of(post);
      monitor.pass(hours.workAt(end));
      worst = Math.max(worst, littleAt(name, monitor, slips));
      const { queuedMost } = monitor;
      posts[name] = {
        ...{ kind, people, queuedMost, visits: slips.visits, left: slips.left },
        work: thousandths(work),
        present: thousandths(monitor.presentMinutes),
        queued: thousandths(monitor.queuedMinutes),
        stay: thousandths(slips.stayMinutes),
        wait: thousandths(slips.waitMinutes),
      };
      waits[kind] = [...(waits[kind] ?? []), ...slips.waits];
    });
    const held = this.watched.length;
    return {
      office: thousandths(office),
      posts,
      waits: Object.fromEntries(Object.entries(waits).map(([kind, all]) => [kind, sketchOf(all)])),
      backlog: this.backlog.sums(),
      little: { posts: held, worst: Math.ceil(worst * 1e12) },
    };
  }
}

const thousandths = (minutes: number): number => Math.round(minutes * 1000);

/**
 * How far the two measurements at a post are apart, as a share.
 * @throws HarnessBug where that is more than lost digits.
 */
function littleAt(name: string, monitor: PostMonitor, slips: SlipSums): number {
  const { presentMinutes, queuedMinutes } = monitor;
  const { visits, stayMinutes, waitMinutes } = slips;
  const pairs = [
    [presentMinutes, stayMinutes],
    [queuedMinutes, waitMinutes],
  ] as const;
  const allowed = (most: number): number => LITTLE_A_VISIT * visits + LITTLE_SHARE * most;
  if (pairs.some(([clock, slip]) => Math.abs(clock - slip) > allowed(Math.max(clock, slip))))
    throw new HarnessBug(
      `Little's law at ${name}: ${presentMinutes} minutes of presence and ${queuedMinutes} of ` +
        `waiting by the clock, ${stayMinutes} and ${waitMinutes} by the slips of ${visits} visits`,
    );
  const apart = ([a, b]: readonly [number, number]): number => Math.abs(a - b) / Math.max(1, a, b);
  return Math.max(...pairs.map(apart));
}
