import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { explore } from '../../check/core/explore';
import { judge } from '../../check/core/verdicts';
import { composeSystem } from '../../models/tables/compose-system';
import { replayStory } from './lasso';
import { type Recipe, systemOf } from './random-system';
import { recipe } from './testing/random-recipes';
import { walk } from './walk';

const STATES_MAX = 3_000;
const LIVENESS_STATES = 400;

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
