/**
 * Whether two systems behave alike step by step: the same steps enabled, the same things seen by
 * every property, for ever. It does not count states: a system with twice as many may behave the
 * same.
 */
import { interning, type LabelledGraph } from './labelled-graph';

export interface Comparison {
  readonly isBisimilar: boolean;
  /** Labels of a way after which the two differ; absent where graphs are not deterministic. */
  readonly after?: readonly string[];
  /** What only one of them sees or offers there, in words. */
  readonly because?: string;
}

/** Compares two graphs from their initial states. */
export function compareGraphs(one: LabelledGraph, other: LabelledGraph): Comparison {
  const both = sideBySide(one, other);
  return both.isDeterministic ? mergePairs(both) : { isBisimilar: refine(both) };
}

interface Both {
  readonly states: number;
  /** The initial state of the second graph. */
  readonly second: number;
  readonly observations: readonly string[];
  readonly observationOf: Int32Array;
  readonly labels: readonly string[];
  /** Of each state its edges, by label. */
  readonly edges: readonly (readonly Edge[])[];
  readonly isDeterministic: boolean;
}
type Edge = readonly [label: number, target: number];

/** The disjoint union, with one numbering of labels and observations. */
function sideBySide(one: LabelledGraph, other: LabelledGraph): Both {
  const labels = interning();
  const observations = interning();
  const observationOf = new Int32Array(one.states + other.states);
  const edges: (readonly Edge[])[] = [];
  let isDeterministic = true;
  for (const [graph, from] of [[one, 0] as const, [other, one.states] as const]) {
    const label = graph.labels.map(labels.of);
    const observation = graph.observations.map(observations.of);
    for (let s = 0; s < graph.states; s++) {
      observationOf[from + s] = observation[graph.observationOf[s] as number] as number;
      const out: Edge[] = [];
      for (let e = graph.edgeStart[s] as number; e < (graph.edgeStart[s + 1] as number); e++)
        out.push([
          label[graph.edgeLabel[e] as number] as number,
          from + (graph.edgeTarget[e] as number),
        ]);
      out.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const once = out.filter(([l, t], i) => l !== out[i - 1]?.[0] || t !== out[i - 1]?.[1]);
      if (once.some(([l], i) => l === once[i - 1]?.[0])) isDeterministic = false;
      edges.push(once);
    }
  }
  return {
    states: edges.length,
    second: one.states,
    labels: labels.texts,
    observations: observations.texts,
    observationOf,
    edges,
    isDeterministic,
  };
}

/**
 * Hopcroft and Karp: states that must be alike are merged, and each merge is followed by one of
 * their successors. Exact where a label leads to one state.
 */
function mergePairs(both: Both): Comparison {
  const parent = Int32Array.from({ length: both.states }, (_, i) => i);
  const find = (state: number): number => {
    let root = state;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = state; at !== root; ) {
      const up = parent[at] as number;
      parent[at] = root;
      at = up;
    }
    return root;
  };
  const pairs: Pair[] = [{ one: 0, other: both.second, from: -1, label: -1 }];
  parent[both.second] = 0;
  for (let i = 0; i < pairs.length; i++) {
    const { one, other } = pairs[i] as Pair;
    const mine = both.edges[one] as readonly Edge[];
    const theirs = both.edges[other] as readonly Edge[];
    const because = difference(both, one, other, mine, theirs);
    if (because) return { isBisimilar: false, after: wayTo(both, pairs, i), because };
    for (let e = 0; e < mine.length; e++) {
      const [label, target] = mine[e] as Edge;
      const [, opposite] = theirs[e] as Edge;
      const [root, otherRoot] = [find(target), find(opposite)];
      if (root === otherRoot) continue;
      parent[otherRoot] = root;
      pairs.push({ one: target, other: opposite, from: i, label });
    }
  }
  return { isBisimilar: true };
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly from: number;
  readonly label: number;
}

/** What tells two states apart at once; undefined where nothing does. */
function difference(
  both: Both,
  one: number,
  other: number,
  mine: readonly Edge[],
  theirs: readonly Edge[],
): string | undefined {
  const only = (edges: readonly Edge[], not: readonly Edge[]): string | undefined => {
    const edge = edges.find(([label]) => !not.some(([l]) => l === label));
    return edge && both.labels[edge[0]];
  };
  const first = only(mine, theirs);
  if (first !== undefined) return `only the first: ${first}`;
  const second = only(theirs, mine);
  if (second !== undefined) return `only the second: ${second}`;
  if (both.observationOf[one] === both.observationOf[other]) return undefined;
  const seen = (state: number) => both.observations[both.observationOf[state] as number];
  return `seen: ${seen(one)} and ${seen(other)}`;
}

function wayTo(both: Both, pairs: readonly Pair[], last: number): readonly string[] {
  const way: string[] = [];
  for (let i = last; i > 0; i = pairs[i]?.from as number)
    way.push(both.labels[pairs[i]?.label as number] as string);
  return way.reverse();
}

/** Signature refinement (Blom and Orzan): classes are split until no state's edges tell more. */
function refine(both: Both): boolean {
  let classOf = both.observationOf;
  let classes = new Set(classOf).size;
  for (;;) {
    const signatures = interning();
    const next = new Int32Array(both.states);
    for (let s = 0; s < both.states; s++) {
      const edges = (both.edges[s] as readonly Edge[]).map(([l, t]) => `${l}>${classOf[t]}`);
      next[s] = signatures.of(`${classOf[s]}:${[...new Set(edges)].sort().join()}`);
    }
    if (next[0] !== next[both.second]) return false;
    if (signatures.texts.length === classes) return true;
    classOf = next;
    classes = signatures.texts.length;
  }
}

/** Signature refinement, whatever the graphs are: what the quicker way has to agree with. */
export const bisimilarByRefinement = (one: LabelledGraph, other: LabelledGraph): boolean =>
  refine(sideBySide(one, other));
