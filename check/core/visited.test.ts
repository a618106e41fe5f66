import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { Visited } from './visited';

const keys = (columns: number) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })), {
      minLength: columns,
      maxLength: columns,
    }),
    { maxLength: 400, size: 'max' },
  );

property.prop([fc.integer({ min: 1, max: 3 }).chain((columns) => keys(columns))])(
  'a visited set answers as a map does',
  (drawn) => {
    const columns = drawn[0]?.length ?? 1;
    const visited = new Visited(columns, 2);
    const known = new Map<string, number>();
    for (const key of drawn) {
      const packed = Uint32Array.from(key);
      const text = key.join();
      const before = known.get(text);
      expect(visited.find(packed)).toBe(before ?? -1);
      if (before === undefined) {
        expect(visited.add(packed)).toBe(~known.size);
        known.set(text, known.size);
      } else expect(visited.add(packed)).toBe(before);
    }
    expect(visited.count).toBe(known.size);
    for (const [text, index] of known) {
      expect(visited.find(Uint32Array.from(text.split(',').map(Number)))).toBe(index);
      const kept = visited.keys.subarray(index * columns, (index + 1) * columns);
      expect([...kept].join()).toBe(text);
    }
  },
);

test('a hundred thousand neighbouring keys are all told apart', () => {
  const visited = new Visited(2);
  const key = new Uint32Array(2);
  for (let i = 0; i < 100_000; i++) {
    key[0] = i % 317;
    key[1] = Math.floor(i / 317);
    if (visited.add(key) !== ~i) throw new Error(`key ${i} was taken for another`);
  }
  expect(visited.count).toBe(100_000);
  expect(visited.bytes).toBeLessThan(4 * 1024 * 1024);
});
