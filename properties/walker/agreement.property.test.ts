import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { explore } from '../../check/core/explore';
import { judge } from '../../check/core/verdicts';
import { composeSystem } from '../../models/tables/compose-system';
import { replayStory } from './lasso';
import {
  lineNames,
  messages,
  orders,
  partNames,
  type Recipe,
  stateNames,
  systemOf,
} from './random-system';
import { walk } from './walk';

const STATES_MAX = 3_000;
const LIVENESS_STATES = 400;

const cargo = fc.array(
  fc.record({ line: fc.constantFrom(...lineNames), message: fc.constantFrom(...messages) }),
  { maxLength: 2 },
);
const handlers = fc.array(
  fc.record({
    in: fc.constantFrom(...stateNames),
    on: fc.constantFrom(...orders, ...messages),
    target: fc.option(fc.constantFrom(...stateNames), { nil: undefined }),
    posts: cargo,
  }),
  { minLength: 9, maxLength: 16, size: 'max' },
);
const conditions = fc.array(
  fc.oneof(
    fc.record({ part: fc.constantFrom(...partNames), isNot: fc.constantFrom(...stateNames) }),
    fc.record({
      line: fc.constantFrom(...lineNames),
      message: fc.option(fc.constantFrom(...messages), { nil: undefined }),
      present: fc.boolean(),
    }),
  ),
  { maxLength: 1, size: 'xsmall' },
);
const rarely = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: conditions },
);
const line = fc.record({
  kind: fc.constantFrom('bag', 'fifo', 'set'),
  sendUpTo: fc.integer({ min: 1, max: 2 }),
  more: fc.integer({ min: 0, max: 1 }),
  whenFull: fc.constantFrom('absorb', 'block', 'lose'),
  fair: fc.constantFrom('weak', 'weak', 'weak', 'strong', 'none'),
  lose: fc.boolean(),
  duplicate: fc.boolean(),
  receivedWhen: rarely,
  enabledWhen: rarely,
});
const counters = fc.array(
  fc.constantFrom(
    { counter: 'fund', atLeast: 1, add: -1 },
    { counter: 'fund', atMost: 1, add: 1 },
    { counter: 'fund', atLeast: 1 },
  ),
  { maxLength: 1 },
);
const step = fc.record({
  kind: fc.constantFrom('duty', 'automatic', 'answer', 'deviation'),
  does: fc.array(
    fc.record({ part: fc.constantFrom(...partNames), event: fc.constantFrom(...orders) }),
    { minLength: 1, maxLength: 2 },
  ),
  when: rarely,
  counters,
  takes: fc.array(
    fc.record({ line: fc.constantFrom(...lineNames), message: fc.constantFrom(...messages) }),
    { maxLength: 1, size: 'xsmall' },
  ),
  puts: cargo,
  fair: fc.constantFrom(undefined, 'weak', 'strong', 'none'),
  alternatives: fc.option(fc.constant('one question'), { nil: undefined }),
});
const recipe: fc.Arbitrary<Recipe> = fc.record({
  replicas: fc.integer({ min: 1, max: 2 }),
  faults: fc.integer({ min: 0, max: 2 }),
  left: handlers,
  right: handlers,
  there: line,
  back: line,
  steps: fc.array(step, { minLength: 3, maxLength: 6, size: 'max' }),
});

/** What both count, or nothing where a system is too large to be asked about. */
function counts(drawn: Recipe) {
  const system = systemOf(drawn);
  const checker = explore(composeSystem(system), { statesMax: STATES_MAX });
  if (checker.isClipped) return undefined;
  const walker = walk(system, { statesMax: STATES_MAX });
  const figures = (one: typeof walker | typeof checker) => ({
    states: one.states,
    transitions: one.transitions,
    levels: one.levels,
    deadEnds: one.deadEnds,
  });
  return { walker: figures(walker), checker: figures(checker) };
}

test.prop([recipe], { numRuns: 150 })(
  'walker and checker count any drawn system alike',
  (drawn) => {
    const both = counts(drawn);
    if (both) expect(both.walker).toEqual(both.checker);
  },
);

/** Liveness as both judge it, and what the walker says to the checker's stories. */
function liveness(drawn: Recipe) {
  const system = systemOf({ ...drawn, replicas: 1 });
  const checked = judge(system, { statesMax: LIVENESS_STATES, commandFor: () => '' });
  if (checked.exploration.isClipped) return undefined;
  const { verdicts } = walk(system);
  const told = checked.verdicts.map(({ property, verdict, story }) => ({
    property,
    verdict,
    replayed: story && replayStory(system, story),
  }));
  return { verdicts, told };
}

test.prop([recipe], { numRuns: 150 })(
  'walker and checker judge fair runs of any drawn system alike, and every lasso is told again',
  (drawn) => {
    const both = liveness(drawn);
    for (const { property, verdict, replayed } of both?.told ?? []) {
      expect([property, verdict]).toEqual([property, both?.verdicts[property]]);
      if (replayed) expect(replayed).toMatchObject({ isEnabled: true, struck: [property] });
    }
  },
);

test('drawn systems have loops and rests, and sentences that hold', () => {
  const drawn = fc
    .sample(recipe, { numRuns: 60, seed: 7 })
    .flatMap((one) => liveness(one)?.told ?? []);
  const words = drawn.map(({ verdict }) => verdict);
  expect(words.filter((word) => word === 'holds').length).toBeGreaterThan(10);
  expect(words.filter((word) => word === 'violated').length).toBeGreaterThan(40);
});

test('most drawn systems are small enough to be asked about, and few of them stand still', () => {
  const drawn = fc.sample(recipe, { numRuns: 100, seed: 7 }).map(counts);
  const asked = drawn.filter((both) => both !== undefined);
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter(({ walker }) => walker.states > 20).length).toBeGreaterThan(30);
});
