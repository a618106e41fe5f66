import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchProgress } from '../base/coverage-results';
import type { SystemResult } from '../base/results';
import type { Context } from './context';
import type { ProgressMessage } from './job';
import { watchSearch } from './search-watch';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const watched = (stats: boolean, statesMax = 1_000_000, lang: Context['lang'] = 'en') => {
  const heard: ProgressMessage[] = [];
  const context = { lang, progress: (message: ProgressMessage) => heard.push(message) };
  const watch = watchSearch(context as unknown as Context, { stage: 's', statesMax, stats });
  return { ...watch, heard, remarks: () => heard.flatMap(({ remark }) => remark ?? []) };
};
const at = (states: number, more: Partial<SearchProgress> = {}): SearchProgress => ({
  states,
  transitions: states * 9,
  level: 3,
  queue: 120,
  ...more,
});
const result = { states: 999_950, transitions: 36_896_504, levels: 43 } as SystemResult;

test('statistics are a line a second, headed once, and a last one at the end', () => {
  const { onProgress, done, remarks } = watched(true);
  onProgress(at(100));
  vi.advanceTimersByTime(2_000);
  onProgress(at(20_000, { bytes: 3 * 2 ** 20, lastLevels: [10, 15, 30] }));
  onProgress(at(20_001));
  vi.advanceTimersByTime(2_000);
  done(result);
  expect(remarks()).toEqual([
    's\n  180k generated, 20k distinct, 120 queued, level 3, 10k/s, 3 MB, x2.00',
    '  36.8M generated, 999k distinct, 0 queued, level 43, 249k/s, 3 MB',
  ]);
});

test('without statistics a search says nothing but what a terminal shows', () => {
  const { onProgress, done, heard, remarks } = watched(false);
  vi.advanceTimersByTime(5_000);
  onProgress(at(100));
  done(result);
  expect(remarks()).toEqual([]);
  expect(heard.map(({ detail }) => detail)).toEqual(['level 3, 120 queued', undefined]);
  expect(heard.at(-1)?.isDone).toBe(true);
});

test('levels that keep growing near the bound are warned of once, with what grows', () => {
  const { onProgress, remarks } = watched(false, 1_000);
  const growing = () => [{ what: 'line', name: 'orders', group: 'g', values: 12 } as const];
  onProgress(at(100, { lastLevels: [10, 20, 40] }));
  onProgress(at(700, { lastLevels: [100, 100, 400] }));
  expect(remarks()).toEqual([]);
  onProgress(at(700, { lastLevels: [100, 200, 400], growing }));
  onProgress(at(900, { lastLevels: [100, 200, 400], growing }));
  expect(remarks()).toEqual([
    's: the bound of 1,000 states is near: 700 states, levels grow 2.0-fold\n' +
      '  grows most in: line orders (12 values)',
  ]);
});

test('statistics are told in Chinese too', () => {
  const { done, remarks } = watched(true, 1_000, 'zh');
  vi.advanceTimersByTime(1_000);
  done(result);
  expect(remarks()[0]).toContain('生成 36.8M，不同 999k，待展开 0，第 43 层');
});
