import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../base/assert';
import { streamOf } from '../../base/streams';
import { liaoning2013 } from '../../models/rules';
import { calendarOf } from '../core/calendar';
import { simulate } from '../core/run';
import { parseScenario, type Track } from '../core/scenario';
import { askedIn } from '../core/subset';
import { enough, intervalOf } from './interval';
import { type Arm, differencesOf, replicate, seedOf, warmUpOf } from './replications';
import type { Row } from './row';
import { comparisonOf } from './tell';

const file = join(__dirname, '..', 'scenarios', 'county.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'county.yaml');
const slower = {
  ...scenario,
  durations: {
    ...scenario.durations,
    electronicLine: { ...scenario.durations.electronicLine, is: [9, 0.6] as [number, number] },
  },
};
const armOf = (over: typeof scenario, track: Track = 'electronic'): Arm => ({
  labels: { scenario: 'county', rules: 'liaoning-2013', track },
  request: { scenario: over, rules: liaoning2013, track, months: 2 },
});
const CYCLE = 'cycle time: payment';
const own = (rows: readonly Row[], figure: string): number => rows[0]?.figures[figure] as number;
const base = { seed: 'r', replications: 10, workers: 1 };
const spread = (values: readonly number[]): number => (intervalOf(values).deviation ?? 0) ** 2;

test('the same whatever the threads, and a replication is a run of its own', async () => {
  const target = { figure: CYCLE, percent: 40 };
  const arms = [armOf(scenario)];
  const most = { ...base, replications: 16, target };
  const [one = []] = await replicate(arms, { ...most, workers: 1 }, own);
  const [two = []] = await replicate(arms, { ...most, workers: 2 }, own);
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  const values = one.map((row) => own([row], CYCLE));
  expect(enough(values, 40) ?? 16).toBe(one.length);
  const alone = simulate({ ...(arms[0] as Arm).request, seed: seedOf('r', 3) });
  expect(alone.checksum).toBe(one[2]?.checksum);
  expect(alone.closingTimes.sum / alone.closingTimes.count).toBe(one[2]?.figures['closing time']);
}, 120_000);

test('both arms get the same documents, amounts and weather', () => {
  const [paper, electronic] = (['paper', 'electronic'] as const).map((track) =>
    simulate({ ...armOf(scenario, track).request, seed: seedOf('r', 1) }),
  );
  expect(paper?.weather).toEqual(electronic?.weather);
  const calendar = calendarOf(scenario.calendarYear.is);
  const plan = { index: 0, firstMonth: scenario.firstMonth.is, lastMonth: scenario.firstMonth.is };
  const asked = (over: typeof scenario) =>
    askedIn({ scenario: over, calendar, plan, stream: streamOf('r-1').fork('year 0') });
  expect(asked(scenario).length).toBeGreaterThan(20);
  expect(asked(slower)).toEqual(asked(scenario));
  const known = ['notices', 'payments', 'authorised payments'];
  for (const name of known) expect(paper?.amounts[name]).toBe(electronic?.amounts[name]);
});

test('pairs tell a small change that independent seeds cannot', async () => {
  const arms = [armOf(scenario), armOf(slower)];
  const [first = [], second = []] = await replicate(arms, base, own);
  const [apart = []] = await replicate([armOf(slower)], { ...base, seed: 'others' }, own);
  const paired = differencesOf(first, second, CYCLE);
  const independent = differencesOf(first, apart, CYCLE);
  expect(spread(paired)).toBeLessThan(spread(independent) / 4);
  const { mean, halfWidth } = intervalOf(paired);
  expect(mean).toBeGreaterThan(halfWidth ?? Number.POSITIVE_INFINITY);
  const told = comparisonOf(['fast', 'slow'], [first, second], [scenario, slower]);
  expect(told.paired.find(({ figure }) => figure === CYCLE)?.gain).toBeGreaterThan(4);
  // No claim of the source is about the speed of a line.
  expect(told.claims).toEqual([]);
}, 60_000);

test('paper beside electronic tells every claim of the source with what it rests on', async () => {
  const arms = [armOf(scenario, 'paper'), armOf(scenario)];
  const [paper = [], electronic = []] = await replicate(arms, { ...base, replications: 4 }, own);
  const { claims } = comparisonOf(['paper', 'electronic'], [paper, electronic], [scenario]);
  expect(claims.map(({ claim }) => claim)).toEqual([
    'faster sealing',
    'no hand work',
    'automatic reconciliation',
  ]);
  for (const { paired, assumptions } of claims) {
    expect(paired.difference.mean).toBeLessThan(-(paired.difference.halfWidth ?? 0));
    expect(assumptions.length).toBeGreaterThan(0);
  }
}, 60_000);

test('a figure that is none is refused with those that are', async () => {
  const target = { figure: 'happiness', percent: 5 };
  const asked = replicate([armOf(scenario)], { ...base, target }, own);
  await expect(asked).rejects.toThrow(InputError);
  await expect(asked).rejects.toThrow(/--figure: found happiness, expected one of closing time; /);
});

test('what the first months weigh is measured, not assumed away', () => {
  const row = (closedAfter: readonly number[]) => ({ closedAfter }) as unknown as Row;
  expect(warmUpOf([row([10, 20]), row([30, -1])])).toEqual({ whole: 20, withoutFirst: 20 });
  expect(warmUpOf([row([10])])).toEqual({ whole: 10, withoutFirst: null });
});
