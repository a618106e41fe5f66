import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { streamOf } from '../../base/streams';
import { split, Wheel, weighted } from './draws';

const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

test.prop([weights, fc.integer()], { numRuns: 200 })(
  'a wheel draws what adding the weights up at every draw would',
  (weighs, seed) => {
    const wheel = new Wheel(weighs);
    const [once, again] = [streamOf(seed), streamOf(seed)];
    for (let i = 0; i < 50; i++) expect(wheel.draw(once)).toBe(weighted(again, weighs));
  },
);

test.prop(
  [fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), fc.nat(999)],
  {
    numRuns: 200,
  },
)('whoever is nearest to one more gets it, the earlier one among equals', (weighs, more) => {
  const total = weighs.length + more;
  const parts = split(total, weighs, 1);
  const sum = weighs.reduce((a, b) => a + b, 0);
  const due = weighs.map((weight) => (weight / sum) * more);
  const rest = (i: number): number => (due[i] as number) - Math.floor(due[i] as number);
  const order = weighs.map((_, i) => i).sort((a, b) => rest(b) - rest(a) || a - b);
  let left = total - due.reduce((n, share) => n + 1 + Math.floor(share), 0);
  const expected = due.map((share) => 1 + Math.floor(share));
  for (const i of order) if (left-- > 0) expected[i] = (expected[i] as number) + 1;
  expect(parts).toEqual(expected);
});
