/**
 * Goal-directed paths: the shortest one from the start to a state that is asked for. Among states
 * equally near the one discovered first is taken, and among ways into it the first edge.
 */
import { type PathGraph, pathTo, treeOf } from './graph';
import type { Budget } from './tour';

export interface Goal {
  readonly name: string;
  /** Any state of these will do. */
  readonly states: readonly number[];
  /** A step out of such a state that is itself the goal. */
  readonly last?: number;
}

/** Goals found, and those that no path leads to or that the budget left out. */
export interface GoalPaths {
  readonly found: readonly { readonly goal: string; readonly path: readonly number[] }[];
  readonly unreached: readonly string[];
  readonly leftOut: readonly string[];
}

/** The shortest path to each goal, in the order of the goals, as far as the budget goes. */
export function shortestPaths(graph: PathGraph, goals: readonly Goal[], budget: Budget): GoalPaths {
  const tree = treeOf(graph);
  const place = new Int32Array(graph.states).fill(-1);
  tree.order.forEach((state, at) => {
    place[state] = at;
  });
  const found: { readonly goal: string; readonly path: readonly number[] }[] = [];
  const unreached: string[] = [];
  const leftOut: string[] = [];
  let stepsLeft = budget.stepsMax;
  for (const { name, states, last } of goals) {
    const nearest = states.reduce((least, state) => {
      const at = place[state] as number;
      return at >= 0 && at < least ? at : least;
    }, graph.states);
    if (nearest === graph.states) {
      unreached.push(name);
      continue;
    }
    const way = pathTo(graph, tree, tree.order[nearest] as number);
    const path = last === undefined ? way : [...way, last];
    const fits = path.length <= Math.min(stepsLeft, budget.lengthMax);
    if (!fits || found.length >= budget.pathsMax) {
      leftOut.push(name);
      continue;
    }
    stepsLeft -= path.length;
    found.push({ goal: name, path });
  }
  return { found, unreached, leftOut };
}
