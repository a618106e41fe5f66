import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { streamOf } from '../../base/streams';
import { enough, intervalOf, REPLICATIONS_LEAST } from './interval';

/** Student's t, 97.5 %, from the printed tables. */
const table: readonly (readonly [degrees: number, t: number])[] = [
  [1, 12.706],
  [4, 2.776],
  [9, 2.262],
  [29, 2.045],
  [100, 1.984],
];

test.each(table)(
  'with %i degrees of freedom the half-width is that of the tables',
  (degrees, t) => {
    const n = degrees + 1;
    // Alternating values around zero: their deviation is known without any formula of ours.
    const values = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const mean = values.reduce((a, b) => a + b, 0) / n;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const half = (t * Math.sqrt(squares / degrees)) / Math.sqrt(n);
    expect(intervalOf(values).halfWidth).toBeCloseTo(half, 2);
  },
);

test('one value has no interval, equal values one of no width', () => {
  expect(intervalOf([7])).toEqual({ n: 1, mean: 7, deviation: null, halfWidth: null });
  expect(intervalOf([7, 7, 7])).toEqual({ n: 3, mean: 7, deviation: 0, halfWidth: 0 });
});

test('95 of 100 intervals hold the true mean', () => {
  const { unit } = streamOf('coverage of intervals');
  let held = 0;
  for (let trial = 0; trial < 2000; trial++) {
    const { mean, halfWidth } = intervalOf(Array.from({ length: 12 }, unit));
    if (Math.abs(mean - 0.5) <= (halfWidth ?? 0)) held++;
  }
  expect(held / 2000).toBeGreaterThan(0.935);
  expect(held / 2000).toBeLessThan(0.965);
});

property.prop([fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { maxLength: 60 })])(
  'the shortest sufficient prefix is found, and what comes after it changes nothing',
  (values) => {
    const n = enough(values, 10);
    if (n === null) return;
    expect(n).toBeGreaterThanOrEqual(REPLICATIONS_LEAST);
    expect(enough(values.slice(0, n), 10)).toBe(n);
    expect(enough([...values.slice(0, n), 1e6, -1e6], 10)).toBe(n);
    expect(enough(values.slice(0, n - 1), 10)).toBeNull();
  },
);
