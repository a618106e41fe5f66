/**
 * The people of a year at their posts. Who takes up what is settled when somebody has his hands
 * free, never before: so an urgent voucher overtakes those that only wait, a deputy is asked on the
 * day he is wanted, and nobody is given a voucher on which he has acted at another post.
 */
import { HarnessBug, present } from '../../../base/assert';
import type { Agenda } from '../agenda';
import { type Calendar, DAY_MINUTES, WorkHours } from '../calendar';
import { fair } from '../fate';
import type { MonitorOptions, Monitors } from '../monitors/monitors';
import type { Job } from '../posts';
import type { Voucher } from '../voucher';
import { timers } from '../year-timers';
import { alwaysThere } from './absence';
import type { Brought } from './line';
import { Person } from './person';
import type { Member, Roster, RosterPost } from './roster';
import type { StaffSabotage } from './sabotage';
import { StaffedPost } from './staffed-post';
import type { StaffedPostSums } from './sums';
import { StaffWatch } from './watch';
import { goesOn, laterThan } from './when';

export interface StaffOptions extends StaffSabotage, Pick<MonitorOptions, 'onClock'> {
  readonly roster: Roster;
  readonly calendar: Calendar;
  readonly monitors: Monitors;
}

/** A piece of work that somebody begins. */
interface Beginning {
  readonly now: number;
  readonly ends: number;
  readonly minutes: number;
  readonly isSetUp: boolean;
}

export class Staff {
  readonly watch: StaffWatch;
  private readonly posts: StaffedPost[] = [];
  private readonly byName = new Map<string, StaffedPost>();
  private readonly office: WorkHours;
  /** Names of posts whose people stand in somewhere: theirs alone can meet a voucher twice. */
  private readonly lending: ReadonlySet<string>;
  private agenda: Agenda | null = null;

  constructor(private readonly options: StaffOptions) {
    const { roster, calendar } = options;
    this.office = new WorkHours(calendar, roster.office);
    this.watch = new StaffWatch(roster, calendar);
    this.lending = new Set(roster.posts.flatMap(({ deputies }) => deputies));
    const people = new Map(
      roster.posts.map(({ name, members }) => [name, members.map((one) => this.person(one, name))]),
    );
    const of = (name: string): readonly Person[] => people.get(name) ?? [];
    for (const post of roster.posts) this.add(post, of(post.name), post.deputies.flatMap(of));
  }

  /** What happens is put into this agenda. */
  sees(agenda: Agenda): void {
    this.agenda = agenda;
  }

  /** The post of a name, if its people are known one by one. */
  postOf(name: string): StaffedPost | undefined {
    return this.byName.get(name);
  }

  /** A post that no entry of the file names, kept by so many of its own. */
  anonymous(name: string, kind: string, people: number): StaffedPost {
    const members = Array.from({ length: people }, (_, i): Member => {
      return { name: `${name} ${i + 1}`, shifts: this.options.roster.office, away: alwaysThere };
    });
    const post = { name, kind, members, deputies: [], isNamed: false };
    return this.add(
      post,
      members.map((one) => this.person(one, name)),
      [],
    );
  }

  /** A voucher brings a job; its clock runs out when somebody has done it. */
  bring(post: StaffedPost, job: Brought, now: number): void {
    this.options.monitors.comes(post, job.cameAt);
    post.comes(job);
    this.serve(post, now);
  }

  /** Somebody has his hands free, or comes to work: the post looks at who waits. */
  wake(number: number, now: number): void {
    const post = this.posts[number] as StaffedPost;
    // Another look was arranged meanwhile.
    if (post.wakeAt !== now) return;
    post.wakeAt = Number.POSITIVE_INFINITY;
    this.serve(post, now);
  }

  /** Whoever still waits at the end has come and was never taken up. */
  finish(end: number): void {
    const never = Number.POSITIVE_INFINITY;
    for (const post of this.posts)
      for (const job of post.line.all()) {
        if (job.came > end) continue;
        this.see(post, job, { begins: never, ends: never }, 0);
        const { voucher } = job;
        const could = [...post.people, ...post.deputies];
        if (!could.some((one) => this.may(one, post, voucher)))
          this.watch.stuck(post.name, voucher.id, job.plan.name);
      }
  }

  /** What was done at every post, in the order of the roster. */
  loads(): readonly ReturnType<StaffedPost['load']>[] {
    return this.posts.map((post) => post.load()).filter(({ jobs }) => jobs > 0);
  }

  /** What people did at every post; `monthOf` names the month of a day. */
  sums(monthOf: (day: number) => string): Readonly<Record<string, StaffedPostSums>> {
    const { worked } = this.options.roster;
    return Object.fromEntries(this.posts.map((post) => [post.name, post.sums(worked, monthOf)]));
  }

  private person(member: Member, home: string): Person {
    const { roster, calendar, comesOutOfHours, comesWhenAway } = this.options;
    const shifts = comesOutOfHours ? roster.office : member.shifts;
    const away = comesWhenAway ? alwaysThere : member.away;
    const isPlain = shifts === roster.office && away.days.size === 0;
    return new Person(
      { ...member, shifts, away },
      home,
      calendar,
      isPlain ? this.office : undefined,
    );
  }

