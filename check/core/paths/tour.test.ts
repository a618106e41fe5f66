/**
 * Tours against the graph itself: whatever is asked for is covered, by paths that can be walked.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { InputError } from '../../../base/assert';
import { shortestPaths } from './goals';
import { aimOf, type Cover, covers, type PathGraph, sourceOf, treeOf } from './graph';
import { type Budget, type Tour, tour } from './tour';

const BIG = 1_000_000;
const unbounded: Budget = { pathsMax: BIG, stepsMax: BIG, lengthMax: BIG };

type Arrow = readonly [from: number, to: number, kind: number];

/** A graph of arrows; state 0 is the start, and states that it does not reach are left out. */
function graphOf(arrows: readonly Arrow[]): PathGraph {
  const names = new Map([[0, 0]]);
  for (const [from] of names)
    for (const [source, to] of arrows)
      if (source === from && !names.has(to)) names.set(to, names.size);
  const kept = arrows
    .filter(([from]) => names.has(from))
    .map(([from, to, kind]): Arrow => [names.get(from) as number, names.get(to) as number, kind])
    .sort(([one], [other]) => one - other);
  const edgeStart = new Int32Array(names.size + 1);
  for (const [from] of kept) edgeStart[from + 1] = (edgeStart[from + 1] as number) + 1;
  for (let i = 0; i < names.size; i++)
    edgeStart[i + 1] = (edgeStart[i + 1] as number) + (edgeStart[i] as number);
  return {
    states: names.size,
    start: 0,
    edgeStart,
    edgeTarget: Int32Array.from(kept.map(([, to]) => to)),
    edgeKind: Int32Array.from(kept.map(([, , kind]) => kind)),
    kinds: 1 + Math.max(0, ...kept.map(([, , kind]) => kind)),
  };
}

/** What the paths cover, counted without any aim; fails on a path that cannot be walked. */
function countOf(graph: PathGraph, cover: Cover, paths: Tour['paths']): number {
  const seen = new Set<number | string>(cover === 'states' ? [graph.start] : []);
  for (const path of paths) {
    let state = graph.start;
    path.forEach((edge, i) => {
      expect(sourceOf(graph, edge)).toBe(state);
      state = graph.edgeTarget[edge] as number;
      if (cover === 'states') seen.add(state);
      if (cover === 'transitions') seen.add(edge);
      if (cover === 'steps') seen.add(graph.edgeKind[edge] as number);
      if (cover === 'pairs' && i > 0) seen.add(`${path[i - 1]} ${edge}`);
    });
  }
  return seen.size;
}

/** The denominators, counted by hand: every state is reached, so every edge can be taken. */
function totalOf({ states, edgeTarget, edgeStart, edgeKind }: PathGraph, cover: Cover): number {
  if (cover === 'states') return states;
  if (cover === 'transitions') return edgeTarget.length;
  if (cover === 'steps') return new Set(edgeKind).size;
  return edgeTarget.reduce(
    (sum, to) => sum + (edgeStart[to + 1] as number) - (edgeStart[to] as number),
    0,
  );
}

const graphs = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3)), { minLength: 0, maxLength: 30 })
  .map(graphOf);

property.prop([graphs, fc.constantFrom(...covers)])(
  'a tour covers everything that can be covered, and says so with its denominator',
  (graph, cover) => {
    const aim = aimOf(graph, cover);
    const found = tour(aim, unbounded);
    const total = totalOf(graph, cover);
    expect(aim.coverable).toBe(total);
    expect([found.covered, found.uncovered, found.isCut]).toEqual([total, [], false]);
    expect(countOf(graph, cover, found.paths)).toBe(total);
    expect(tour(aimOf(graph, cover), unbounded)).toEqual(found);
    const lengths = found.paths.map((path) => path.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  },
);

property.prop([graphs, fc.constantFrom(...covers), fc.nat(6), fc.nat(20), fc.nat(8)])(
  'a budget is kept, and what it left out is counted and named',
  (graph, cover, pathsMax, stepsMax, lengthMax) => {
    const aim = aimOf(graph, cover);
    const found = tour(aim, { pathsMax, stepsMax, lengthMax });
    expect(found.paths.length).toBeLessThanOrEqual(pathsMax);
    expect(found.steps).toBeLessThanOrEqual(stepsMax);
    expect(found.paths.every((path) => path.length <= lengthMax)).toBe(true);
    expect(found.covered).toBe(countOf(graph, cover, found.paths));
    expect(found.covered + found.uncovered.length).toBe(totalOf(graph, cover));
    expect(found.isCut || found.uncovered.length === 0).toBe(true);
  },
);

test('a ring is one path; a star is one path an arm; a chord costs no second path', () => {
  const paths = (arrows: readonly Arrow[]): readonly number[] =>
    tour(aimOf(graphOf(arrows), 'transitions'), unbounded).paths.map((path) => path.length);
  expect(paths([0, 1, 2, 3].map((i) => [i, (i + 1) % 4, 0]))).toEqual([4]);
  expect(paths([1, 2, 3].map((i) => [0, i, 0]))).toEqual([1, 1, 1]);
  expect(
    paths([
      [0, 1, 0],
      [1, 2, 0],
      [2, 0, 0],
      [0, 2, 0],
    ]),
  ).toEqual([4]);
});

test('what one path covers on its way needs no path of its own', () => {
  const { paths } = tour(
    aimOf(
      graphOf([
        [0, 1, 0],
        [1, 2, 0],
        [2, 3, 0],
      ]),
      'states',
    ),
    unbounded,
  );
  expect(paths).toHaveLength(1);
});

test('pairs find what transitions need not: both ways in, then both ways out', () => {
  const arrows: readonly Arrow[] = [
    [0, 1, 0],
    [0, 1, 1],
    [1, 2, 2],
    [1, 3, 3],
  ];
  const steps = (cover: Cover) => tour(aimOf(graphOf(arrows), cover), unbounded).paths.length;
  expect([steps('transitions'), steps('pairs')]).toEqual([2, 4]);
});

property.prop([graphs])('a goal is reached by as few steps as the levels say', (graph) => {
  const { depth } = treeOf(graph);
  const goals = Array.from({ length: graph.states }, (_, state) => ({
    name: `${state}`,
    states: [state],
  }));
  const { found, unreached } = shortestPaths(graph, goals, unbounded);
  expect([found.length, unreached]).toEqual([graph.states, []]);
  for (const { goal, path } of found) {
    expect(path).toHaveLength(depth[Number(goal)] as number);
    expect(countOf(graph, 'states', [path])).toBe(path.length + 1);
  }
});

test('a goal without a state is unreached; one beyond the budget is left out', () => {
  const graph = graphOf([[0, 1, 0]]);
  const goals = [
    { name: 'none', states: [] },
    { name: 'either', states: [1, 0] },
    { name: 'far', states: [1] },
    { name: 'step', states: [0], last: 0 },
  ];
  expect(shortestPaths(graph, goals, { ...unbounded, stepsMax: 1 })).toEqual({
    found: [
      { goal: 'either', path: [] },
      { goal: 'far', path: [0] },
    ],
    unreached: ['none'],
    leftOut: ['step'],
  });
});

test('too many pairs are refused with their number', () => {
  const loops: readonly Arrow[] = Array.from({ length: 3000 }, (_, kind) => [0, 0, kind]);
  expect(() => aimOf(graphOf(loops), 'pairs')).toThrow(InputError);
  expect(() => aimOf(graphOf(loops), 'pairs')).toThrow(/9003000 pairs/);
});
