/**
 * What a system does, as a graph with labels: edges by replica, step, actor and what became of the
 * message, states by what every property's predicate answers. Numbers of states say nothing here.
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

/** Gives each text a number, in the order of first use. */
export function interning(): { readonly texts: string[]; readonly of: (text: string) => number } {
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
