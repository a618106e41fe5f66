/**
 * Fair runs by brute force, for tests of small graphs: every set of edges is tried as the one that
 * a run walks again and again. Shares nothing with the search but the shape of the graph.
 */

import type { Question } from './fair-cycle';
import type { FairGraph, Hop } from './graph';

/** The least number of steps before a fair run waits for ever, or -1 where none does. */
export function shortestStem(graph: FairGraph, { waiting, triggers }: Question): number {
  const { states } = graph;
  const edges = edgesOf(graph);
  const near = stepsBetween(states, edges);
  const isInside = ({ from, to }: Hop): boolean => waiting[from] === 1 && waiting[to] === 1;
  const inside = edges.filter(isInside);
  const nearWaiting = stepsBetween(states, inside);
  const waits = Array.from({ length: states }, (_, state) => {
    if (waiting[state] !== 1) return Infinity;
    const ways = Array.from({ length: states }, (_, trigger) =>
      waiting[trigger] === 1 && triggers[trigger] === 1
        ? at(near, 0, trigger) + at(nearWaiting, trigger, state)
        : Infinity,
    );
    return Math.min(...ways);
  });
  let best = Infinity;
  for (let state = 0; state < states; state++)
    if (!edges.some(({ from, constraint }) => from === state && constraint >= 0))
      best = Math.min(best, waits[state] as number);
  for (let set = 1; set < 2 ** inside.length; set++) {
    const chosen = inside.filter((_, i) => Math.floor(set / 2 ** i) % 2 === 1);
    const on = [...new Set(chosen.flatMap(({ from, to }) => [from, to]))];
    const nearest = Math.min(...on.map((state) => waits[state] as number));
    if (nearest < best && isFair(graph, edges, chosen, on)) best = nearest;
  }
  return best === Infinity ? -1 : best;
}

/** Whether a run that walks exactly these edges for ever is one run, and fair. */
function isFair(
  graph: FairGraph,
  edges: readonly Hop[],
  chosen: readonly Hop[],
  on: readonly number[],
): boolean {
  const isFairTo = graph.strengths.map((strength, c) => {
    if (chosen.some(({ constraint }) => constraint === c)) return true;
    const enabled = on.filter((state) =>
      edges.some(({ from, constraint }) => from === state && constraint === c),
    );
    return strength === 'strong' ? enabled.length === 0 : enabled.length < on.length;
  });
  if (!isFairTo.every(Boolean)) return false;
  const near = stepsBetween(graph.states, chosen);
  return on.every((from) => on.every((to) => at(near, from, to) < Infinity));
}

/** The least length of a fair closed walk from a state over waiting states, or -1. */
export function shortestFairLoop(graph: FairGraph, waiting: Uint8Array, entry: number): number {
  const edges = edgesOf(graph);
  const inside = edges.filter(({ from, to }) => waiting[from] === 1 && waiting[to] === 1);
  const isOver = (visited: number, taken: number): boolean =>
    graph.strengths.every((strength, c) => {
      if (Math.floor(taken / 2 ** c) % 2 === 1) return true;
      const on = [...waiting.keys()].filter((state) => Math.floor(visited / 2 ** state) % 2 === 1);
      const enabled = on.filter((state) =>
        edges.some(({ from, constraint }) => from === state && constraint === c),
      );
      return strength === 'strong' ? enabled.length === 0 : enabled.length < on.length;
    });
  const seen = new Set<string>();
  let front: readonly (readonly [number, number, number])[] = [[entry, 0, 0]];
  for (let length = 1; front.length > 0; length++) {
    front = front.flatMap(([state, visited, taken]) =>
      inside.flatMap(({ from, to, constraint }) => {
        if (from !== state) return [];
        const paid = constraint < 0 ? taken : taken | (1 << constraint);
        const after = [to, visited | (1 << to), paid] as const;
        if (seen.has(after.join())) return [];
        seen.add(after.join());
        return [after];
      }),
    );
    if (front.some(([state, visited, taken]) => state === entry && isOver(visited, taken)))
      return length;
  }
  return -1;
}

export function edgesOf(graph: FairGraph): readonly Hop[] {
  return Array.from({ length: graph.states }, (_, from) =>
    Array.from(graph.edgeTarget.subarray(graph.edgeStart[from], graph.edgeStart[from + 1])).map(
      (to, i): Hop => ({
        from,
        to,
        constraint: graph.edgeConstraint[(graph.edgeStart[from] as number) + i] as number,
      }),
    ),
  ).flat();
}

const at = (steps: readonly (readonly number[])[], from: number, to: number): number =>
  steps[from]?.[to] ?? Infinity;

/** Floyd and Warshall. */
function stepsBetween(states: number, edges: readonly Hop[]): number[][] {
  const steps = Array.from({ length: states }, (_, from) =>
    Array.from({ length: states }, (_, to) => {
      if (from === to) return 0;
      return edges.some((edge) => edge.from === from && edge.to === to) ? 1 : Infinity;
    }),
  );
  for (let via = 0; via < states; via++)
    for (const row of steps)
      for (let to = 0; to < states; to++)
        row[to] = Math.min(row[to] as number, (row[via] as number) + at(steps, via, to));
  return steps;
}
