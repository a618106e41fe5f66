import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013 } from '../models/rules';
import { parseScenario, simulate } from '../sim/index';
import { simulationLines } from './commands/simulate';
import { makeContext } from './context';
import { packageRoot } from './paths';

const file = join(packageRoot(), 'sim', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');

test('documents are told of all months, however few of them are listed one by one', () => {
  const run = simulate({ scenario, rules: liaoning2013, seed: 1, track: 'electronic', months: 2 });
  const longer = { ...run, monthly: run.monthly.slice(0, 1) };
  const context = makeContext('en', { isTerminal: false, columns: 80 });
  const notices = run.counts.notices ?? 0;
  expect(notices).toBeGreaterThan(run.monthly[0]?.notices ?? 0);
  expect(simulationLines(context, longer)[1]).toContain(`${notices} notices with`);
});
