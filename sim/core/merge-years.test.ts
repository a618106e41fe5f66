import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from '../../base/canonical';
import { liaoning2013 } from '../../models/rules';
import { mergeYears, type YearSums } from './merge-years';
import { pilotLives } from './pilot-lives';
import { liveYear, resultOf, simulate, yearsOf } from './run';
import { parseScenario } from './scenario';
import { readTrace } from './trace';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const lives = pilotLives(liaoning2013);
const request = { scenario, rules: liaoning2013, seed: 9, track: 'electronic' as const };
const [a, b, c] = yearsOf(11, 16).map((plan) => liveYear({ ...request, lives }, plan).sums) as [
  YearSums,
  YearSums,
  YearSums,
];

test('years merge alike however they are grouped, and not alike in another order', () => {
  const left = mergeYears(mergeYears(a, b), c);
  expect(canonical(mergeYears(a, mergeYears(b, c)))).toBe(canonical(left));
  expect(left.checksum).not.toEqual(mergeYears(mergeYears(b, a), c).checksum);
  expect(left.months).toBe(16);
});

test('sums are plain data: a file or another thread gives them back as they were', () => {
  expect(canonical(JSON.parse(JSON.stringify(b)))).toBe(canonical(b));
});

test('lists stay short, and what is left out is counted', () => {
  let many = a;
  for (let i = 0; i < 60; i++) many = mergeYears(many, b);
  const result = resultOf({ ...request, months: many.months }, many);
  expect(result.monthly.length).toBe(240);
  expect(result.months).toBe(722);
  expect(result.byMonthOfYear.reduce((sum, { months }) => sum + months, 0)).toBe(722);
  expect(result.weather.at(-1)).toMatch(/^And \d+ more storms/);
  expect(JSON.stringify(many).length).toBeLessThan(2 * JSON.stringify(result).length);
});

test('sums of fen that would not be exact are refused', () => {
  const rich = { ...a, amounts: { paid: Number.MAX_SAFE_INTEGER } };
  expect(() => mergeYears(rich, rich)).toThrow(/stay exact/);
});

test('a trace in binary tells what the trace in memory tells, and changes nothing', () => {
  const pieces: Uint8Array[] = [];
  const options = { ...request, lives, months: 7 };
  const told = simulate({ ...options, trace: true });
  const result = simulate({ ...options, onTraceBytes: (bytes) => pieces.push(bytes) });
  expect(result.checksum).toBe(told.checksum);
  const bytes = Buffer.concat(pieces);
  const { head, steps } = readTrace(bytes);
  expect(head).toMatchObject({ seed: '9', track: 'electronic' });
  let at = 0;
  let different = 0;
  for (const step of steps()) {
    const { year, time, life, voucher, step: name } = step;
    const kept = told.trace?.[at++];
    if (kept?.year !== year || kept.time !== time || kept.life !== life) different++;
    else if (kept.voucher !== voucher || kept.step !== name) different++;
  }
  expect({ at, different }).toEqual({ at: told.events, different: 0 });
  expect(() => [...readTrace(bytes.subarray(0, bytes.length - 3)).steps()]).toThrow(
    /a whole trace/,
  );
  expect(() => readTrace(bytes.subarray(3))).toThrow(/CSTRACE3/);
});
