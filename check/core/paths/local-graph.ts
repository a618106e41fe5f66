/**
 * One machine's table as a graph: an edge is an event that the machine accepts in a local state.
 * With `refusals` the refused events stand there too, as edges that stay where they are: a system
 * under test that does more than it may is found by nothing else.
 */
import type { LocalTable } from '../../../models/tables/tabulate';
import type { PathGraph } from './graph';

export interface LocalGraph {
  readonly graph: PathGraph;
  /** Index into the alphabet, by edge; edges of one event are of one kind. */
  readonly eventOf: Int32Array;
  readonly isRefused: Uint8Array;
}

/** Edges that stay come first in each state, so that a path makes them before it moves on. */
export function localGraph(table: LocalTable, refusals = false): LocalGraph {
  const states = table.states.length;
  const events = table.life.alphabet.length;
  const edgeStart = new Int32Array(states + 1);
  const targets: number[] = [];
  const kinds: number[] = [];
  const refused: number[] = [];
  const add = (target: number, event: number, isRefused: boolean): void => {
    targets.push(target);
    kinds.push(event);
    refused.push(isRefused ? 1 : 0);
  };
  for (let state = 0; state < states; state++) {
    const next = table.next.subarray(state * events, (state + 1) * events);
    next.forEach((target, event) => {
      if (target === state) add(state, event, false);
      else if (target < 0 && refusals) add(state, event, true);
    });
    next.forEach((target, event) => {
      if (target >= 0 && target !== state) add(target, event, false);
    });
    edgeStart[state + 1] = targets.length;
  }
  const eventOf = Int32Array.from(kinds);
  return {
    graph: {
      states,
      start: 0,
      edgeStart,
      edgeTarget: Int32Array.from(targets),
      edgeKind: eventOf,
      kinds: events,
    },
    eventOf,
    isRefused: Uint8Array.from(refused),
  };
}
