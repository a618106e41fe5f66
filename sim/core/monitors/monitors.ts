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
import { Slips, type Visit } from './slips';
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
  readonly by?: string;
}

/** Share of itself by which the two measurements may differ: digits lost in many sums. */
const LITTLE_TOLERANCE = 1e-7;

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
    this.post = this.arrive(name, kind, people, this.hours, job, job.ends - job.begins);
    this.job = job;
  }

  /** As `see` and `started`, when somebody takes up a job, or when nobody has until the end. */
  served({ name, kind, people, hours }: ServedAt, job: Job, work: number, by: Served): void {
    const post = this.arrive(name, kind, people.length, hours, job, work);
    const { time: brought, begins, ends } = job;
    const span = begins === Number.POSITIVE_INFINITY ? 0 : ends - begins;
    this.slips.brought(by.token, { ...by, post, brought, begins, work, span, hours });
  }

  private arrive(
    name: string,
    kind: string,
    people: number,
    hours: WorkHours,
    job: Job,
    work: number,
  ): number {
    const post = this.indexOf.get(name) ?? this.watched.length;
    if (post === this.watched.length) {
      this.indexOf.set(name, post);
      const monitor = this.options.makeMonitor?.() ?? new PostMonitor();
      this.watched.push({ name, kind, people, hours, monitor, work: 0 });
    }
    const watched = this.watched[post] as Watched;
    watched.monitor.arrive(job.came, job.begins, job.ends);
    watched.work += work;
    return post;
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
      worst = Math.max(worst, littleAt(name, monitor, slips.stayMinutes, slips.waitMinutes));
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
function littleAt(name: string, monitor: PostMonitor, stay: number, wait: number): number {
  const apart = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, a, b);
  const worst = Math.max(apart(monitor.presentMinutes, stay), apart(monitor.queuedMinutes, wait));
  if (worst > LITTLE_TOLERANCE)
    throw new HarnessBug(
      `Little's law at ${name}: ${monitor.presentMinutes} minutes of presence and ` +
        `${monitor.queuedMinutes} of waiting by the clock, ${stay} and ${wait} by the slips`,
    );
  return worst;
}
