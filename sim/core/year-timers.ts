/** Timers of a year, beside the vouchers' own clocks, and what a year bears before it gives up. */
export const timers = {
  asked: -1,
  opening: -2,
  comparison: -3,
  evening: -4,
  correction: -5,
  staff: -6,
} as const;

/** Days after the last month in which everything must have come to rest. */
export const DAYS_OF_GRACE = 75;
/** How often one thing is asked for again before that is a violation. */
export const ATTEMPTS_MAX = 12;
