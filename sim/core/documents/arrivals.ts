/**
 * When documents arrive: the profile of the day, the rush before the 25th, month and quarter ends,
 * the months of the year. Weights only: how many arrive in all is said elsewhere, so a published
 * total stays what it is.
 */
import { assert } from '../../../base/assert';
import type { Stream } from '../../../base/streams';
import { type Calendar, DAY_MINUTES } from '../calendar';
import { weighted } from '../draws';
import type { Scenario } from '../scenario';

const NORMAL = 100;
const FIRST_HOUR = 9;
/** The weight of a month where nothing is said of it. */
export const monthWeight = ({ arrivals }: Scenario, month: number): number =>
  (arrivals?.months.is[month - 1] ?? NORMAL) / NORMAL;

/** What some months weigh together. */
export function monthsWeigh(scenario: Scenario, first: number, months: number): number {
  let sum = 0;
  for (let month = first; month < first + months; month++) sum += monthWeight(scenario, month);
  return sum;
}

/** How much more than on a normal day arrives on a day of a month. */
export function dayWeight(
  scenario: Scenario,
  calendar: Calendar,
  day: number,
  month: number,
): number {
  const { arrivals } = scenario;
  if (!arrivals) return 1;
  const start = calendar.monthStart(month);
  const end = calendar.monthStart(month + 1);
  const date = day - start + 1;
  let weight = monthWeight(scenario, month);
  if (date > 20 && date <= 25) weight *= arrivals.rush25.is / NORMAL;
  if (end - day <= 3) weight *= arrivals.monthEnd.is / NORMAL;
  if (month % 3 === 0 && end - day <= 7) weight *= arrivals.quarterEnd.is / NORMAL;
  return weight;
}

/** Draws minutes of the day at which something is taken up. */
export function minuteOfDay(scenario: Scenario, stream: Stream): (day: number) => number {
  const hours = scenario.arrivals?.hours.is;
  if (!hours || hours.every((weight) => weight === 0))
    return (day) => day * DAY_MINUTES + stream.integer(FIRST_HOUR * 60, 16 * 60);
  assert(hours.length > 0, 'a profile of the day without hours');
  return (day) => {
    const hour = FIRST_HOUR + weighted(stream, hours);
    return day * DAY_MINUTES + hour * 60 + stream.integer(0, 59);
  };
}
