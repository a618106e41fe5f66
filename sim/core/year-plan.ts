/** What a year is given: which months, on what track, by whose tables; and what a trace keeps. */
import { type Stream, sourceOf } from '../../base/streams';
import type { BooksSabotage } from './books/sabotage';
import { type Calendar, DAY_MINUTES } from './calendar';
import { type Asked, fundNatures } from './documents/volumes';
import type { FaultsOptions } from './faults/faults';
import type { StepPlan } from './lives';
import type { MonitorOptions } from './monitors/monitors';
import type { Lives } from './pilot-lives';
import type { Scenario, Track } from './scenario';
import type { StaffSabotage } from './staff/sabotage';
import { nameOf, type Only } from './subset';
import type { Subject, Voucher } from './voucher';

export interface YearPlan {
  readonly index: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** The month whose books a time falls in; what comes after the last month belongs to it. */
export function monthOf(calendar: Calendar, plan: YearPlan, time: number): number {
  let month = plan.firstMonth;
  const day = Math.floor(time / DAY_MINUTES);
  while (month < plan.lastMonth && calendar.monthStart(month + 1) <= day) month++;
  return month;
}

/** What a voucher is about that is asked for now, in the books of a month. */
export const subjectOf = (
  one: Asked,
  asked: number,
  month: number,
  bornAt: number,
  isUrgent: boolean,
): Subject => ({
  asked,
  bank: one.bank,
  key: one.bank * fundNatures.length + one.fund,
  amount: one.amount,
  rows: one.rows.length,
  month,
  bornAt,
  isOnPaper: one.isOnPaper === true,
  ...(one.comesBack ? { comesBack: one.comesBack } : {}),
  ...(isUrgent ? { isUrgent } : {}),
});

/** Whether a document is urgent: drawn by itself alone, the same at every attempt. */
export function isUrgent(options: YearOptions, one: Asked, index: number): boolean {
  const { urgent } = options.scenario;
  if (!urgent) return false;
  const name = nameOf(options, one, index, 1);
  return sourceOf(`${options.stream.path}/urgent/${name}`).integer(1, 100) <= urgent.percent.is;
}

/** The scenario as banks keep to it: a test has them mistake the cut-off. */
export function keptBy({ scenario, banksCutOff }: YearOptions): Scenario {
  if (banksCutOff === undefined) return scenario;
  const cutOff = { ...scenario.clock.cutOff, is: banksCutOff };
  return { ...scenario, clock: { ...scenario.clock, cutOff } };
}

/** One step as a trace keeps it. */
export interface TraceStep {
  readonly year: number;
  readonly time: number;
  /** The life that it walks, by name. */
  readonly life: string;
  readonly voucher: number;
  readonly step: string;
  /** Who did it, where people have names. */
  readonly by?: string;
}

/** Midnight after the working days within which a month is closed in time. */
export function dueOf({ calendar, scenario }: YearOptions, lastDay: number): number {
  let day = lastDay;
  for (let left = scenario.reconciliation.dueDays.is; left > 0; )
    if (calendar.isWorked(++day)) left--;
  return (day + 1) * DAY_MINUTES;
}

/** Deliberately wrong bookkeeping is for tests that must see it caught. */
export interface YearOptions extends BooksSabotage, MonitorOptions, StaffSabotage {
  readonly onIncident?: FaultsOptions['onIncident'];
  readonly scenario: Scenario;
  readonly track: Track;
  readonly calendar: Calendar;
  readonly lives: Lives;
  readonly plan: YearPlan;
  readonly stream: Stream;
  readonly only?: Only;
  readonly onTrace?: (step: TraceStep) => void;
}

/** A step of a voucher as a trace keeps it. */
export const traced = (
  { plan: { index: year } }: YearOptions,
  { id: voucher, life }: Voucher,
  { name: step }: StepPlan,
  time: number,
): TraceStep => ({ year, time, life: life.name, voucher, step });
