/**
 * The reached states of a whole system as a graph: an edge is an enabled step of one replica. It is
 * drawn only where the search came to its end, else a tour would call covered what it never saw.
 */
import { InputError } from '../../../base/assert';
import { forEachSuccessor } from '../closing';
import type { Exploration } from '../explore';
import { findState } from '../state';
import type { PathGraph } from './graph';

export interface SystemGraph {
  readonly graph: PathGraph;
  /** The replica that moves and the edge of its table, by edge of the graph. */
  readonly replicaOf: Int32Array;
  readonly tableEdgeOf: Int32Array;
  /** The name of a kind of edge: a step of a group, whichever replica takes it. */
  readonly kinds: readonly { readonly group: string; readonly step: string }[];
}

/** @throws InputError where the exploration met its bound, or left states out on purpose. */
export function systemGraph(exploration: Exploration): SystemGraph {
  const { composed, states, transitions } = exploration;
  const { system } = composed;
  const wrong = whyPartial(exploration);
  if (wrong) throw new InputError(`system ${system.name}, scope ${system.scope}`, ...wrong);
  const kinds = composed.tables.flatMap((table) =>
    table.steps.map((step) => ({ group: table.group.name, step: step.name })),
  );
  const firstKind: number[] = [];
  let count = 0;
  for (const table of composed.tables) {
    firstKind.push(count);
    count += table.steps.length;
  }
  const kindStart = composed.replicas.map(
    (table) => firstKind[composed.tables.indexOf(table)] as number,
  );
  const edgeStart = new Int32Array(states + 1);
  const edgeTarget = new Int32Array(transitions);
  const edgeKind = new Int32Array(transitions);
  const replicaOf = new Int32Array(transitions);
  const tableEdgeOf = new Int32Array(transitions);
  const words = new Int32Array(composed.replicas.length);
  let at = 0;
  for (let state = 0; state < states; state++) {
    forEachSuccessor(exploration, state, words, (target, replica, edge) => {
      edgeTarget[at] = target;
      replicaOf[at] = replica;
      tableEdgeOf[at] = edge;
      const step = composed.replicas[replica]?.edgeStep[edge] as number;
      edgeKind[at] = (kindStart[replica] as number) + step;
      at++;
    });
    edgeStart[state + 1] = at;
  }
  const initial = new Int32Array(composed.replicas.length);
  const start = findState(exploration, initial, composed.initialCounters);
  return {
    graph: { states, start, edgeStart, edgeTarget, edgeKind, kinds: count },
    replicaOf,
    tableEdgeOf,
    kinds,
  };
}

/** What was found and expected where a search did not bring every state home. */
function whyPartial({ states, isClipped, reductions }: Exploration): [string, string] | undefined {
  if (isClipped) return [`more than ${states} states`, 'a scope that ends within --states-max'];
  const isReduced = reductions.symmetry || reductions.ample !== undefined;
  return isReduced ? ['a reduced search', 'every state: no symmetry, no partial order'] : undefined;
}
