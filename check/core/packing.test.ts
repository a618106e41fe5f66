import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { packingOf } from './packing';
import { decodeState, findState } from './state';
import { Visited } from './visited';

/** Packing looks at sizes alone. */
const sized = (words: readonly number[], counterStates: number): ComposedSystem =>
  ({ replicas: words.map((count) => ({ words: count })), counterStates }) as never;

const size = fc.integer({ min: 1, max: 2 ** 20 });
const system = fc.record({
  words: fc.array(size, { minLength: 1, maxLength: 6 }),
  counters: size,
});

property.prop([system])('fields have bits of their own, whole in one column', (drawn) => {
  const packing = packingOf(sized(drawn.words, drawn.counters));
  const taken = new Array<number>(packing.columns).fill(0);
  const sizes = [...drawn.words, drawn.counters];
  packing.fields.forEach(({ column, shift, mask }, i) => {
    expect(mask).toBeGreaterThanOrEqual((sizes[i] as number) - 1);
    const bits = BigInt(mask) << BigInt(shift);
    expect(bits < 2n ** 32n).toBe(true);
    expect(BigInt(taken[column] as number) & bits).toBe(0n);
    taken[column] = Number(BigInt(taken[column] as number) | bits);
  });
  expect(packing.fields).toHaveLength(sizes.length);
});

property.prop([system, fc.array(fc.nat(), { minLength: 7, maxLength: 7 })])(
  'what is packed is found and read back, across any number of columns',
  (drawn, numbers) => {
    const composed = sized(drawn.words, drawn.counters);
    const packing = packingOf(composed);
    const visited = new Visited(packing.columns);
    const words = drawn.words.map((count, i) => (numbers[i] as number) % count);
    const counters = (numbers[6] as number) % drawn.counters;
    const key = new Uint32Array(packing.columns);
    [...words, counters].forEach((value, i) => {
      const field = packing.fields[i] as (typeof packing.fields)[number];
      key[field.column] = ((key[field.column] as number) | (value << field.shift)) >>> 0;
    });
    const state = ~visited.add(key);
    const read = new Int32Array(words.length);
    expect(decodeState({ packing, visited }, state, read)).toBe(counters);
    expect([...read]).toEqual(words);
    expect(findState({ packing, visited } as never, words, counters)).toBe(state);
  },
);

test('a field that no column holds is refused', () => {
  expect(() => packingOf(sized([2 ** 32], 1))).toThrow('expected below 2^31');
});
