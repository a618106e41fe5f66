import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { streamOf } from '../../../base/streams';
import { liaoning2013 } from '../../../models/rules';
import { calendarOf, DAY_MINUTES } from '../calendar';
import { heavyTailOf } from '../draws';
import { pilotLives } from '../pilot-lives';
import { decode } from '../reading';
import { simulate } from '../run';
import { parseScenario, type Scenario } from '../scenario';
import { publishedOf } from '../scenario/published';
import { dayWeight } from './arrivals';
import { drawFallbackDays, NEVER } from './fallback';
import { type Asked, askedFor, documentsOf } from './volumes';

const scenarioOf = (name: string): Scenario => {
  const file = join(__dirname, '..', '..', 'scenarios', `${name}.yaml`);
  return parseScenario(readFileSync(file, 'utf8'), `${name}.yaml`);
};
const pilot = scenarioOf('liaoning-2013');
const calendar = calendarOf(2013);
const block = { firstMonth: 7, months: 4, isRollOut: true };
const asked = askedFor(pilot, calendar, block, streamOf('kinds'));
const dayOf = (one: Asked): number => Math.floor(one.at / DAY_MINUTES);

test('every other kind is asked for as often as the scenario says, on working days', () => {
  const count = (kind: string) => asked.filter((one) => one.kind === kind).length;
  expect(count('authorised payment')).toBe(pilot.documents?.authorisedPayments.is);
  expect(count('adjustment')).toBe(pilot.documents?.adjustments.is);
  expect(count('quota change')).toBe(pilot.documents?.quotaChanges.is);
  for (const one of asked) expect(calendar.isWorked(dayOf(one))).toBe(true);
});

test('authorised payments never draw more than their share of quota that went out', () => {
  const share = (pilot.documents?.authorisedPercent.is ?? 0) / 100;
  const granted = new Map<string, number>();
  const drawn = new Map<string, number>();
  const add = (to: Map<string, number>, one: Asked): void => {
    const key = `${one.bank} ${one.fund}`;
    to.set(key, (to.get(key) ?? 0) + one.amount);
  };
  for (const one of asked) {
    if (one.kind === 'notice') add(granted, one);
    if (one.kind === 'authorised payment') add(drawn, one);
    for (const [key, amount] of drawn)
      expect(amount).toBeLessThanOrEqual((granted.get(key) ?? 0) * share);
  }
  expect(drawn.size).toBeGreaterThan(5);
});

test('on paper go only payments of banks that have not joined, and none after', () => {
  const early = asked.filter((one) => one.isOnPaper);
  expect(early.length).toBe(pilot.rollOut?.paperPayments.is);
  for (const one of asked) {
    const joins = calendar.dayOf(pilot.banks[one.bank]?.joins.is ?? '');
    expect(dayOf(one) < joins).toBe(one.isOnPaper === true);
  }
});

test('December has several times a normal month, the rush before the 25th is felt', () => {
  const plan = { index: 1, firstMonth: 1, lastMonth: 12 };
  const year = documentsOf(pilot, calendar, plan, streamOf('year'));
  const payments = (month: number) =>
    year.filter((one) => one.kind === 'payment' && one.month === month).length;
  const normal = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].reduce((sum, m) => sum + payments(m), 0) / 11;
  expect(payments(12) / normal).toBeGreaterThan(2.5);
  const weightOn = (date: string) => dayWeight(pilot, calendar, calendar.dayOf(date), 7);
  expect(weightOn('2013-07-24')).toBeGreaterThan(weightOn('2013-07-10'));
  expect(weightOn('2013-07-31')).toBeGreaterThan(weightOn('2013-07-10'));
  // The last week of a quarter, apart from the month's own last days.
  const inMonth = (date: string, month: number) =>
    dayWeight(pilot, calendar, calendar.dayOf(date), month);
  expect(inMonth('2013-09-26', 9)).toBeGreaterThan(inMonth('2013-08-27', 8));
  expect(inMonth('2013-09-26', 9)).toBeGreaterThan(inMonth('2013-09-16', 9));
});

