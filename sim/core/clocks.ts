/**
 * Who takes how long: people at their posts, systems, lines, the world, and patience. The tracks
 * differ here and nowhere else: on paper people handle sheets and couriers carry them; on both
 * tracks at once people do the work of both, and the electronic line is the one that counts.
 */
import { type Calendar, DAY_MINUTES, nextAt, WorkHours } from './calendar';
import { FALLBACK, FallbackDays, NEVER } from './documents/fallback';
import { CAME_BACK, CLAIM_REFUND } from './documents/refund-lives';
import type { Way } from './fate';
import type { Faults } from './faults/faults';
import type { StepPlan } from './lives';
import { lognormal, type Purpose } from './luck';
import { type MonitorOptions, Monitors } from './monitors/monitors';
import { minutesOf, minutesOn, Places, type PostSpec } from './places';
import { Post, type PostLoad } from './posts';
import type { Scenario, Track } from './scenario';
import type { DeskName } from './scenario/attacks-section';
import type { Brought, Window } from './staff/line';
import type { Roster } from './staff/roster';
import type { StaffSabotage } from './staff/sabotage';
import { Staff } from './staff/staff';
import type { StaffedPost } from './staff/staffed-post';
import { openIn } from './staff/when';
import type { Voucher } from './voucher';

/** No holidays last longer. */
const WEEKS_OFF_MAX = 3;
/** Events that are due at a time of day, not after a while. */
const atCutOff: ReadonlySet<string> = new Set(['CUT_OFF_REACHED', 'DAY_ENDED']);

/** No time is known yet: the clock runs out when somebody has taken the job up and done it. */
export const WHEN_DONE = -1;

export class Clocks {
  /** The people, where a scenario knows them one by one. */
  readonly staff: Staff | null;
  readonly hours: WorkHours;
  readonly monitors: Monitors;
  private readonly places: Places;
  private readonly claimedUntil: number[] = [];
  /** What the clock that is being started brings to a post kept by people one by one. */
  private arrival: Brought | null = null;
  private arrivesAt: StaffedPost | null = null;
  private readonly draw: Readonly<
    Record<
      'work' | 'system' | 'line' | 'courier' | 'answer' | 'wait' | 'paperWait',
      (voucher: Voucher) => number
    >
  >;

  constructor(
    private readonly scenario: Scenario,
    private readonly track: Track,
    private readonly calendar: Calendar,
    private readonly fallback: FallbackDays = new FallbackDays([]),
    private readonly watched: MonitorOptions & StaffSabotage = {},
    private readonly faults: Faults | null = null,
    roster: Roster | null = null,
  ) {
    const { durations: times } = scenario;
    this.hours = new WorkHours(calendar, scenario.clock.shifts.is);
    this.monitors = new Monitors(this.hours, watched);
    const { monitors } = this;
    this.staff = roster && new Staff({ ...watched, roster, calendar, monitors });
    this.places = new Places(scenario, this.hours, this.staff);
    const drawn =
      (purpose: Purpose, [median, spread]: readonly [number, number]) =>
      ({ luck }: Voucher): number =>
        median * lognormal(luck.of(purpose), spread);
    this.draw = {
      work: drawn('work', [1, times.workSpread.is]),
      system: drawn('system', times.automatic.is),
      line: drawn('way', times.electronicLine.is),
      courier: drawn('way', times.paperLine.is),
      answer: drawn('answer', times.answer.is),
      wait: drawn('patience', (track === 'paper' ? times.paperPatience : times.patience).is),
      paperWait: drawn('patience', times.paperPatience.is),
    };
  }

  /** When a step of a voucher, possible from now on, will happen if nothing forestalls it. */
  due(plan: StepPlan, voucher: Voucher, at: number, slowTimes: number): number {
    const { faults } = this;
    const isSystem = faults && !this.isOnPaper(plan, voucher);
    const now = isSystem ? faults.availableFrom(plan, voucher, at) : at;
    if (now >= NEVER) return NEVER;
    if (plan.desk !== null) return this.atDesk(plan.desk, now);
    if (atCutOff.has(plan.event)) return this.next(now, this.scenario.clock.cutOff.is);
    if (plan.event === 'CLAIM' || plan.event === CLAIM_REFUND)
      return this.claim(plan, voucher, now);
    if (plan.event === CAME_BACK)
      return this.hours.after(now + (voucher.subject.comesBack?.afterMinutes ?? 0), 1);
    if (plan.event === FALLBACK) return this.declared(voucher, now);
    switch (plan.mode) {
      // Whoever means to takes the moment in which he can.
      case 'deviation':
        return now;
      case 'duty':
        return this.atPost(plan, voucher, now);
      case 'answer':
        return now + this.draw.answer(voucher);
      case 'patience':
        return this.hours.after(
          now,
          voucher.subject.isOnPaper ? this.draw.paperWait(voucher) : this.draw.wait(voucher),
        );
      case 'delivery':
        return this.carried(plan, voucher, now, slowTimes);
      default:
        return now + this.draw.system(voucher) * (this.faults?.slowness(plan, now) ?? 1);
    }
  }

  /** As `due`, for a clock with a token: a visit to a post gets the voucher's slip. */
  start(token: number, plan: StepPlan, voucher: Voucher, at: number, way: Way): number {
    const due = Math.max(this.due(plan, voucher, at, way.slowTimes), way.heldUntil);
    const { arrival, arrivesAt } = this;
    if (arrival && arrivesAt) {
      this.arrival = null;
      arrival.token = token;
      arrival.at = at;
      this.staff?.bring(arrivesAt, arrival, at);
      return WHEN_DONE;
    }
    this.monitors.started(token, voucher.id, plan.name);
    this.watched.onClock?.({ plan, voucher, at, due, way });
    return due;
  }

