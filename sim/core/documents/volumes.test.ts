import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { streamOf } from '../../../base/streams';
import { calendarOf, DAY_MINUTES } from '../calendar';
import { split } from '../draws';
import { parseScenario } from '../scenario';
import { askedFor } from './volumes';

const file = join(__dirname, '..', '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const calendar = calendarOf(2013);
const rollOut = { firstMonth: 7, months: 4, isRollOut: true };
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const million = (total: number): number => Math.round(total / 100_000_000);

property.prop([fc.string()], { numRuns: 10 })(
  'every published count is met, whatever the seed',
  (seed) => {
    // What goes on paper before a bank joins is counted beside what was published.
    const all = askedFor(scenario, calendar, rollOut, streamOf(seed));
    const asked = all.filter((one) => !one.isOnPaper);
    const notices = asked.filter((one) => one.kind === 'notice');
    const payments = asked.filter((one) => one.kind === 'payment');
    expect(notices.length).toBe(575);
    expect(sum(notices.map((one) => one.rows.length))).toBe(16_837);
    expect(payments.length).toBe(985);
    expect(million(sum(notices.map((one) => one.amount)))).toBe(18_888);
    expect(million(sum(payments.map((one) => one.amount)))).toBe(4_023);
    for (const one of asked) {
      expect(sum(one.rows)).toBe(one.amount);
      expect(Math.min(...one.rows)).toBeGreaterThan(0);
      const day = Math.floor(one.at / DAY_MINUTES);
      expect(calendar.isWorked(day)).toBe(true);
      expect(day).toBeGreaterThanOrEqual(calendar.dayOf(scenario.banks[one.bank]?.joins.is ?? ''));
    }
  },
);

test('one batch of 2,575 rows goes to the first bank at the end of July, for August', () => {
  const asked = askedFor(scenario, calendar, rollOut, streamOf(1));
  const batch = asked.filter((one) => one.rows.length >= 2_575);
  expect(batch.map((one) => [one.bank, one.month, one.forMonth])).toEqual([[0, 7, 8]]);
  expect(calendar.dateOf(Math.floor((batch[0]?.at ?? 0) / DAY_MINUTES))).toBe('2013-07-31');
});

test('the first notice goes to the first bank on 1 July, and all seven banks have one', () => {
  const notices = askedFor(scenario, calendar, rollOut, streamOf(2)).filter(
    (one) => one.kind === 'notice',
  );
  expect(calendar.dateOf(Math.floor((notices[0]?.at ?? 0) / DAY_MINUTES))).toBe('2013-07-01');
  expect(notices[0]?.bank).toBe(0);
  expect(new Set(notices.map((one) => one.bank)).size).toBe(7);
});

test('amounts are heavy-tailed: a tenth of the payments carries most of the money', () => {
  const amounts = askedFor(scenario, calendar, rollOut, streamOf(3))
    .filter((one) => one.kind === 'payment')
    .map((one) => one.amount)
    .sort((a, b) => b - a);
  expect(sum(amounts.slice(0, 98)) / sum(amounts)).toBeGreaterThan(0.4);
});

property.prop([
  fc.integer({ min: 0, max: 1_888_849_999_999 }),
  fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 }),
  fc.integer({ min: 0, max: 100 }),
])('a split sums to the whole and leaves nobody below the least', (total, weights, least) => {
  fc.pre(total >= least * weights.length);
  const parts = split(total, weights, least);
  expect(sum(parts)).toBe(total);
  expect(Math.min(...parts)).toBeGreaterThanOrEqual(least);
});
