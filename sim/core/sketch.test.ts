import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { canonical } from '../../base/canonical';
import { distributionOf } from './distribution';
import { mergeSketches, percentile, sketchOf } from './sketch';

const minutes = fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 60 });

property.prop([minutes, minutes, minutes])(
  'sketches merge alike in any order and grouping, as if all values had come to one',
  (a, b, c) => {
    const [x, y, z] = [sketchOf(a), sketchOf(b), sketchOf(c)];
    const whole = canonical(sketchOf([...a, ...b, ...c]));
    expect(canonical(mergeSketches(mergeSketches(x, y), z))).toBe(whole);
    expect(canonical(mergeSketches(x, mergeSketches(y, z)))).toBe(whole);
    expect(canonical(mergeSketches(mergeSketches(z, x), y))).toBe(whole);
  },
);

property.prop([minutes.filter((values) => values.length > 0)])(
  'a percentile is off by one in a hundred of itself at most, or by half a minute',
  (values) => {
    const sorted = [...values].sort((p, q) => p - q);
    for (const percent of [50, 90, 99]) {
      const exact = sorted[Math.floor((percent / 100) * (sorted.length - 1))] as number;
      const found = percentile(sketchOf(values), percent);
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.01 * exact + 0.5);
    }
  },
);

test('count, sum, least, most and histogram are exact; merging keeps the bin of one minute', () => {
  const merged = mergeSketches(sketchOf([100_000]), sketchOf([1, 0, 1]));
  const { count, sum, min, max, p50, histogram } = distributionOf(merged);
  expect({ count, sum, min, max, p50 }).toEqual({
    count: 4,
    sum: 100_002,
    min: 0,
    max: 100_000,
    p50: 1,
  });
  expect(histogram[0]).toEqual({ upTo: 1, count: 3 });
  expect(histogram.at(-1)).toEqual({ upTo: 100_000, count: 1 });
});

test('nothing counted is a distribution of zeros', () => {
  expect(distributionOf(sketchOf([]))).toMatchObject({ count: 0, min: 0, max: 0, p99: 0 });
});
