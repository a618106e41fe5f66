/**
 * Goal-directed paths: the shortest one from the start to a state that is asked for. Among states
 * equally near the one discovered first is taken, and among ways into it the first edge.
 */
import { type PathGraph, pathTo, treeOf } from './graph';

export interface Goal {
  readonly name: string;
  /** Any state of these will do. */
  readonly states: readonly number[];
  /** A step out of such a state that is itself the goal. */
  readonly last?: number;
}

export interface GoalPath {
  readonly goal: string;
  /** Edges from the start; absent where no state of the goal is reached. */
  readonly path: readonly number[] | undefined;
}

/** The shortest path to each goal, in the order of the goals. */
export function shortestPaths(graph: PathGraph, goals: readonly Goal[]): readonly GoalPath[] {
  const tree = treeOf(graph);
  const place = new Int32Array(graph.states).fill(-1);
  tree.order.forEach((state, at) => {
    place[state] = at;
  });
  return goals.map(({ name, states, last }) => {
    const places = states.map((state) => place[state] as number).filter((at) => at >= 0);
    if (places.length === 0) return { goal: name, path: undefined };
    const nearest = places.reduce((one, other) => Math.min(one, other));
    const path = pathTo(graph, tree, tree.order[nearest] as number);
    return { goal: name, path: last === undefined ? path : [...path, last] };
  });
}
