import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { liaoning2013 } from '../../models/rules';
import { parseScenario } from '../core/scenario';
import { deputised } from '../core/testing/people';
import { simulateInWorkers, workersFor } from './pool';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
// With people too: what is drawn for them must not depend on who lives the year.
const scenario = deputised(parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml'));
const request = {
  scenario,
  rules: liaoning2013,
  seed: 5,
  track: 'electronic' as const,
  months: 8,
};
const traced = async (workers: number) => {
  const pieces: Uint8Array[] = [];
  const months: number[] = [];
  const result = await simulateInWorkers(
    {
      ...request,
      onTraceBytes: (bytes) => pieces.push(bytes),
      onProgress: (at) => months.push(at.months),
    },
    workers,
  );
  return { result, trace: Buffer.concat(pieces), months };
};

test('one thread or two: the same bytes, the same trace, the same progress', async () => {
  const [one, two] = [await traced(1), await traced(2)];
  expect(canonical(two.result)).toBe(canonical(one.result));
  expect(two.trace.equals(one.trace)).toBe(true);
  expect(two.months).toEqual(one.months);
  expect(two.months).toEqual([6, 8]);
  expect(one.result.staff?.posts.some(({ awayDays }) => awayDays > 0)).toBe(true);
}, 60_000);

test('what a thread cannot do is told as the input that is wrong', async () => {
  const [bank, ...others] = scenario.banks;
  const late = { ...bank, joins: { ...bank?.joins, is: '2013-12-31' } } as typeof bank;
  const bad = { ...scenario, banks: [...others, late ?? others[0]] } as typeof scenario;
  const failed = simulateInWorkers({ ...request, scenario: bad }, 2);
  await expect(failed).rejects.toBeInstanceOf(InputError);
}, 60_000);

test('a short run gets no threads, a long one all processors', () => {
  expect(workersFor(request)).toBe(1);
  expect(workersFor({ ...request, months: 1000 })).toBeGreaterThanOrEqual(1);
});