  /** Couriers keep office hours, electronic lines do not; on both tracks the line counts. */
  private carried(plan: StepPlan, voucher: Voucher, now: number, slowTimes: number): number {
    if (this.isOnPaper(plan, voucher))
      return this.hours.after(now, this.draw.courier(voucher) * slowTimes);
    return this.fallback.up(now) + this.draw.line(voucher) * slowTimes;
  }

  /** Whether a message is a sheet that a courier carries. */
  isOnPaper(plan: StepPlan, voucher: Voucher): boolean {
    return this.carrierOf(plan, voucher) === 'paper';
  }

  private carrierOf(plan: StepPlan, voucher: Voucher): Track {
    return plan.carrier ?? (voucher.subject.isOnPaper ? 'paper' : this.track);
  }

  /** Paper is declared on a day on which the lines are down, within office hours, or never. */
  private declared(voucher: Voucher, now: number): number {
    const from = this.fallback.next(now);
    return from === NEVER ? NEVER : this.hours.after(from, this.draw.work(voucher));
  }

  /** A bank's claims of a day are made one after the other, and none after the cut-off. */
  private claim(plan: StepPlan, voucher: Voucher, now: number): number {
    const { claimsAt, cutOff } = this.scenario.clock;
    const spec = this.places.specOf(plan.actor);
    const post = plan.mode === 'duty' && this.staff && this.places.of(plan, voucher.bank).post;
    // Of people who are known one by one claims are work like any other, at their time of day.
    if (post && !(post instanceof Post))
      return this.comes(post, spec, plan, voucher, now, { opens: claimsAt.is, closes: cutOff.is });
    const minutes =
      plan.mode === 'duty' ? this.minutesOf(spec, plan, voucher) : this.draw.system(voucher);
    const begins = this.next(now, claimsAt.is);
    const before = this.claimedUntil[voucher.bank] ?? 0;
    let ends = Math.max(begins, before) + minutes;
    const midnight = Math.floor(ends / DAY_MINUTES) * DAY_MINUTES;
    if (ends - midnight > cutOff.is) ends = this.next(ends, claimsAt.is) + minutes;
    this.claimedUntil[voucher.bank] = ends;
    if (plan.mode === 'duty') this.claimSeen(plan.actor, voucher.bank, now, ends, minutes);
    return ends;
  }

  private claimSeen(clerk: string, bank: number, time: number, at: number, work: number): void {
    const [came, ends] = [this.hours.workAt(time), this.hours.workAt(at)];
    const job = { time, came, begins: Math.max(came, ends - work), ends };
    this.monitors.see(`${clerk}, bank ${bank + 1}`, clerk, 1, job);
  }

  private atPost(plan: StepPlan, voucher: Voucher, now: number): number {
    const { post, kind, spec } = this.places.of(plan, voucher.bank);
    if (!(post instanceof Post)) return this.comes(post, spec, plan, voucher, now);
    // Whoever comes while another waits for a system or a seal stands behind him.
    const comes = this.faults ? Math.max(now, post.broughtUntil) : now;
    const done = post.bring(comes, this.minutesOf(spec, plan, voucher) * this.draw.work(voucher));
    this.monitors.see(post.name, kind, spec.people.is, post.last);
    return done;
  }

  /** A job comes to people who are known one by one: they settle who does it, and when. */
  private comes(
    post: StaffedPost,
    spec: PostSpec,
    plan: StepPlan,
    voucher: Voucher,
    came: number,
    within: Window | null = null,
  ): number {
    const { batch } = spec;
    const carrier = this.carrierOf(plan, voucher);
    const minutes = this.minutesOf(spec, plan, voucher) * this.draw.work(voucher);
    const setUp = batch ? minutesOn(carrier, batch.setup.is[0], batch.setup.is[1]) : 0;
    const together = batch?.most.is ?? 1;
    const cameAt = post.hours.workAt(came);
    this.arrival = {
      token: 0,
      at: came,
      plan,
      voucher,
      came,
      cameAt,
      from: within ? openIn(within, this.calendar, came) : came,
      within,
      carrier,
      minutes,
      setUp,
      together,
    };
    this.arrivesAt = post;
    return came;
  }

  private minutesOf(spec: PostSpec, plan: StepPlan, voucher: Voucher): number {
    return minutesOf(spec, this.carrierOf(plan, voucher), voucher.subject.rows);
  }

  /** The next working day's time of day, today's where it is still to come. */
  next(now: number, minute: number): number {
    return nextAt(this.calendar, now, minute);
  }

  /** A desk that looks at what has come looks in the evening, some working days later. */
  private atDesk(desk: string, now: number): number {
    const { attacks, clock } = this.scenario;
    const days = attacks?.deskDays.is[desk as DeskName] ?? 0;
    const last = (this.calendar.days - WEEKS_OFF_MAX * 7) * DAY_MINUTES;
    let evening = this.next(now, clock.reconcileAt.is);
    for (let day = 0; day < days; day++) {
      // What is looked at after everything is at rest is not looked at in this year.
      if (evening > last) return NEVER;
      evening = this.next(evening + 1, clock.reconcileAt.is);
    }
    return evening;
  }

  /** What was done at every post, in the order in which the posts first had work. */
  loads(): readonly PostLoad[] {
    return this.places.loads();
  }
}
