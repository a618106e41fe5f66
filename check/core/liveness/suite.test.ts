/**
 * Where searches for fair runs are known to go wrong, one small graph each. Constraints are named
 * by index; an edge without one is owed nothing.
 */
import { expect, test } from 'vitest';
import { type FairRun, findFairRun } from './fair-cycle';
import { type FairGraph, fairGraph, type Hop, type Strength } from './graph';
import { isFairLoop } from './loop';
import { distances } from './spread';

type Edge = readonly [from: number, to: number, constraint?: number];
interface Posed {
  readonly strengths?: readonly Strength[];
  readonly edges: readonly Edge[];
  /** States where the answer has come. */
  readonly answers?: readonly number[];
  /** States that ask; all if absent. */
  readonly asks?: readonly number[];
}

const graphOf = ({ edges, strengths = [] }: Posed): FairGraph =>
  fairGraph(
    edges.reduce((most, [from, to]) => Math.max(most, from, to), 0) + 1,
    edges.map(([from, to, constraint = -1]): Hop => ({ from, to, constraint })),
    strengths,
  );

function runOf(posed: Posed): FairRun | undefined {
  const graph = graphOf(posed);
  const all = Array.from({ length: graph.states }, (_, state) => state);
  const mark = (isMarked: (state: number) => boolean): Uint8Array =>
    Uint8Array.from(all, (state) => (isMarked(state) ? 1 : 0));
  const waiting = mark((state) => !posed.answers?.includes(state));
  const triggers = mark((state) => posed.asks?.includes(state) ?? true);
  const run = findFairRun(graph, { waiting, triggers }, distances(graph));
  if (run && run.loop.length > 0) expect(isFairLoop(graph, run.loop)).toBe(true);
  return run;
}
const loopOf = (posed: Posed): readonly number[] | undefined =>
  runOf(posed)?.loop.map(({ from }) => from);

const [a, b, c] = [0, 1, 2];
const weak: readonly Strength[] = ['weak', 'weak', 'weak'];
const strong: readonly Strength[] = ['strong', 'strong', 'strong'];

test('a cycle that a second way joins later is not missed', () => {
  // A search that cuts at visited states walks 0-1-3 first and then takes 2-1 for an old story.
  const edges: readonly Edge[] = [
    [0, 1, a],
    [0, 2, a],
    [1, 3, a],
    [2, 1, a],
    [1, 2, b],
    [3, 3, a],
  ];
  expect(loopOf({ strengths: ['weak', 'weak'], edges, answers: [3] })).toEqual([1, 2]);
});

test('a run may rest in a state that can be left only if nothing is owed there', () => {
  expect(runOf({ edges: [[0, 1]], answers: [1] })).toMatchObject({ stem: 0, loop: [] });
  expect(runOf({ strengths: weak, edges: [[0, 1, a]], answers: [1] })).toBeUndefined();
});

test('a dead end that is no answer is a run', () => {
  const edges: readonly Edge[] = [
    [0, 1, a],
    [0, 2, b],
  ];
  expect(runOf({ strengths: weak, edges, answers: [1] })).toMatchObject({ stem: 1, loop: [] });
});

test('a step that leads back to its own state is a loop of one step', () => {
  const edges: readonly Edge[] = [
    [0, 0, a],
    [0, 1, b],
  ];
  expect(loopOf({ strengths: ['weak'], edges: [[0, 0, a]] })).toEqual([0]);
  // The answering step is owed a turn: stuttering on is not fair to it.
  expect(loopOf({ strengths: weak, edges, answers: [1] })).toBeUndefined();
  const unowed: readonly Edge[] = [
    [0, 0, a],
    [0, 1],
  ];
  expect(loopOf({ strengths: weak, edges: unowed, answers: [1] })).toEqual([0]);
});

test('where only steps that nobody owes are enabled, a run may rest or stutter', () => {
  const edges: readonly Edge[] = [
    [0, 0],
    [0, 1],
  ];
  expect(runOf({ edges, answers: [1] })).toMatchObject({ stem: 0, loop: [] });
});

test('weak fairness is paid by a moment of rest, strong fairness is not', () => {
  const edges: readonly Edge[] = [
    [0, 1, a],
    [1, 0, a],
    [0, 2, b],
  ];
  expect(loopOf({ strengths: weak, edges, answers: [2] })).toEqual([0, 1]);
  expect(loopOf({ strengths: ['weak', 'strong'], edges, answers: [2] })).toBeUndefined();
});

test('fairness is judged on the loop and not on what the component can reach', () => {
  // b is paid only on the way out of the component, c only on the way in.
  const edges: readonly Edge[] = [
    [0, 1, c],
    [1, 2, a],
    [2, 1, a],
    [1, 3, b],
    [2, 3, b],
    [3, 3, a],
  ];
  expect(loopOf({ strengths: weak, edges, answers: [3] })).toBeUndefined();
});

