/** Breadth-first fronts over a fair graph, from sources that join as the front passes them. */
import type { FairGraph } from './graph';

export interface Spread {
  /** Steps to each state, -1 where the front never comes. */
  readonly distance: Int32Array;
  /** The states it comes to, nearest first. */
  readonly order: Int32Array;
}

/** A state that the front starts from once it has gone that many steps. */
export interface Sources {
  /** Sorted by distance. */
  readonly states: Int32Array;
  readonly distanceOf: (state: number) => number;
}

/** Spreads over the allowed states, 1 or 0 each; over all if absent. */
export function spread(graph: FairGraph, sources: Sources, allowed?: Uint8Array): Spread {
  const distance = new Int32Array(graph.states).fill(-1);
  const order = new Int32Array(graph.states);
  let count = 0;
  let joined = 0;
  const add = (state: number, steps: number): void => {
    if (distance[state] !== -1 || (allowed && allowed[state] !== 1)) return;
    distance[state] = steps;
    order[count++] = state;
  };
  for (let from = 0, steps = 0; from < count || joined < sources.states.length; steps++) {
    for (; joined < sources.states.length; joined++) {
      const state = sources.states[joined] as number;
      if (sources.distanceOf(state) > steps) break;
      add(state, steps);
    }
    for (const to = count; from < to; from++) {
      const state = order[from] as number;
      const end = graph.edgeStart[state + 1] as number;
      for (let edge = graph.edgeStart[state] as number; edge < end; edge++)
        add(graph.edgeTarget[edge] as number, steps + 1);
    }
  }
  return { distance, order: order.subarray(0, count) };
}

/** Steps from state 0 to each state, -1 where there is no way. */
export const distances = (graph: FairGraph): Int32Array =>
  spread(graph, { states: Int32Array.of(0), distanceOf: () => 0 }).distance;

/** The chosen states that can be reached, nearest first. */
export function byDistance(
  fromStart: Int32Array,
  isChosen: (state: number) => boolean,
): Int32Array {
  let farthest = -1;
  let count = 0;
  const isSource = (state: number): boolean => (fromStart[state] as number) >= 0 && isChosen(state);
  for (let s = 0; s < fromStart.length; s++)
    if (isSource(s)) {
      count++;
      farthest = Math.max(farthest, fromStart[s] as number);
    }
  const at = new Int32Array(farthest + 2);
  for (let s = 0; s < fromStart.length; s++)
    if (isSource(s)) at[(fromStart[s] as number) + 1] = (at[(fromStart[s] as number) + 1] ?? 0) + 1;
  for (let d = 0; d < farthest; d++) at[d + 1] = (at[d + 1] as number) + (at[d] as number);
  const sorted = new Int32Array(count);
  for (let s = 0; s < fromStart.length; s++)
    if (isSource(s)) {
      const d = fromStart[s] as number;
      sorted[at[d] as number] = s;
      at[d] = (at[d] as number) + 1;
    }
  return sorted;
}
