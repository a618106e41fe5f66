/** Timers of a year, beside the vouchers' own clocks, and what a year bears before it gives up. */
import type { Desk } from './books/closing';
import { DAY_MINUTES } from './calendar';
import type { Asked } from './documents/volumes';
import type { Walk } from './walk';
import { dueOf, type YearOptions } from './year-plan';

export const timers = {
  asked: -1,
  opening: -2,
  comparison: -3,
  evening: -4,
  correction: -5,
  staff: -6,
} as const;

/** Days after the last month in which everything must have come to rest. */
const DAYS_OF_GRACE = 75;
/** How often one thing is asked for again before that is a violation. */
export const ATTEMPTS_MAX = 12;

/** The time by which everything of a year must have come to rest. */
export const deadlineOf = ({ calendar, plan }: YearOptions): number =>
  (calendar.monthStart(plan.lastMonth + 1) + DAYS_OF_GRACE) * DAY_MINUTES;

interface TimedYear {
  readonly options: YearOptions;
  readonly asked: readonly Asked[];
  readonly walk: Walk;
  readonly desk: Desk;
}

/** Sets what is known before anything runs: openings, comparisons, evenings, askings. */
export function setTimers({ options, asked, walk, desk }: TimedYear, deadline: number): void {
  const { calendar, plan, scenario } = options;
  for (let month = plan.firstMonth; month <= plan.lastMonth; month++) {
    const start = calendar.monthStart(month);
    walk.setTimer(start * DAY_MINUTES, timers.opening, month);
    const lastDay = calendar.workedDays(start, calendar.monthStart(month + 1)).at(-1) as number;
    const evening = lastDay * DAY_MINUTES + scenario.clock.reconcileAt.is;
    desk.begin(month, evening, dueOf(options, lastDay));
    walk.setTimer(evening, timers.comparison, month - plan.firstMonth);
  }
  const until = Math.floor(deadline / DAY_MINUTES);
  for (const day of calendar.workedDays(calendar.monthStart(plan.firstMonth), until))
    walk.setTimer(day * DAY_MINUTES + scenario.clock.reconcileAt.is, timers.evening, 0);
  asked.forEach((one, i) => {
    walk.setTimer(one.at, timers.asked, i);
  });
}
