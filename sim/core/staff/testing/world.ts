/** A small world for tests: posts, people and an agenda, without scenario, tables or lives. */
import { Agenda } from '../../agenda';
import { type Calendar, calendarOf, type Shifts, WorkHours } from '../../calendar';
import type { Life, StepPlan } from '../../lives';
import { Luck } from '../../luck';
import { Monitors } from '../../monitors/monitors';
import type { MonitorSums } from '../../monitors/sums';
import { Voucher } from '../../voucher';
import type { Window } from '../line';
import type { Roster, RosterPost } from '../roster';
import type { StaffSabotage } from '../sabotage';
import { Staff } from '../staff';
import type { StaffedPostSums } from '../sums';
import type { Worked } from '../watch';

export const always: Shifts = [[0, 1440]];
export const year2025 = calendarOf(2025);
export const everyDay: Calendar = { ...year2025, isWorked: () => true };
/** 2 January 2025, the first working day. */
export const FIRST_DAY = 1;

export interface Visit {
  readonly post: string;
  readonly minutes: number;
  readonly within?: Window;
}
/** A voucher that goes from post to post, coming to the next when the one before is done. */
export interface Comes {
  readonly at: number;
  readonly visits: readonly Visit[];
  readonly isUrgent?: boolean;
}

export interface World {
  readonly calendar: Calendar;
  readonly office?: Shifts;
  readonly posts: readonly RosterPost[];
  readonly batch?: { readonly setUp: number; readonly together: number };
  readonly sabotage?: StaffSabotage;
  /** The days whose work is held against the people who were there. */
  readonly worked?: readonly number[];
}

export interface Lived {
  /** In the order in which somebody began. */
  readonly worked: readonly Worked[];
  /** By voucher and visit: when it was done. */
  readonly done: readonly (readonly number[])[];
  readonly violations: readonly string[];
  readonly sums: Readonly<Record<string, StaffedPostSums>>;
  readonly monitors: MonitorSums;
}

/** Somebody who is there within some shifts but on some days. */
export const member = (name: string, shifts: Shifts = always, away: readonly number[] = []) => ({
  name,
  shifts,
  away: { days: new Set(away), spells: away.length },
});

/** A post of people who are always there. */
export const postOf = (name: string, people: number): RosterPost => ({
  name,
  kind: name,
  members: Array.from({ length: people }, (_, i) => member(`${name} ${i + 1}`)),
  deputies: [],
  isNamed: true,
});

const END = 200 * 1440;

/** Lives until all is done, or for two hundred days. */
export function live(world: World, all: readonly Comes[]): Lived {
  const { calendar, posts, office = always, batch } = world;
  const roster: Roster = { posts, office, worked: world.worked ?? [], sentences: [] };
  const monitors = new Monitors(new WorkHours(calendar, office));
  const staff = new Staff({ ...world.sabotage, roster, calendar, monitors });
  const agenda = new Agenda();
  staff.sees(agenda);
  const worked: Worked[] = [];
  const { watch } = staff;
  const tell = watch.worked.bind(watch);
  watch.worked = (one) => {
    worked.push(one);
    tell(one);
  };
  // People ask a voucher for its number, its urgency and who has acted on it, and nothing else.
  const life = { name: 'a life' } as Life;
  const vouchers = all.map(({ at, isUrgent = false }, id) => {
    const fixed = { asked: id, bank: 0, key: 0, amount: 0, rows: 0, month: 1, bornAt: at };
    return new Voucher(id, life, { ...fixed, isUrgent }, new Luck(`${id}`));
  });
  const done = all.map((): number[] => []);
  const COMES = 1_000_000;
  const bring = (id: number, now: number): void => {
    const nth = done[id]?.length ?? 0;
    const visit = all[id]?.visits[nth];
    const post = staff.postOf(visit?.post ?? '');
    const voucher = vouchers[id];
    if (!visit || !post || !voucher) return;
    const plan = { name: `step ${nth}` } as StepPlan;
    const { setUp = 0, together = 1 } = batch ?? {};
    const { within = null } = visit;
    const cameAt = post.hours.workAt(now);
    const when = { at: now, came: now, cameAt, from: now, token: id * 100 + nth };
    const job = { ...when, plan, voucher, carrier: 'paper', minutes: visit.minutes };
    staff.bring(post, { ...job, setUp, together, within }, now);
  };
  all.forEach(({ at }, id) => {
    agenda.schedule(at, id, COMES);
  });
  while (agenda.next() && agenda.time < END) {
    const { time, subject, detail } = agenda;
    if (subject < 0) staff.wake(detail, time);
    else if (detail === COMES) bring(subject, time);
    else {
      monitors.slips.ranOut(detail, time);
      const voucher = vouchers[subject];
      const act = voucher?.acts?.at(-1);
      if (voucher && act) watch.acted(voucher.id, life.name, act);
      done[subject]?.push(time);
      bring(subject, time);
    }
  }
  staff.finish(END);
  const sums = staff.sums((day) => calendar.dateOf(day).slice(0, 7));
  return { worked, done, violations: watch.finish(), sums, monitors: monitors.sums(END, END) };
}
