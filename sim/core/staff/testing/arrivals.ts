/** Arrivals for property tests of people at their posts. */
import { fc } from '@fast-check/vitest';

const minutes = fc.integer({ min: 1, max: 200 });
/** Jobs that come one after another, urgent ones among them. */
export const arrivals = (most: number) =>
  fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: most }),
      first: minutes,
      second: minutes,
      isUrgent: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  );
/** So long after the one before it, and the work at a first and a second post. */
export type Arrival = { readonly gap: number; readonly first: number; readonly second: number };
/** When each of them comes. */
export function coming<T extends Arrival>(
  all: readonly T[],
  from: number,
): (T & { readonly at: number })[] {
  let at = from;
  return all.map((one) => {
    at += one.gap;
    return { ...one, at };
  });
}