test('a Pareto tail reaches further than the log-normal body alone', () => {
  const documents = pilot.documents as NonNullable<Scenario['documents']>;
  const amountTail = { ...documents.amountTail, is: [0, 1.5] as [number, number] };
  const amountSpread = { ...pilot.volumes.amountSpread, is: 0.5 };
  const tailed = { ...pilot, volumes: { ...pilot.volumes, amountSpread } };
  const plain = { ...tailed, documents: { ...documents, amountTail } };
  const largest = (scenario: Scenario): number => {
    const draw = heavyTailOf(streamOf('tail'), scenario);
    return Math.max(...Array.from({ length: 20_000 }, draw));
  };
  expect(largest(tailed)).toBeGreaterThan(2 * largest(plain));
});

test('at rest every book of the other kinds is final, and agrees', () => {
  const lives = pilotLives(liaoning2013);
  for (const kind of ['authorised payment', 'quota change', 'adjustment'] as const) {
    const life = lives[kind];
    const others = kind === 'adjustment' ? 2 : 1;
    let ends = 0;
    life.isRest.forEach((rests, word) => {
      if (rests === 0) return;
      const finance = decode(life.books[0]?.[word] ?? 0).standing;
      const other = decode(life.books[others]?.[word] ?? 0).standing;
      expect([kind, other]).toEqual([kind, finance]);
      if (finance === 'done') ends++;
    });
    expect(ends).toBeGreaterThan(0);
  }
});

const common = { rules: liaoning2013, seed: 5, track: 'dual' } as const;
const isDeclared = ({ step }: { readonly step: string }): boolean =>
  step === 'the director declares the fallback to paper';
test('paper is declared only on days on which the lines are down, and entered late', () => {
  const rollOut = pilot.rollOut as NonNullable<Scenario['rollOut']>;
  const perYear = (is: number): Scenario => {
    const fallbackDaysPerYear = { ...rollOut.fallbackDaysPerYear, is };
    return { ...pilot, rollOut: { ...rollOut, fallbackDaysPerYear } };
  };
  const often = simulate({ ...common, scenario: perYear(40), trace: true });
  const down = often.weather.flatMap((said) => /lines are down on (\S+)\./.exec(said)?.[1] ?? []);
  const declared = (often.trace ?? []).filter(isDeclared);
  expect(declared.length).toBeGreaterThan(5);
  for (const { time } of declared)
    expect(down).toContain(calendar.dateOf(Math.floor(time / DAY_MINUTES)));
  const names = new Set(often.trace?.map(({ step }) => step));
  expect(names).toContain('the clerk notes the finished paper voucher on the electronic one');
  expect(often.violations).toEqual([]);
  const never = simulate({ ...common, scenario: perYear(0), trace: true });
  expect((never.trace ?? []).filter(isDeclared)).toEqual([]);
  const rules = { ...liaoning2013, carrierRegister: false };
  const bare = simulate({ ...common, rules, scenario: perYear(120) });
  expect(bare.violations.join()).toMatch(/executed 2 times/);
});

test('lines that are down stay down until the next morning that has them', () => {
  const span = { fromDay: 181, toDay: 304 };
  const calm = 300 * DAY_MINUTES;
  const drawn = drawFallbackDays(pilot, calendar, span, calm, streamOf('down'));
  expect(drawn.days.length).toBeGreaterThan(0);
  const first = drawn.days[0] as number;
  expect(drawn.next(0)).toBe(first * DAY_MINUTES);
  expect(drawn.up(first * DAY_MINUTES + 600)).toBeGreaterThanOrEqual((first + 1) * DAY_MINUTES);
  expect(drawn.next((drawn.days.at(-1) as number) * DAY_MINUTES + DAY_MINUTES)).toBe(NEVER);
});

test('a county lives a year and closes every month', () => {
  const county = scenarioOf('county');
  const result = simulate({ scenario: county, rules: liaoning2013, seed: 1, track: 'electronic' });
  expect(result.violations).toEqual([]);
  expect(result.monthsClosed).toBe(12);
});

test('the province of today is read, and asks for the published number of applications', () => {
  const { volumes, documents } = scenarioOf('province-today');
  expect(volumes.payments.is + (documents?.authorisedPayments.is ?? 0)).toBe(243_000);
});

test('what is published is told apart from what is assumed', () => {
  const [said] = publishedOf(pilot);
  expect(said).toMatch(/By the source.*volumes notices 575.*rows 16837/);
  expect(said).not.toMatch(/authorised/);
  expect(publishedOf(scenarioOf('county')).join()).not.toMatch(/By the source.*volumes/);
});
