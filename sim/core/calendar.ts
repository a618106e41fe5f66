/**
 * The working calendar in virtual minutes. Minute 0 is the first minute of 1 January of the
 * calendar year; days past December repeat that year's January and February, so that a year's last
 * vouchers come to rest. Time of day is local and has no zone.
 */
import { assert, InputError } from '../../base/assert';
import { calendarExceptions } from './calendar-data';

export const DAY_MINUTES = 1440;
const DAY_MS = 86_400_000;
/** Days known past 31 December. */
const TAIL_DAYS = 120;

export interface Calendar {
  readonly year: number;
  readonly days: number;
  /** Whether a day, counted from 0 on 1 January, is worked. */
  readonly isWorked: (day: number) => boolean;
  /** The first day of a month 1..13. */
  readonly monthStart: (month: number) => number;
  /** The working days from one day to another, the latter excluded. */
  readonly workedDays: (from: number, to: number) => readonly number[];
  /** The day number of `2013-07-01`. */
  readonly dayOf: (date: string) => number;
  /** `2013-07-01` of a day number. */
  readonly dateOf: (day: number) => string;
}

/**
 * The calendar of one year.
 * @throws InputError for a year outside 2004 to 2026.
 */
export function calendarOf(year: number): Calendar {
  const exceptions = calendarExceptions[year];
  if (!exceptions) throw new InputError('calendar', `year ${year}`, 'a year from 2004 to 2026');
  const off = new Set(exceptions.off.split(' '));
  const on = new Set(exceptions.on.split(' '));
  const first = Date.UTC(year, 0, 1);
  const yearDays = Math.round((Date.UTC(year + 1, 0, 1) - first) / DAY_MS);
  const worked = Array.from({ length: yearDays + TAIL_DAYS }, (_, day) => {
    const at = new Date(first + (day % yearDays) * DAY_MS);
    const name = at.toISOString().slice(5, 10).replace('-', '');
    return on.has(name) || (at.getUTCDay() % 6 !== 0 && !off.has(name));
  });
  const isWorked = (day: number): boolean => {
    const answer = worked[day];
    if (answer === undefined) throw pastTheEnd();
    return answer;
  };
  return {
    year,
    days: worked.length,
    isWorked,
    monthStart: (month) => Math.round((Date.UTC(year, month - 1, 1) - first) / DAY_MS),
    workedDays: (from, to) => {
      const days: number[] = [];
      for (let day = from; day < to; day++) if (isWorked(day)) days.push(day);
      return days;
    },
    dayOf: (date) => Math.round((Date.parse(`${date}T00:00:00Z`) - first) / DAY_MS),
    dateOf: (day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10),
  };
}

/** Work that is never done within the calendar: more was asked for than people can do. */
const pastTheEnd = (): InputError =>
  new InputError('a post', 'work beyond the end of the calendar', 'people enough for the volumes');

/** The next working day's time of day, today's where it is still to come. */
export function nextAt(calendar: Calendar, now: number, minute: number): number {
  let day = Math.floor(now / DAY_MINUTES);
  if (now - day * DAY_MINUTES > minute) day++;
  while (!calendar.isWorked(day)) day++;
  return day * DAY_MINUTES + minute;
}

/** Half-open spans of minutes within a day, in order: `[[510, 690], [810, 1020]]`. */
export type Shifts = readonly (readonly [number, number])[];

/**
 * Work time of one set of shifts on a calendar: work minutes since the beginning, there and back,
 * each in constant time.
 */
export class WorkHours {
  private readonly before: Int32Array;
  private readonly workedDay: number[] = [];
  private readonly minutesADay: number;

  constructor(
    calendar: Calendar,
    private readonly shifts: Shifts,
  ) {
    this.minutesADay = shifts.reduce((sum, [from, to]) => sum + to - from, 0);
    assert(this.minutesADay > 0, 'working hours without a minute in them');
    this.before = new Int32Array(calendar.days + 1);
    for (let day = 0; day < calendar.days; day++) {
      if (calendar.isWorked(day)) this.workedDay.push(day);
      this.before[day + 1] = this.workedDay.length;
    }
  }

  /** Work minutes that have passed until a time. */
  workAt(time: number): number {
    const day = Math.floor(time / DAY_MINUTES);
    const whole = this.before[day];
    if (whole === undefined) throw pastTheEnd();
    if (this.before[day + 1] === whole) return whole * this.minutesADay;
    const minute = time - day * DAY_MINUTES;
    let within = whole * this.minutesADay;
    for (const [from, to] of this.shifts) within += Math.max(0, Math.min(minute, to) - from);
    return within;
  }

  /** The first time at which so many work minutes have passed. */
  timeOf(work: number): number {
    const number = Math.max(0, Math.ceil(work / this.minutesADay) - 1);
    const day = this.workedDay[number];
    if (day === undefined) throw pastTheEnd();
    let rest = work - number * this.minutesADay;
    for (const [from, to] of this.shifts) {
      if (rest <= to - from) return day * DAY_MINUTES + from + rest;
      rest -= to - from;
    }
    // Only rounding can lead past the last shift.
    return day * DAY_MINUTES + (this.shifts.at(-1)?.[1] ?? 0);
  }

  /** When work of so many minutes, begun at a time or as soon as hours allow, is done. */
  after(time: number, minutes: number): number {
    return Math.max(time, this.timeOf(this.workAt(time) + minutes));
  }
}
