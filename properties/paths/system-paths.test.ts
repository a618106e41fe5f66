/** Paths of whole systems, walked again by the walker that knows no table. */
import { expect, test } from 'vitest';
import { setup } from 'xstate';
import { InputError } from '../../base/assert';
import { canClose, never, neverStep, type Property, sometimes } from '../../base/property';
import { explore } from '../../check/core/explore';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { families } from '../../models/systems/registry';
import { composeSystem } from '../../models/tables/compose-system';
import { replay } from '../walker/replay';
import { systemOfLife } from './life-system';
import { lifeOfMachine } from './machine-life';
import { systemGoals, systemTour } from './system-paths';

const exploredOf = (system: System, statesMax = 50_000) =>
  explore(composeSystem(system), { statesMax });

const scopes = families.flatMap((family) =>
  family.scopes.map(({ name, build }) => ({ name: `${family.name}, ${name}`, build })),
);
/** Composed in no time; the others are walked by nobody here. */
const light = scopes.filter(({ name }) => !/pilot|reconcil|reference|two notices/.test(name));
const small = light.flatMap(({ name, build }) => {
  const system = build(liaoning2013);
  const explored = exploredOf(system, 5_000);
  return explored.isClipped ? [] : [{ name, system, explored }];
});

test('there are systems small enough to be walked here', () => {
  expect(small.length).toBeGreaterThanOrEqual(9);
});

test.each(small)('$name: every step is on a path, and the walker walks them all', (one) => {
  const found = systemTour(one.explored);
  const { covered, of, uncovered } = found.coverage;
  expect([covered, uncovered]).toEqual([of, []]);
  const made = new Set<string>();
  for (const { steps } of found.paths) {
    const walked = replay(one.system, steps, []);
    expect(walked.isEnabled ? '' : walked.because).toBe('');
    for (const { group, step } of steps) made.add(`${group}: ${step}`);
  }
  expect(made.size).toBe(of);
});

test.each(small)(
  '$name: a path to each witness, where the walker sees it',
  ({ system, explored }) => {
    const found = systemGoals(explored, ['sometimes']);
    expect(found.unreached).toEqual([]);
    for (const { goal, steps } of found.paths) {
      const walked = replay(system, steps);
      expect(walked.isEnabled && walked.struck).toContain(goal);
    }
  },
);

test('two-phase commit: all 1,145 transitions, 288 states, and each path ends where it can', () => {
  const { explored } = small.find(({ name }) => name.startsWith('two-phase')) as (typeof small)[0];
  expect(systemTour(explored, { cover: 'transitions' }).coverage).toMatchObject({
    covered: 1145,
    of: 1145,
  });
  expect(systemTour(explored, { cover: 'states' }).coverage).toMatchObject({ of: 288 });
  const cut = systemTour(explored, { cover: 'transitions', pathsMax: 3 });
  expect([cut.paths.length, cut.coverage.isCut]).toEqual([3, true]);
  expect(cut.coverage.uncovered[0]).toEqual({
    steps: [{ group: expect.any(String), name: expect.any(String) }],
    after: expect.any(Number),
  });
  expect(cut.coverage.covered + cut.coverage.uncovered.length).toBeLessThanOrEqual(1145);
});

const lamp = setup({}).createMachine({
  id: 'lamp',
  initial: 'off',
  states: {
    off: { on: { TURN: 'on' } },
    on: { on: { TURN: 'off', BREAK: 'broken' } },
    broken: {},
  },
});
const lampLife = lifeOfMachine(lamp, [{ type: 'TURN' }, { type: 'BREAK' }]);
const lampOf = (properties: readonly Property[]) => exploredOf(systemOfLife(lampLife, properties));
const isBroken = {
  word: ({ parts }: { parts: Readonly<Record<string, { value: unknown }>> }) =>
    parts.machine?.value === 'broken',
};
const properties = [
  never('the lamp breaks', isBroken),
  neverStep('it is broken by hand', ({ step }) => step === 'BREAK'),
  neverStep('it is melted', ({ step }) => step === 'MELT'),
  sometimes('it melts', { word: () => false }),
  canClose('it ends broken', isBroken),
];

test('goals are breaches, steps, local states; what is not reached is told', () => {
  const explored = lampOf(properties);
  const ways = (...goals: readonly string[]) =>
    systemGoals(explored, goals).paths.map(({ goal, steps }) => [
      goal,
      steps.map(({ step }) => step).join(' '),
    ]);
  expect(ways('the lamp breaks')).toEqual([['the lamp breaks', 'TURN BREAK']]);
  expect(ways('it is broken by hand')).toEqual([['it is broken by hand', 'TURN BREAK']]);
  expect(ways('machine:on')).toEqual([['machine:on', 'TURN']]);
  expect(ways('machine:*').map(([, way]) => way)).toEqual(['', 'TURN', 'TURN BREAK']);
  const { coverage, unreached } = systemGoals(explored, ['sometimes', 'it is melted']);
  expect([coverage.covered, coverage.of]).toEqual([0, 2]);
  expect(unreached).toEqual(['it melts', 'it is melted']);
});

test('a goal that is nowhere, or that no state decides, is an input error', () => {
  const explored = lampOf(properties);
  expect(() => systemGoals(explored, ['machine:off:on'])).toThrow(InputError);
  expect(() => systemGoals(explored, ['the lamp'])).toThrow(/machine:VALUE; the lamp breaks/);
  expect(() => systemGoals(explored, ['it ends broken'])).toThrow(/no single state decides/);
  expect(() => systemTour(explored, { refusals: true })).toThrow(/--life NAME/);
});

test('a search that was cut short is refused: its coverage would have no denominator', () => {
  const system = (scopes[0] as (typeof scopes)[0]).build(liaoning2013);
  expect(() => systemTour(exploredOf(system, 100))).toThrow(/within --states-max/);
  const alone = systemOfLife(lampLife);
  const twice = { ...alone, groups: alone.groups.map((group) => ({ ...group, replicas: 2 })) };
  const folded = explore(composeSystem(twice), { statesMax: 100, symmetry: true });
  expect(folded.reductions.symmetry).toBe(true);
  expect(() => systemTour(folded)).toThrow(/a reduced search/);
});
