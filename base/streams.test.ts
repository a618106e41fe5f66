/**
 * Streams: the frozen known answer may never be regenerated; every stored seed would change its
 * meaning.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { HarnessBug } from './assert';
import { streamOf } from './streams';

const seeds = fc.oneof(fc.integer(), fc.string());
const drawn = (draw: () => number, count = 8): readonly number[] =>
  Array.from({ length: count }, draw);

property.prop([seeds])('the same seed gives the same numbers twice', (seed) => {
  const [first, second] = [streamOf(seed), streamOf(seed)];
  expect(drawn(() => first.integer(0, 1e9))).toEqual(drawn(() => second.integer(0, 1e9)));
});

property.prop([seeds, fc.nat(20)])('what the parent draws does not move a fork', (seed, draws) => {
  const parent = streamOf(seed);
  const early = parent.fork('line');
  drawn(() => parent.unit(), draws);
  const late = parent.fork('line');
  expect(drawn(late.unit)).toEqual(drawn(early.unit));
});

property.prop([seeds])('forks of different names are different streams', (seed) => {
  const root = streamOf(seed);
  expect(drawn(root.fork('line').unit)).not.toEqual(drawn(root.fork('post').unit));
});

property.prop([seeds, fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1e6)])(
  'an integer lies between its bounds, both included',
  (seed, min, width) => {
    const value = streamOf(seed).integer(min, min + width);
    expect(Number.isSafeInteger(value) && value >= min && value <= min + width).toBe(true);
  },
);

property.prop([seeds, fc.array(fc.integer())])(
  'shuffling keeps the items and the list',
  (seed, list) => {
    const before = [...list];
    const shuffled = streamOf(seed).shuffled(list);
    expect(list).toEqual(before);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(before.sort((a, b) => a - b));
  },
);

test('chance follows its odds, and never and always are exact', () => {
  const stream = streamOf('odds');
  const hits = drawn(() => Number(stream.chance(1, 4)), 10_000).reduce((a, b) => a + b);
  expect(Math.abs(hits - 2_500)).toBeLessThan(200);
  expect(drawn(() => Number(stream.chance(0, 3)), 100)).not.toContain(1);
  expect(drawn(() => Number(stream.chance(3, 3)), 100)).not.toContain(0);
});

test('consecutive seeds give unrelated first numbers', () => {
  const firsts = Array.from({ length: 1_000 }, (_, seed) => streamOf(seed).unit());
  const mean = firsts.reduce((a, b) => a + b) / firsts.length;
  const lag = firsts.slice(1).map((x, i) => (x - mean) * ((firsts[i] as number) - mean));
  const correlation = lag.reduce((a, b) => a + b) / lag.length / (1 / 12);
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.04);
  expect(Math.abs(correlation)).toBeLessThan(0.12);
});

test("an empty range is the harness's own fault", () => {
  expect(() => streamOf(1).integer(2, 1)).toThrow(HarnessBug);
  expect(() => streamOf(1).pick([])).toThrow(HarnessBug);
});

test('the known answer of seed 20130701 has not moved', () => {
  const root = streamOf(20130701);
  expect(drawn(() => root.integer(0, 999_999), 6)).toEqual([
    653745, 127987, 110281, 16805, 654279, 828411,
  ]);
  expect(root.fork('line').fork('CCB').path).toBe('20130701/line/CCB');
  const line = root.fork('line').fork('CCB');
  expect(drawn(() => line.integer(1, 6), 12)).toEqual([5, 1, 2, 1, 4, 2, 1, 5, 6, 5, 6, 2]);
  expect(line.shuffled(['a', 'b', 'c', 'd', 'e'])).toEqual(['b', 'd', 'c', 'e', 'a']);
  expect(line.unit()).toBe(0.08832576244900436);
});
