/** A time of a simulated year as people read it. */
import type { Instant } from '../../../base/follow-results';
import { type Calendar, DAY_MINUTES } from '../calendar';

/** Day and minute of virtual minutes, rounded down. */
export function instantOf(calendar: Calendar, time: number): Instant {
  const day = Math.floor(time / DAY_MINUTES);
  const minute = Math.floor(time - day * DAY_MINUTES);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    date: calendar.dateOf(day),
    clock: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
  };
}