  private add(post: RosterPost, own: readonly Person[], deputies: readonly Person[]): StaffedPost {
    const { name, kind, isNamed } = post;
    const { calendar } = this.options;
    const number = this.posts.length;
    const added = new StaffedPost(number, name, kind, own, deputies, isNamed, calendar);
    this.posts.push(added);
    this.byName.set(name, added);
    return added;
  }

  /** Whoever is free takes up what he may; then the post knows when to look again. */
  private serve(post: StaffedPost, now: number): void {
    this.serveOwn(post, now);
    if (post.line.isWaiting(now) && post.deputies.length > 0) this.askDeputies(post, now);
    if (post.line.size > 0) this.lookAgain(post, now);
  }

  private serveOwn(post: StaffedPost, now: number): void {
    for (const person of post.people) {
      while (post.line.isWaiting(now) && person.isFree(now)) {
        const job = post.line.take(now, ({ voucher }) => this.may(person, post, voucher));
        if (!job) break;
        this.takeUp(post, person, job, now);
      }
      if (!post.line.isWaiting(now)) return;
    }
  }

  /** Where nobody of the post who may is at work today, deputies do; their own post comes first. */
  private askDeputies(post: StaffedPost, now: number): void {
    const today = Math.floor(now / DAY_MINUTES);
    const isWanted = ({ voucher }: Brought): boolean =>
      !post.people.some((one) => one.isThere(today) && this.may(one, post, voucher));
    for (const deputy of post.deputies) {
      if (!deputy.isFree(now)) continue;
      this.serveOwn(present(this.byName.get(deputy.home), 'a post'), now);
      while (deputy.isFree(now)) {
        const job = post.line.take(
          now,
          (one) => isWanted(one) && this.may(deputy, post, one.voucher),
        );
        if (!job) break;
        this.takeUp(post, deputy, job, now);
      }
    }
  }

  /** The two-person rule: nobody acts on a voucher at a second post. */
  private may({ name }: Person, post: StaffedPost, { acts }: Voucher): boolean {
    if (acts === null || this.options.asksNobody) return true;
    return acts.every((act) => act.person !== name || act.post === post.name);
  }

  private takeUp(post: StaffedPost, person: Person, job: Brought, now: number): void {
    const isSetUp = job.setUp > 0 && !goesOn(person, post.name, job, now);
    const minutes = job.minutes + (isSetUp ? job.setUp : 0);
    const ends = person.hours.after(now, minutes);
    const later = job.within && laterThan(job.within, this.options.calendar, now, ends, minutes);
    if (later !== null) {
      job.from = later;
      post.line.add(job);
    } else this.begin(post, person, job, { now, ends, minutes, isSetUp });
  }

  private begin(post: StaffedPost, person: Person, job: Brought, how: Beginning): void {
    const { now, ends, minutes, isSetUp } = how;
    person.onOneSetUp = isSetUp ? 1 : person.onOneSetUp + 1;
    person.lastPost = post.name;
    person.lastCarrier = job.carrier;
    if (!this.options.standsInTwice || person.home === post.name) person.freeAt = ends;
    const { voucher, plan } = job;
    if (this.lending.has(person.home)) {
      voucher.acts ??= [];
      voucher.acts.push({ person: person.name, post: post.name, step: plan.name });
    }
    const begins = post.hours.workAt(now);
    post.begun(job, person, minutes, begins - job.cameAt, isSetUp);
    this.watch.worked({ person: person.name, post: post.name, job, begins: now, ends, minutes });
    const times = { begins, ends: post.hours.workAt(ends) };
    this.see(post, job, times, minutes, person);
    this.schedule(ends, voucher.id, job.token);
    this.options.onClock?.({ plan, voucher, at: job.at, due: ends, way: fair });
  }

  private see(
    post: StaffedPost,
    { token, plan, voucher, came: time, cameAt: came }: Brought,
    { begins, ends }: Pick<Job, 'begins' | 'ends'>,
    work: number,
    by?: Person,
  ): void {
    const who = post.isNamed ? by?.name : undefined;
    const isDeputy = by !== undefined && by.home !== post.name;
    const served = { token, voucher: voucher.id, step: plan.name, who, isDeputy };
    this.options.monitors.served(post, { time, came, begins, ends }, work, served);
  }

  /** The next time at which somebody could take up what waits now, or something new comes. */
  private lookAgain(post: StaffedPost, now: number): void {
    let next = post.line.nextComes(now);
    if (post.line.isWaiting(now))
      for (const people of [post.people, post.deputies])
        for (const person of people) next = Math.min(next, person.nextFrom(now));
    if (next >= post.wakeAt) return;
    post.wakeAt = next;
    this.schedule(next, timers.staff, post.number);
  }

  private schedule(time: number, subject: number, detail: number): void {
    if (!this.agenda) throw new HarnessBug('people work before there is an agenda');
    this.agenda.schedule(time, subject, detail);
  }
}
