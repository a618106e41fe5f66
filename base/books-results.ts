/** What the three books showed: every figure is a count or a sum, so years can be added up. */

/** How long something stood: a histogram of minutes with its sum and its greatest value. */
export interface Standing {
  readonly count: number;
  readonly totalMinutes: number;
  readonly maxMinutes: number;
  /** Counts up to the bounds of `standingBounds`; the last holds what is beyond them. */
  readonly histogram: readonly number[];
}

/** Minutes: an hour, half a day, a day, two, three, a week, two, four, eight. */
export const standingBounds: readonly number[] = [
  60, 720, 1440, 2880, 4320, 10_080, 20_160, 40_320, 80_640,
];

export interface DifferenceCount {
  /** missing, duplicated, state differs or amount differs. */
  readonly kind: string;
  /** The name of a timing difference; `error` where it is none. */
  readonly name: string;
  /** The party that ends it. */
  readonly owner: string;
  /** bank's evening, daily pack or month end. */
  readonly foundBy: string;
  readonly count: number;
  /** How it went away: by time, by correction; `open` where it never did. */
  readonly resolved: Readonly<Record<string, number>>;
  readonly stood: Standing;
}

/** A sentence that was checked: how often, and how often it was broken. */
export interface BooksCheck {
  readonly sentence: string;
  readonly made: number;
  readonly broken: number;
}

export interface BooksResults {
  readonly differences: readonly DifferenceCount[];
  readonly unexplained: number;
  readonly mistakes: number;
  readonly corrections: number;
  readonly postings: Readonly<Record<string, number>>;
  /** Months whose books agreed when they were first compared. */
  readonly monthsAtOnce: number;
  /** Months closed within the working days that the scenario allows, and after them. */
  readonly monthsInTime: number;
  readonly monthsLate: number;
  /** By how much the late months were late. */
  readonly late: Standing;
  readonly checks: readonly BooksCheck[];
}
