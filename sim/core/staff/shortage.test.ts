import { expect, test } from 'vitest';
import type { Shifts } from '../calendar';
import { type Comes, live, member, postOf, year2025 } from './testing/world';

const office: Shifts = [
  [510, 690],
  [780, 1020],
];
const DAY = 1440;
/** Working days of January and February 2025. */
const worked = year2025.workedDays(0, year2025.monthStart(3));
const january = year2025.workedDays(0, year2025.monthStart(2));
const clerk = { ...postOf('clerk', 1), members: [member('clerk 1', office)] };
const come = (day: number, minutes: number, within?: Comes['visits'][number]['within']): Comes => ({
  at: day * DAY + 540,
  visits: [{ post: 'clerk', minutes, ...(within ? { within } : {}) }],
});
const shortagesOf = (all: readonly Comes[], posts = [clerk]) => {
  const world = { calendar: year2025, office, posts, worked };
  const sums = live(world, all).sums.clerk;
  expect(sums?.shortages.length).toBe(sums?.shortagesInAll);
  return sums?.shortages;
};

test('a month that brings a post more work than people are there for is named with both', () => {
  const there = january.length * 420;
  const [first = 0] = january;
  expect(shortagesOf([come(first, there)])).toEqual([]);
  expect(shortagesOf([come(first, there), come(first + 1, 1)])).toEqual([
    { month: '2025-01', window: null, work: (there + 1) * 1000, present: there * 1000 },
  ]);
});

test('what is to be done at a time of day counts against whoever is there at that time', () => {
  const window = { opens: 900, closes: 930 };
  const claims = january.flatMap((day) => [come(day, 20, window), come(day, 15, window)]);
  const [there, work] = [january.length * 30, january.length * 35];
  expect(shortagesOf(claims)).toEqual([
    { month: '2025-01', window, work: work * 1000, present: there * 1000 },
  ]);
  expect(shortagesOf(january.map((day) => come(day, 30, window)))).toEqual([]);
});

test('on days on which nobody of the post is there, whoever stands in is', () => {
  const [first = 0, second = 0] = january;
  const away = { ...clerk, members: [member('clerk 1', office, january)] };
  const other = { ...postOf('other', 1), members: [member('other 1', [[510, 690]])] };
  const there = january.length * 180;
  const all = [come(first, there), come(second, 1)];
  expect(shortagesOf([come(first, 1)], [away])?.[0]?.present).toBe(0);
  const posts = [{ ...away, deputies: ['other'] }, other];
  expect(shortagesOf(all.slice(0, 1), posts)).toEqual([]);
  expect(shortagesOf(all, posts)?.[0]?.present).toBe(there * 1000);
});
