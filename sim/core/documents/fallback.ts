/**
 * Days on which electronic lines are down. On both tracks the director may then declare paper for
 * what has no answer yet; the table's own late entry and return bring it back. Nothing is declared
 * on another day, and what travelled electronically arrives when the lines are up again.
 */
import type { Stream } from '../../../base/streams';
import { type Calendar, DAY_MINUTES } from '../calendar';
import type { Scenario } from '../scenario';

const WORKED_IN_A_YEAR = 250;
/** The declaration that a voucher goes on by paper. */
export const FALLBACK = 'FALLBACK_DECLARED';
/** Later than any clock: the table's step stays possible and is not taken. */
export const NEVER = 1e9;

export class FallbackDays {
  constructor(readonly days: readonly number[]) {}

  /** The first time from now on at which the lines are down; `NEVER` where they stay up. */
  next(now: number): number {
    const today = Math.floor(now / DAY_MINUTES);
    const day = this.days.find((known) => known >= today);
    if (day === undefined) return NEVER;
    return Math.max(now, day * DAY_MINUTES);
  }

  /** When the lines are up: now, or the end of the last of the days in a row. */
  up(now: number): number {
    if (this.days.length === 0) return now;
    let day = Math.floor(now / DAY_MINUTES);
    if (!this.days.includes(day)) return now;
    while (this.days.includes(day)) day++;
    return day * DAY_MINUTES;
  }

  /** One sentence a day, for the weather. */
  sentences(calendar: Calendar): readonly string[] {
    return this.days.map((day) => `Electronic lines are down on ${calendar.dateOf(day)}.`);
  }
}

/** Draws the days of a span before the calm, in order. */
export function drawFallbackDays(
  scenario: Scenario,
  calendar: Calendar,
  span: { readonly fromDay: number; readonly toDay: number },
  calmFrom: number,
  stream: Stream,
): FallbackDays {
  const perYear = scenario.rollOut?.fallbackDaysPerYear.is ?? 0;
  const worked = calendar.workedDays(
    span.fromDay,
    Math.min(span.toDay, Math.floor(calmFrom / DAY_MINUTES)),
  );
  const count = Math.min(worked.length, Math.round((perYear * worked.length) / WORKED_IN_A_YEAR));
  return new FallbackDays(
    stream
      .shuffled(worked)
      .slice(0, count)
      .sort((a, b) => a - b),
  );
}
