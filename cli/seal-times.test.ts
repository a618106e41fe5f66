import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SimulationResult } from '../base/simulation-results';
import { liaoning2013 } from '../models/rules';
import { sealQueueTables } from '../reports/index';
import { sm3 } from '../seal/index';
import { parseScenario, simulate } from '../sim/index';
import { EXAMPLE_MEASUREMENT } from './generated-sealing';
import { packageRoot } from './paths';
import { withSealQueue } from './seal-times';

const file = join(packageRoot(), 'sim', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const times = join(packageRoot(), EXAMPLE_MEASUREMENT);
const run = (track: 'electronic' | 'paper'): SimulationResult =>
  withSealQueue(simulate({ scenario, rules: liaoning2013, seed: 1, track, months: 1 }), scenario);
const electronic = run('electronic');

test('a run has the queue of its own busiest day, and more of it waits at more of it', () => {
  const queue = electronic.sealQueue;
  expect(queue?.notices).toBe(electronic.counts['notices of the busiest day']);
  expect(queue?.notices).toBeGreaterThan(5);
  expect(queue?.windowHours).toBe(7);
  for (const law of queue?.laws ?? []) {
    const loads = law.views.map(({ load }) => load);
    expect([...loads].sort((a, b) => a - b)).toEqual(loads);
    expect(law.startsAtPagesAnHour).toBeLessThan(law.pagesAnHour);
  }
  expect(queue?.laws.map(({ name }) => name)).toEqual(['published', 'device']);
  expect(run('paper').sealQueue).toBeUndefined();
});

test('measured times come as a file, and the result says by its digest which', () => {
  const result = withSealQueue(electronic, scenario, times);
  expect(result.sealTimes).toBe(sm3(readFileSync(times, 'utf8')).toString('hex'));
  expect(result.sealQueue?.laws.at(-1)).toMatchObject({ name: 'measured' });
  expect(result.checksum).toBe(electronic.checksum);
  for (const lang of ['en', 'zh'] as const) {
    const [table] = sealQueueTables(lang, [result]);
    expect(table?.rows.length).toBe(9);
    expect(table?.note).toContain(result.sealTimes);
  }
  expect(() => withSealQueue(electronic, scenario, file)).toThrow('no JSON');
});
