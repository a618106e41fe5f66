/**
 * A graph that test paths are drawn on: one machine's table or a whole system's reached states. An
 * edge covers one *item* (itself, its target, its step); a tour is asked to cover all items, so one
 * search serves every kind of coverage.
 */
import { InputError } from '../../../base/assert';

export interface PathGraph {
  readonly states: number;
  readonly start: number;
  /** Edges out of state s stand at `edgeStart[s] .. edgeStart[s + 1] - 1`. */
  readonly edgeStart: Int32Array;
  readonly edgeTarget: Int32Array;
  /** The step (or event) of an edge: edges of one kind share a number below `kinds`. */
  readonly edgeKind: Int32Array;
  readonly kinds: number;
}

export type Cover = 'transitions' | 'pairs' | 'states' | 'steps';
export const covers: readonly Cover[] = ['transitions', 'pairs', 'states', 'steps'];

/** What a tour has to cover on a graph: an item an edge, and the item that the start covers. */
export interface Aim {
  readonly graph: PathGraph;
  /** `itemOf[edge]`, below `items`. */
  readonly itemOf: Int32Array;
  readonly items: number;
  /** The item covered before the first step, or -1. */
  readonly atStart: number;
  /** Items that some edge or the start covers: the denominator. */
  readonly coverable: number;
  /** The edge of the graph that was asked about, from an edge of the graph toured. */
  readonly edgeOf: (edge: number) => number;
  /** The edges asked about that make an item up; none where an item is a state or a step. */
  readonly edgesOf: (item: number) => readonly number[];
}

/** Pairs beyond this are not written down. */
export const PAIRS_MAX = 8_000_000;

/** The aim of a kind of coverage. @throws InputError where there are too many pairs. */
export function aimOf(graph: PathGraph, cover: Cover): Aim {
  const edges = graph.edgeTarget.length;
  if (cover === 'pairs') return pairsOf(graph);
  if (cover === 'transitions') {
    const each = new Int32Array(edges).map((_, edge) => edge);
    return { ...aim(graph, each, edges, -1), edgesOf: (item) => [item] };
  }
  if (cover === 'states') return aim(graph, graph.edgeTarget, graph.states, graph.start);
  return aim(graph, graph.edgeKind, graph.kinds, -1);
}

function aim(graph: PathGraph, itemOf: Int32Array, items: number, atStart: number): Aim {
  const seen = new Uint8Array(items);
  for (const item of itemOf) seen[item] = 1;
  if (atStart >= 0) seen[atStart] = 1;
  const coverable = seen.reduce((sum, is) => sum + is, 0);
  return { graph, itemOf, items, atStart, coverable, edgeOf: (edge) => edge, edgesOf: () => [] };
}

/**
 * Edges become states and pairs of consecutive edges become edges; the start stands before them
 * all. What leads out of the start is the first step of a path and no pair: item 0, taken as
 * covered from the beginning.
 */
function pairsOf(graph: PathGraph): Aim {
  const { edgeStart, edgeTarget, edgeKind, start } = graph;
  const edges = edgeTarget.length;
  const out = (state: number): number =>
    (edgeStart[state + 1] as number) - (edgeStart[state] as number);
  const stateOf = (node: number): number => (node === 0 ? start : (edgeTarget[node - 1] as number));
  const nodes = edges + 1;
  let arcs = 0;
  for (let node = 0; node < nodes; node++) arcs += out(stateOf(node));
  if (arcs > PAIRS_MAX)
    throw new InputError('--cover pairs', `${arcs} pairs`, `at most ${PAIRS_MAX}, a smaller scope`);
  const arcStart = new Int32Array(nodes + 1);
  const arcTarget = new Int32Array(arcs);
  const itemOf = new Int32Array(arcs);
  const first = out(start);
  let at = 0;
  for (let node = 0; node < nodes; node++) {
    const state = stateOf(node);
    for (let edge = edgeStart[state] as number; edge < (edgeStart[state + 1] as number); edge++) {
      arcTarget[at] = edge + 1;
      itemOf[at] = node === 0 ? 0 : at - first + 1;
      at++;
    }
    arcStart[node + 1] = at;
  }
  const kindOf = arcTarget.map((node) => edgeKind[node - 1] as number);
  const lines: PathGraph = {
    states: nodes,
    start: 0,
    edgeStart: arcStart,
    edgeTarget: arcTarget,
    edgeKind: kindOf,
    kinds: graph.kinds,
  };
  const edgeOf = (arc: number): number => (arcTarget[arc] as number) - 1;
  const items = arcs - first + 1;
  const edgesOf = (item: number): readonly number[] => {
    const arc = item - 1 + first;
    return [sourceOf(lines, arc) - 1, edgeOf(arc)];
  };
  return { graph: lines, itemOf, items, atStart: 0, coverable: items - 1, edgeOf, edgesOf };
}

/** The state that an edge leaves. */
export function sourceOf({ edgeStart }: PathGraph, edge: number): number {
  let low = 0;
  let high = edgeStart.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edgeStart[middle] as number) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Breadth-first tree from the start: how far a state is, by which edge, in which order. */
export interface Tree {
  /** Steps from the start; -1 where a state is not reached. */
  readonly depth: Int32Array;
  readonly via: Int32Array;
  readonly order: Int32Array;
}

export function treeOf({ states, start, edgeStart, edgeTarget }: PathGraph): Tree {
  const depth = new Int32Array(states).fill(-1);
  const via = new Int32Array(states).fill(-1);
  const order = new Int32Array(states);
  depth[start] = 0;
  order[0] = start;
  let reached = 1;
  for (let at = 0; at < reached; at++) {
    const state = order[at] as number;
    for (let edge = edgeStart[state] as number; edge < (edgeStart[state + 1] as number); edge++) {
      const target = edgeTarget[edge] as number;
      if ((depth[target] as number) >= 0) continue;
      depth[target] = (depth[state] as number) + 1;
      via[target] = edge;
      order[reached++] = target;
    }
  }
  return { depth, via, order: order.subarray(0, reached) };
}

/** The edges of the shortest path from the start to a state that the tree reaches. */
export function pathTo(graph: PathGraph, tree: Tree, state: number): readonly number[] {
  const edges: number[] = [];
  for (let at = state; at !== graph.start; ) {
    const edge = tree.via[at] as number;
    edges.push(edge);
    at = sourceOf(graph, edge);
  }
  return edges.reverse();
}
