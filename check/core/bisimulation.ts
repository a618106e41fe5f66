/**
 * Whether two systems behave alike step by step: the same steps enabled, the same things seen by
 * every property, for ever. Edges are labelled with replica, step, actor and what became of the
 * message; states with what every property's predicate answers. Neither counts states: a system
 * with twice as many may behave the same.
 */
import { assert } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { GroupTable } from '../../models/tables/compose';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { forEachSuccessor } from './closing';
import type { Exploration } from './explore';
import type { Monitor } from './monitor';
import { decodeState } from './state';

/** A rooted graph: state 0 is the initial one. Labels and observations are texts by number. */
export interface LabelledGraph {
  readonly states: number;
  readonly observations: readonly string[];
  readonly observationOf: Int32Array;
  readonly labels: readonly string[];
  /** Edges of state s stand at `edgeStart[s] .. edgeStart[s + 1] - 1`. */
  readonly edgeStart: Int32Array;
  readonly edgeLabel: Int32Array;
  readonly edgeTarget: Int32Array;
}

export interface Comparison {
  readonly isBisimilar: boolean;
  /** Labels of a way after which the two differ; absent where graphs are not deterministic. */
  readonly after?: readonly string[];
  /** What only one of them sees or offers there, in words. */
  readonly because?: string;
}

/** Gives each text a number, in the order of first use. */
function interning(): { readonly texts: string[]; readonly of: (text: string) => number } {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const of = (text: string): number => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { texts, of };
}

/** The graph of a complete exploration without reductions. */
export function labelledGraph(exploration: Exploration): LabelledGraph {
  assert(!exploration.isClipped, 'behaviours are compared on complete explorations');
  const { composed, states, monitor } = exploration;
  const labels = interning();
  const observations = interning();
  const labelOf = composed.replicas.map((table, replica) =>
    table.edgeTarget.map((_, edge) => labels.of(labelText(table, edge, replica))),
  );
  const words = new Int32Array(composed.replicas.length);
  const observationOf = new Int32Array(states);
  const edgeStart = new Int32Array(states + 1);
  const edgeLabel: number[] = [];
  const edgeTarget: number[] = [];
  for (let state = 0; state < states; state++) {
    const counters = decodeState(exploration, state, words);
    const bits = (kept: readonly Uint32Array[]): string =>
      kept.map((of, replica) => of[words[replica] as number]).join();
    const struck = monitor.struck(words, counters).join();
    observationOf[state] = observations.of(
      `${struck}|${bits(monitor.endings)}|${bits(monitor.triggers)}`,
    );
    forEachSuccessor(exploration, state, words, (target, replica, edge) => {
      edgeLabel.push(labelOf[replica]?.[edge] as number);
      edgeTarget.push(target);
    });
    edgeStart[state + 1] = edgeLabel.length;
  }
  return {
    states,
    labels: labels.texts,
    observations: observations.texts,
    observationOf,
    edgeStart,
    edgeLabel: Int32Array.from(edgeLabel),
    edgeTarget: Int32Array.from(edgeTarget),
  };
}

/**
 * The graph of one group's words by themselves: edges carry their counter operation, words what
 * they add to every sum. Groups meet in counters alone, so systems whose groups are alike in this
 * behave alike however many replicas there are; the contrary does not follow, for counters may
 * forbid what tells two words apart.
 */
export function labelledWords(
  composed: ComposedSystem,
  monitor: Monitor,
  t: number,
): LabelledGraph {
  const table = composed.tables[t] as GroupTable;
  const replica = composed.replicas.indexOf(table);
  const labels = interning();
  const observations = interning();
  const operations = table.operations.map((uses) => canonical(uses));
  const seen = [monitor.hits[t], monitor.endings[replica], monitor.triggers[replica]];
  const sums = monitor.totals.map(({ values }) => values[t]);
  return {
    states: table.words,
    observationOf: Int32Array.from({ length: table.words }, (_, word) =>
      observations.of([...seen, ...sums].map((of) => of?.[word]).join()),
    ),
    observations: observations.texts,
    edgeLabel: table.edgeTarget.map((_, edge) =>
      labels.of(`${labelText(table, edge, t)}|${operations[table.edgeOperation[edge] as number]}`),
    ),
    labels: labels.texts,
    edgeStart: table.edgeStart,
    edgeTarget: table.edgeTarget,
  };
}

/** Whose step it is, and what becomes of its message. */
function labelText(table: GroupTable, edge: number, whose: number): string {
  const step = table.steps[table.edgeStep[edge] as number];
  const notes = table.edgeNotes.get(edge) ?? [];
  return [whose, step?.name, step?.actor, step?.kind, table.edgeLabel[edge], ...notes].join('|');
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

/** Signature refinement whatever the graphs are: the definition that the quicker way agrees with. */
export const bisimilarByRefinement = (one: LabelledGraph, other: LabelledGraph): boolean =>
  refine(sideBySide(one, other));
