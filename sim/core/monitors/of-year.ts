/** What a year's monitors are asked by the year itself: each evening, and when all is over. */
import { DAY_MINUTES } from '../calendar';
import type { Year } from '../year';
import type { MonitorSums } from './sums';

/** Counts what is open on an evening of the months that were asked for. */
export function countBacklog({ options, clocks, walk }: Year): void {
  const { calendar, plan } = options;
  if (walk.now < calendar.monthStart(plan.lastMonth + 1) * DAY_MINUTES)
    clocks.monitors.backlog.evening(calendar, walk.now);
}

/** What the monitors saw, once the year is over. */
export function measured(year: Year): MonitorSums {
  const { calendar, plan } = year.options;
  const { hours, monitors } = year.clocks;
  const startOf = (month: number): number => hours.workAt(calendar.monthStart(month) * DAY_MINUTES);
  return monitors.sums(year.deadline, startOf(plan.lastMonth + 1) - startOf(plan.firstMonth));
}
