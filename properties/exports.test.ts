/**
 * What the shipped systems do not use is exported too: queues, every answer to a full line, refused
 * and blocked deliveries, takes and puts, sums over replicas. SPIN and Rumur judge drawn systems as
 * we do. Which systems are drawn is fixed, so that a count can be asked again.
 */
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { InputError } from '../base/assert';
import { always, endsWell, never, neverStep, type Property, sometimes } from '../base/property';
import { judge } from '../check/core/verdicts';
import { compareWith, type Tool } from '../check/second-opinion/agreement';
import { isInstalled } from '../check/second-opinion/spin';
import type { System } from '../models/system';
import { voucherReference } from '../models/systems/voucher-reference/system';
import { systemOf } from './walker/random-system';
import { recipe } from './walker/testing/random-recipes';

const tools: readonly Tool[] = ['spin', 'rumur'];
const missing = [...tools, 'gcc'].filter((tool) => !isInstalled(tool));
const absent = missing.length > 0 ? ` (left out: no ${missing.join(', no ')} here)` : '';

const SEED = 20_131_031;
const SYSTEMS = 4;
const STATES_MIN = 30;
const STATES_MAX = 3000;

const properties: readonly Property[] = [
  never('both stand at r', {
    word: ({ parts }) => parts.left?.value === 'r' && parts.right?.value === 'r',
  }),
  always('a line is empty or left is not at q', {
    word: ({ parts, lines }) => lines.there?.length === 0 || parts.left?.value !== 'q',
  }),
  sometimes('two copies are under way', {
    word: ({ lines }) => lines.back?.some(({ copies }) => copies > 1) ?? false,
  }),
  always('no more of right stand at q than the fund allows', {
    sum: ({ parts }) => (parts.right?.value === 'q' ? 1 : 0),
    total: (sum, counters) => sum <= (counters.fund ?? 0) + 1,
  }),
  neverStep('nothing is lost', ({ lost }) => lost),
  neverStep('nothing is unexpected', ({ unexpected }) => unexpected),
  endsWell('at rest left stands at p', { word: ({ parts }) => parts.left?.value === 'p' }),
];

/** Drawn systems of a size that is worth a compilation; those that are errors are passed over. */
function drawn(count: number): readonly System[] {
  const found: System[] = [];
  for (const drawnRecipe of fc.sample(recipe, { seed: SEED, numRuns: 3000 })) {
    if (found.length === count) break;
    const system = { ...systemOf(drawnRecipe), properties };
    const states = statesOf(system);
    if (states >= STATES_MIN && states < STATES_MAX) found.push(system);
  }
  return found;
}

function statesOf(system: System): number {
  try {
    return judge(system, { statesMax: STATES_MAX, only: [], commandFor: () => '' }).exploration
      .states;
  } catch (error) {
    if (error instanceof InputError) return 0;
    throw error;
  }
}

test.skipIf(missing.length > 0)(`drawn systems are counted and judged as here${absent}`, () => {
  const systems = drawn(SYSTEMS);
  expect(systems).toHaveLength(SYSTEMS);
  const kinds = new Set(systems.flatMap(({ groups }) => groups[0]?.lines.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(['bag', 'fifo', 'set']);
  for (const system of systems)
    expect({ system: system.groups, ...compareWith(tools, system) }).toMatchObject({
      differences: [],
    });
});

test.skipIf(missing.length > 0)(`a counter that never changes is no variable${absent}`, () => {
  const system = voucherReference({ vouchers: 1, quota: 0, faults: 2 });
  expect(compareWith(tools, system)).toMatchObject({
    states: 414,
    transitions: 1350,
    differences: [],
  });
});
