/** A story depends on the states alone: not on the order in which a level was discovered. */
import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { canClose, closes, leadsTo, never, type Property, type View } from '../../base/property';
import type { Story } from '../../base/story-results';
import { streamOf } from '../../base/streams';
import { TINY } from '../../models/systems/voucher-reference/family';
import { voucherReference } from '../../models/systems/voucher-reference/system';
import { composeSystem } from '../../models/tables/compose-system';
import { firstStuck, forEachSuccessor } from './closing';
import { type Exploration, explore } from './explore';
import { Liveness } from './liveness/of-system';
import { storyOfLasso, storyTo } from './story';

const isBank = (value: string) => (view: View) => view.parts.bank?.value === value;
const properties: readonly Property[] = [
  never('the bank pays', { word: isBank('paid') }),
  canClose('the bank is idle again', { word: isBank('idle') }),
  closes('the bank is idle', { word: isBank('idle') }),
  leadsTo('what is paid is undone', { word: isBank('paid') }, { word: isBank('idle') }),
];
const exploreTiny = (asked: readonly Property[], symmetry = false): Exploration =>
  explore(composeSystem({ ...voucherReference(TINY), properties: asked }), {
    statesMax: 100_000,
    symmetry,
  });

/** The same search, had it found the states of each level in another order. */
function rediscovered(exploration: Exploration, seed: string): Exploration {
  const { packing, visited, states, levelStart } = exploration;
  const stream = streamOf(seed);
  const before = levelStart.flatMap((from, level) => {
    const to = levelStart[level + 1] ?? states;
    return stream.shuffled(Array.from({ length: to - from }, (_, i) => from + i));
  });
  const after = new Int32Array(states + 1).fill(-1);
  before.forEach((old, now) => {
    after[old] = now;
  });
  const keys = new Uint32Array(states * packing.columns);
  before.forEach((old, now) => {
    const from = old * packing.columns;
    keys.set(visited.keys.subarray(from, from + packing.columns), now * packing.columns);
  });
  const find = (key: Uint32Array): number => {
    const old = visited.find(key);
    return old < 0 ? old : present(after[old], 'a state of the search');
  };
  return {
    ...exploration,
    visited: { keys, find } as unknown as Exploration['visited'],
    strikeStates: (p) => exploration.strikeStates(p).map((old) => present(after[old], 'a strike')),
  };
}

function storiesOf(exploration: Exploration): readonly Story[] {
  const liveness = new Liveness(exploration);
  return properties.map((property, p) => {
    const { name, kind } = property;
    if (kind === 'never')
      return storyTo(exploration, { states: exploration.strikeStates(p) }, name, []);
    if (kind === 'canClose')
      return storyTo(exploration, { states: firstStuck(exploration, p) }, name, []);
    const lasso = present(liveness.lassoOf(property, p), `a lasso of ${name}`);
    return storyOfLasso(exploration, lasso, name, []);
  });
}

test('every story is the same whatever order a level was discovered in', () => {
  const exploration = exploreTiny(properties);
  const stories = storiesOf(exploration);
  expect(stories.map(({ steps }) => steps.length)).toEqual([6, 4, 17, 17]);
  for (const seed of ['one', 'two', 'three'])
    expect(storiesOf(rediscovered(exploration, seed))).toEqual(stories);
});

test('a story told under symmetry is one that its people can walk', () => {
  const asked = [
    never('two are at the bank', {
      sum: (view) => (isBank('idle')(view) ? 1 : 0),
      total: (n) => n === 0,
    }),
  ];
  const reduced = exploreTiny(asked, true);
  const whole = exploreTiny(asked);
  expect(reduced.states).toBeLessThan(whole.states);
  const story = storyTo(reduced, { states: reduced.strikeStates(0) }, 'x', []);
  const plain = storyTo(whole, { states: whole.strikeStates(0) }, 'x', []);
  expect(story.steps).toHaveLength(plain.steps.length);
  expect(new Set(story.steps.map(({ replica }) => replica))).toEqual(new Set([1, 2]));
  let at = 0;
  const words = new Int32Array(whole.composed.replicas.length);
  for (const { step, replica } of story.steps) {
    let next = -1;
    forEachSuccessor(whole, at, words, (target, mover, edge) => {
      const table = present(whole.composed.replicas[mover], 'a replica');
      const name = table.steps[table.edgeStep[edge] as number]?.name;
      if (mover + 1 === replica && name === step) next = target;
    });
    expect([step, replica, next >= 0]).toEqual([step, replica, true]);
    at = next;
  }
  expect(whole.strikeStates(0)).toContain(at);
});
