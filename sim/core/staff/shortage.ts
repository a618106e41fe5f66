/**
 * Where people are too few: a month in which a post is brought more work than its people are there
 * for. What has its time of day (claims) counts against the people who are there at that time, and
 * stands beside the whole of the work. Work counts in the month in which it comes.
 */
import type { Shortage } from '../../../base/staff-results';
import { DAY_MINUTES, type Shifts } from '../calendar';
import type { Brought, Window } from './line';
import type { Person } from './person';

/** Shortages that a post's sums carry; they count how many there were. */
export const SHORTAGES_LISTED_MAX = 24;

/** Who is there on a day: the post's own people, or on a day without any whoever stands in. */
export interface Present {
  readonly people: readonly Person[];
  readonly deputies: readonly Person[];
}

const wholeDay: Window = { opens: 0, closes: DAY_MINUTES };

export class BroughtWork {
  private readonly all = new Map<number, number>();
  private readonly timed = new Map<number, number>();
  private window: Window | null = null;

  /** A job comes, of so many minutes. */
  comes({ came, minutes, within }: Pick<Brought, 'came' | 'minutes' | 'within'>): void {
    this.add(this.all, came, minutes);
    if (!within) return;
    this.window = within;
    this.add(this.timed, came, minutes);
  }

  /** Work that its jobs did not say when they came: a set-up is known when one is begun. */
  more(came: number, minutes: number): void {
    this.add(this.all, came, minutes);
  }

  /** Months from the first of these days to the last: where more came than people could do. */
  shortages(
    days: readonly number[],
    monthOf: (day: number) => string,
    present: Present,
  ): readonly Shortage[] {
    const months = new Map<string, number[]>();
    // Systems send on days off as well.
    for (let day = days[0] ?? 0; day <= (days.at(-1) ?? -1); day++) {
      const name = monthOf(day);
      months.set(name, [...(months.get(name) ?? []), day]);
    }
    return [...months].flatMap(([month, all]) => {
      const tell = (came: ReadonlyMap<number, number>, window: Window | null): Shortage[] => {
        const work = all.reduce((sum, day) => sum + (came.get(day) ?? 0), 0);
        const there = all.reduce((sum, day) => sum + minutesOn(day, present, window), 0);
        return work > there ? [{ month, window, work: whole(work), present: whole(there) }] : [];
      };
      return [...(this.window ? tell(this.timed, this.window) : []), ...tell(this.all, null)];
    });
  }

  private add(to: Map<number, number>, came: number, minutes: number): void {
    const day = Math.floor(came / DAY_MINUTES);
    to.set(day, (to.get(day) ?? 0) + minutes);
  }
}

const whole = (minutes: number): number => Math.round(minutes * 1000);

/** Minutes of people on a day, within a time of day. */
function minutesOn(day: number, { people, deputies }: Present, window: Window | null): number {
  const own = people.filter((one) => one.isThere(day));
  const there = own.length > 0 ? own : deputies.filter((one) => one.isThere(day));
  return there.reduce((sum, { shifts }) => sum + within(shifts, window ?? wholeDay), 0);
}

const within = (shifts: Shifts, { opens, closes }: Window): number =>
  shifts.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, closes) - Math.max(from, opens)),
    0,
  );
