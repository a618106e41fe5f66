/**
 * A graph for questions about fair runs; it knows nothing of systems. An edge may pay one fairness
 * constraint; a constraint is *enabled* in a state exactly where an edge that pays it leaves the
 * state, so edges that lead out of the region in question must be in the graph too.
 */

/**
 * Weak: taken again and again unless disabled again and again. Strong: taken again and again if
 * enabled again and again.
 */
export type Strength = 'weak' | 'strong';

/** Edges of state s stand at `edgeStart[s] .. edgeStart[s + 1] - 1`; a run begins in state 0. */
export interface FairGraph {
  readonly states: number;
  readonly edgeStart: Int32Array;
  readonly edgeTarget: Int32Array;
  /** Index of the constraint that the edge pays, or -1. */
  readonly edgeConstraint: Int16Array | Int32Array;
  readonly strengths: readonly Strength[];
  /** A total order of states that does not depend on their indices: it decides every tie. */
  readonly compare: (a: number, b: number) => number;
}

/** One edge as it is walked. */
export interface Hop {
  readonly from: number;
  readonly to: number;
  readonly constraint: number;
}

/** A graph from a list of edges, in any order. */
export function fairGraph(
  states: number,
  edges: readonly Hop[],
  strengths: readonly Strength[],
): FairGraph {
  const edgeStart = new Int32Array(states + 1);
  for (const { from } of edges) edgeStart[from + 1] = (edgeStart[from + 1] as number) + 1;
  for (let s = 0; s < states; s++)
    edgeStart[s + 1] = (edgeStart[s + 1] as number) + (edgeStart[s] as number);
  const sorted = [...edges].sort((a, b) => a.from - b.from);
  return {
    states,
    edgeStart,
    edgeTarget: Int32Array.from(sorted, ({ to }) => to),
    edgeConstraint: Int32Array.from(sorted, ({ constraint }) => constraint),
    strengths,
    compare: (a, b) => a - b,
  };
}

/** Visits every edge out of a state. */
export function forEachHop(
  graph: FairGraph,
  from: number,
  visit: (to: number, constraint: number) => void,
): void {
  const end = graph.edgeStart[from + 1] as number;
  for (let edge = graph.edgeStart[from] as number; edge < end; edge++)
    visit(graph.edgeTarget[edge] as number, graph.edgeConstraint[edge] as number);
}

export function isEnabled(graph: FairGraph, state: number, constraint: number): boolean {
  const end = graph.edgeStart[state + 1] as number;
  for (let edge = graph.edgeStart[state] as number; edge < end; edge++)
    if (graph.edgeConstraint[edge] === constraint) return true;
  return false;
}

/** Nothing is owed here: a fair run may rest in this state for ever. */
export function isRest(graph: FairGraph, state: number): boolean {
  const end = graph.edgeStart[state + 1] as number;
  for (let edge = graph.edgeStart[state] as number; edge < end; edge++)
    if ((graph.edgeConstraint[edge] as number) >= 0) return false;
  return true;
}
