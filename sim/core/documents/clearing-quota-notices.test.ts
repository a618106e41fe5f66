import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from '../../../base/canonical';
import { streamOf } from '../../../base/streams';
import { liaoning2013 } from '../../../models/rules';
import { calendarOf, DAY_MINUTES } from '../calendar';
import { pilotLives } from '../pilot-lives';
import { parseScenario } from '../scenario';
import { Year } from '../year';
import { ceilingsOf, clearingQuotaNotices } from './clearing-quota-notices';
import { CLEARING_CEILING } from './notice-lives';
import { documentsOf } from './volumes';

const file = join(__dirname, '..', '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const calendar = calendarOf(2013);
const plan = { index: 0, firstMonth: 7, lastMonth: 9 };
const asked = documentsOf(scenario, calendar, plan, streamOf('5108').fork('year 0'));
const notices = clearingQuotaNotices(scenario, calendar, plan, asked);

test('each month has a notice a bank and fund nature, of the plan and no more', () => {
  for (const month of [7, 8, 9]) {
    const ofMonth = notices.filter((one) => one.forMonth === month);
    const told = ofMonth.map(({ bank, fund, amount }) => [bank * 2 + fund, amount]);
    expect(told).toEqual(ceilingsOf(scenario, asked, month));
    expect(told.length).toBeGreaterThan(0);
  }
});

test('it goes out from the 25th of the month before, in the first month with the month', () => {
  for (const { at, forMonth, month } of notices) {
    const day = Math.floor(at / DAY_MINUTES);
    expect(calendar.isWorked(day)).toBe(true);
    expect(month).toBe(forMonth === 7 ? 7 : forMonth - 1);
    const from = calendar.monthStart(month) + (forMonth === 7 ? 0 : 24);
    expect(calendar.workedDays(from, day)).toEqual([]);
  }
});

test('nothing of direct payments is cleared before the central bank is told what may be', () => {
  const told = new Map<number, number>();
  const debits: number[] = [];
  const lives = pilotLives(liaoning2013);
  const draws = new Set(
    lives.clearing.plans.flatMap((step) =>
      step?.uses.some(({ counter, add }) => counter === CLEARING_CEILING && add < 0)
        ? [step.name]
        : [],
    ),
  );
  const year = new Year({
    ...{ scenario, calendar, plan, track: 'electronic', lives },
    stream: streamOf('5108').fork('year 0'),
    onTrace: ({ life, voucher, step, time }) => {
      const { key, kind } = { key: year.walk.vouchers[voucher]?.key ?? -1, kind: life };
      if (kind === 'clearing-quota notice' && step === 'the central bank registers a quota of 1')
        told.set(key, Math.min(time, told.get(key) ?? time));
      if (year.walk.vouchers[voucher]?.life !== lives.clearing || !draws.has(step)) return;
      debits.push(time);
      expect(told.get(key)).toBeLessThanOrEqual(time);
    },
  });
  year.run();
  expect(year.violations).toEqual([]);
  expect(told.size).toBeGreaterThan(7);
  expect(debits.length).toBeGreaterThan(100);
});

test('a run of some payments keeps the luck of their notices', () => {
  const some = asked.flatMap((one, i) => (one.kind === 'payment' && one.bank === 0 ? [i] : []));
  const timesOf = (only?: readonly number[]): string => {
    const times: unknown[] = [];
    const year = new Year({
      ...{ scenario, calendar, plan, track: 'electronic' },
      lives: pilotLives(liaoning2013),
      stream: streamOf('5108').fork('year 0'),
      ...(only ? { only: { 0: only } } : {}),
    });
    for (const { kind, bank, fund, forMonth, at, amount } of year.asked)
      if (kind === 'clearing-quota notice' && bank === 0) times.push([fund, forMonth, at, amount]);
    return canonical(times);
  };
  expect(timesOf(some)).toBe(timesOf());
});
