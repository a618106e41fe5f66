import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import { underWeather } from './faults/weather-choice';
import { pilotLives } from './pilot-lives';
import { liveYear } from './run';
import { parseScenario } from './scenario';
import type { TraceStep } from './year-plan';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const pilot = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const scenario = underWeather(pilot, 'full');
const lives = pilotLives(liaoning2013, 'dual');

/** A year of ten thousand months, known for what befell it, or neighbouring documents of it. */
function lived(index: number, from?: number, to = 0) {
  const neighbours = Array.from({ length: to - (from ?? to) + 1 }, (_, i) => (from ?? to) + i);
  const steps: TraceStep[] = [];
  const run = { scenario, rules: liaoning2013, seed: '2013', track: 'dual' as const, lives };
  const { sums } = liveYear(
    from === undefined ? run : { ...run, only: { [index]: neighbours } },
    { index, firstMonth: 1, lastMonth: 12 },
    (step) => steps.push(step),
  );
  return { sums, steps };
}

test('a paper that wanted quota only while its electronic twin held it is booked after all', () => {
  const { sums, steps } = lived(208, 1782, 1862);
  const papers = steps.filter(({ step }) => /^deliver PAPER_VOUCHER/.test(step));
  const after = papers.flatMap(({ voucher, time }) =>
    steps.filter((one) => one.voucher === voucher && one.time >= time).map(({ step }) => step),
  );
  expect(after).toContain('the transfer fails');
  expect(after).toContain('the teller books the paper voucher');
  expect(sums.violations).toEqual([]);
  expect(sums.monthsClosed).toBe(12);
});

test('a voucher that errs in one register and then in another is put right in both', () => {
  const { sums } = lived(737, 2561, 2581);
  const found = sums.books.differences.filter(({ name }) => name === 'error');
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(1);
  expect(sums.violations).toEqual([]);
  expect(sums.monthsClosed).toBe(12);
});

test('of a 5108 that is made anew whoever can act is told as its owner', () => {
  const { sums, steps } = lived(118);
  const life = 'clearing-quota notice';
  const back = steps.find((one) => one.life === life && /^deliver QUOTA_RETURNED/.test(one.step));
  const anew = steps.filter(({ voucher, time }) => voucher === back?.voucher && time > back.time);
  expect(anew.map(({ step }) => step)).toContain(
    'the handler handles the notice to the central bank',
  );
  expect(sums.violations).toEqual([]);
});
