import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceOf, streamOf } from '../../base/streams';
import { liaoning2013 } from '../../models/rules';
import { Luck, lognormal } from './luck';
import { pilotLives } from './pilot-lives';
import { simulate } from './run';
import { parseScenario } from './scenario';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const lives = pilotLives(liaoning2013);
const common = { scenario, rules: liaoning2013, lives, seed: 3, track: 'electronic' } as const;

test('a source draws what the stream of its path draws', () => {
  const [stream, source] = [streamOf('seed').fork('walk'), sourceOf('seed/walk')];
  const three = (draw: () => number): number[] => [draw(), draw(), draw()];
  expect(three(() => source.integer(1, 1000))).toEqual(three(() => stream.integer(1, 1000)));
  expect(three(() => source.unit())).toEqual(three(stream.unit));
});

test('what is drawn for one purpose moves no other', () => {
  const [quiet, busy] = [new Luck('a'), new Luck('a')];
  for (let i = 0; i < 9; i++) busy.of('work').unit();
  expect(busy.of('way').unit()).toBe(quiet.of('way').unit());
  expect(new Luck('b').of('way').unit()).not.toBe(new Luck('a').of('way').unit());
});

test('the log-normal has median one and the spread that was asked for', () => {
  const source = sourceOf('moments');
  const logs = Array.from({ length: 20_000 }, () => Math.log(lognormal(source, 0.5)));
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (logs.length - 1);
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.sqrt(variance)).toBeCloseTo(0.5, 1);
});

test('a document alone takes the way it took among all others, but for who stood before it', () => {
  const whole = simulate({ ...common, trace: true });
  const number = 700;
  const alone = simulate({ ...common, only: { 0: [number] }, trace: true });
  expect(alone.counts['vouchers begun']).toBeLessThan(5);
  const [begun] = alone.trace ?? [];
  const born = (whole.trace ?? []).filter(({ life, step }) => life === begun?.life && step);
  const steps = (alone.trace ?? []).filter(({ voucher }) => voucher === 0).map(({ step }) => step);
  const ways = new Map<number, string[]>();
  for (const { voucher, step } of born) ways.set(voucher, [...(ways.get(voucher) ?? []), step]);
  expect([...ways.values()].map(String)).toContain(String(steps));
  expect(alone.violations).toEqual([]);
  expect(alone.weather).toEqual(whole.weather);
});

test('a number that is no document is refused by its place', () => {
  expect(() => simulate({ ...common, only: { 0: [1_000_000] } })).toThrow(
    /only: found 0:1000000, expected a document of that year, from 0:0 to 0:\d+/,
  );
});