test('a component that starves a strong constraint may hold a smaller one that does not', () => {
  // 1 enables b, whose edge leaves; the fair loop is 2-3 without 1.
  const edges: readonly Edge[] = [
    [0, 1, a],
    [1, 2, a],
    [2, 3, a],
    [3, 2, a],
    [3, 1, a],
    [1, 4, b],
  ];
  expect(loopOf({ strengths: ['weak', 'strong'], edges, answers: [4] })).toEqual([2, 3]);
});

test('taking one state out for one strong constraint may break what another one needs', () => {
  // b is enabled in 1 and leaves; without 1 nobody pays c, which 2 enables; then nothing is left.
  const edges: readonly Edge[] = [
    [0, 1, c],
    [1, 2, c],
    [2, 1],
    [1, 3, b],
    [2, 3, c],
    [2, 2],
  ];
  expect(loopOf({ strengths: strong, edges, answers: [3] })).toBeUndefined();
});

test('a weak constraint that was at rest in what was taken out is judged again', () => {
  // Without 1, which enables the strong b, a is enabled all over 2-3 and never paid there.
  const edges: readonly Edge[] = [
    [0, 1, c],
    [1, 2, c],
    [2, 3, c],
    [3, 2, c],
    [3, 1, c],
    [1, 4, b],
    [2, 4, a],
    [3, 4, a],
  ];
  expect(loopOf({ strengths: ['weak', 'strong', 'weak'], edges, answers: [4] })).toBeUndefined();
});

test('the loop told is a walk of what it needs and not the whole component', () => {
  const ring: readonly Edge[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((from) => [
    from,
    (from + 1) % 10,
  ]);
  expect(loopOf({ strengths: weak, edges: [...ring, [0, 1, a], [1, 0]] })).toEqual([0, 1]);
});

test('a loop visits two constraints that no simple cycle pays together', () => {
  const edges: readonly Edge[] = [
    [0, 1, a],
    [1, 0],
    [0, 2, b],
    [2, 0],
    [1, 3, b],
    [2, 3, a],
  ];
  const loop = loopOf({ strengths: strong, edges, answers: [3] });
  expect(loop).toEqual([0, 1, 0, 2]);
});

test('two who are served in turn are both served, and one who is not is seen', () => {
  // States are whose turn it is; a and b are one step of two replicas, each owed by itself.
  const turns: readonly Edge[] = [
    [0, 1, a],
    [1, 0, b],
  ];
  expect(loopOf({ strengths: strong, edges: turns })).toEqual([0, 1]);
  const both: readonly Edge[] = [...turns, [0, 0, a], [1, 1, b], [0, 2, b], [1, 2, a]];
  // Judged as one constraint the loop 0-0 would be fair; by instance it starves b.
  expect(loopOf({ strengths: strong, edges: both, answers: [2] })).toEqual([0, 1]);
  const onlyFirst: readonly Edge[] = [
    [0, 0, a],
    [0, 1, b],
  ];
  expect(loopOf({ strengths: weak, edges: onlyFirst, answers: [1] })).toBeUndefined();
  const asOne: readonly Edge[] = onlyFirst.map(([from, to]) => [from, to, a]);
  expect(loopOf({ strengths: weak, edges: asOne, answers: [1] })).toEqual([0]);
});

test('what was asked may be waited for over states that ask nothing', () => {
  const edges: readonly Edge[] = [
    [0, 1, a],
    [1, 2, a],
    [2, 3, a],
    [3, 2, a],
    [0, 2, b],
  ];
  const run = runOf({ strengths: weak, edges, answers: [], asks: [1] });
  expect(run).toMatchObject({ trigger: 1, stem: 2 });
  expect(run?.approach.map(({ to }) => to)).toEqual([2]);
  expect(runOf({ strengths: weak, edges, answers: [2, 3], asks: [1] })).toBeUndefined();
  expect(runOf({ strengths: weak, edges, asks: [] })).toBeUndefined();
});

test('what cannot be reached breaks nothing', () => {
  expect(
    runOf({
      strengths: weak,
      edges: [
        [0, 1, a],
        [2, 2, a],
        [1, 1, a],
      ],
      answers: [1],
    }),
  ).toBeUndefined();
});

test('a way of a million states is walked without recursion, and its loop is still short', () => {
  const far = 1_000_000;
  const way = Array.from({ length: far }, (_, from): Edge => [from, from + 1, a]);
  const back: readonly Edge[] = [[far, far - 1, a]];
  const run = runOf({ strengths: weak, edges: [...way, ...back], answers: [] });
  expect([run?.stem, run?.loop.length]).toEqual([far - 1, 2]);
});

test('a ring of many states is one loop where there is no shorter one', () => {
  const size = 100_000;
  const ring = Array.from({ length: size }, (_, from): Edge => [from, (from + 1) % size, a]);
  expect(loopOf({ strengths: weak, edges: ring })).toHaveLength(size);
});
