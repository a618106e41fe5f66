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

property.prop([system])('fields have bits of their own, one after the other', (drawn) => {
  const packing = packingOf(sized(drawn.words, drawn.counters));
  const sizes = [...drawn.words, drawn.counters];
  let next = 0;
  packing.fields.forEach(({ shift, width }, i) => {
    expect(shift).toBe(next);
    expect(2 ** width).toBeGreaterThanOrEqual(sizes[i] as number);
    next = shift + width;
  });
  expect(packing.bits).toBe(next);
  expect(packing.columns).toBe(Math.ceil(next / 32));
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
      for (let bit = 0; bit < 20; bit++) {
        const at = (packing.fields[i]?.shift ?? 0) + bit;
        if ((value >>> bit) & 1)
          key[at >>> 5] = ((key[at >>> 5] as number) | (1 << (at & 31))) >>> 0;
      }
    });
    const state = ~visited.add(key);
    const read = new Int32Array(words.length);
    expect(decodeState({ packing, visited }, state, read)).toBe(counters);
    expect([...read]).toEqual(words);
    expect(findState({ packing, visited, composed }, Int32Array.from(words), counters)).toBe(state);
  },
);

test('a field of too many values is refused', () => {
  expect(() => packingOf(sized([2 ** 32], 1))).toThrow('expected below 2^30');
});
