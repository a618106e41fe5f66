/**
 * `canClose` (AG EF): from every reachable state a closed state can be reached by honest,
 * automatic, delivery and answer steps alone. Faults and deviations may lead into a state but never
 * help out of it. The reached graph is walked backwards from the closed states; what is not met is
 * a state from which nothing closes.
 */
import type { ComposedSystem } from '../../models/tables/compose-system';
import type { Exploration } from './explore';
import { decodeState, encodeState, findState } from './state';

const HELPS = new Set(['duty', 'automatic', 'delivery', 'answer']);

/**
 * All states of the nearest level from which nothing can close any more; none where everything can.
 * The exploration is complete.
 */
export function firstStuck(exploration: Exploration, property: number): readonly number[] {
  const { composed, monitor, states, levelStart } = exploration;
  const words = new Int32Array(composed.replicas.length);
  const canReach = new Uint8Array(states);
  const queue = new Int32Array(states);
  let queued = 0;
  for (let state = 0; state < states; state++) {
    decodeState(exploration, state, words);
    const isClosed = words.every(
      (word, i) => (((monitor.endings[i] as Uint32Array)[word] as number) >>> property) & 1,
    );
    if (!isClosed) continue;
    canReach[state] = 1;
    queue[queued++] = state;
  }
  const { start, sources } = predecessors(exploration);
  for (let at = 0; at < queued; at++) {
    const state = queue[at] as number;
    for (let i = start[state] as number; i < (start[state + 1] as number); i++) {
      const source = sources[i] as number;
      if (canReach[source]) continue;
      canReach[source] = 1;
      queue[queued++] = source;
    }
  }
  const first = canReach.indexOf(0);
  const end = levelStart.find((from) => from > first) ?? states;
  const stuck: number[] = [];
  for (let state = first; state >= 0 && state < end; state++)
    if (!canReach[state]) stuck.push(state);
  return stuck;
}

/** Visits every enabled edge out of a state: `visit(target, replica, edge)`. */
export function forEachSuccessor(
  exploration: Exploration,
  state: number,
  words: Int32Array,
  visit: (target: number, replica: number, edge: number) => void,
): void {
  const { composed, packing, visited, reductions } = exploration;
  const counters = decodeState(exploration, state, words);
  const key = new Uint32Array(packing.columns);
  const find = (next: number): number => {
    if (reductions.symmetry) return findState(exploration, words, next);
    encodeState(packing, words, next, key);
    return visited.find(key);
  };
  for (let replica = 0; replica < words.length; replica++) {
    const table = composed.replicas[replica] as ComposedSystem['replicas'][number];
    const word = words[replica] as number;
    const end = table.edgeStart[word + 1] as number;
    for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
      const operation = table.edgeOperation[edge] as number;
      const next = composed.counterNext[operation * composed.counterStates + counters] as number;
      if (next < 0) continue;
      words[replica] = table.edgeTarget[edge] as number;
      visit(find(next), replica, edge);
      words[replica] = word;
    }
  }
}

interface Predecessors {
  readonly start: Int32Array;
  readonly sources: Int32Array;
}

/** Edges of helpful steps, reversed, as start offsets and one list. */
function predecessors(exploration: Exploration): Predecessors {
  const { composed, states } = exploration;
  const helps = composed.replicas.map((table) => table.steps.map((step) => HELPS.has(step.kind)));
  const words = new Int32Array(composed.replicas.length);
  const start = new Int32Array(states + 1);
  const eachHelpful = (visit: (source: number, target: number) => void): void => {
    for (let state = 0; state < states; state++)
      forEachSuccessor(exploration, state, words, (target, replica, edge) => {
        const step = composed.replicas[replica]?.edgeStep[edge] as number;
        if (target >= 0 && helps[replica]?.[step]) visit(state, target);
      });
  };
  eachHelpful((_, target) => {
    start[target + 1] = (start[target + 1] as number) + 1;
  });
  for (let i = 0; i < states; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const sources = new Int32Array(start[states] as number);
  const at = start.slice();
  eachHelpful((source, target) => {
    sources[at[target] as number] = source;
    at[target] = (at[target] as number) + 1;
  });
  return { start, sources };
}
