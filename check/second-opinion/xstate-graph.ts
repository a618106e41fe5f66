/**
 * What XState's own walker says of one machine. It sees local states and changes between them; it
 * does not see posts, so an event that only posts is no change to it. Slow: for single machines.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import type { Life, ModelEvent } from '../../models/system';
import { identity } from '../../models/tables/tabulate';

export interface GraphOpinion {
  /** Canonical keys of the local states, sorted. */
  readonly keys: readonly string[];
  /** Pairs of local state and event that lead to another local state. */
  readonly changes: number;
  /** Fewest events to each local state, by its key. */
  readonly depths: Readonly<Record<string, number>>;
}

/** Events are given whole: one that is left to its bare type silently shrinks the machine. */
const options = (life: Life) => ({
  events: life.alphabet as readonly ModelEvent[],
  serializeState: (state: AnyMachineSnapshot) => identity(state),
});

interface Pair {
  readonly state: AnyMachineSnapshot;
  readonly nextState: AnyMachineSnapshot;
}

/** Walks one machine over its whole alphabet with `xstate/graph`. */
export function graphOpinion(life: Life): GraphOpinion {
  const map = getAdjacencyMap(life.machine, options(life));
  const pairs: readonly Pair[] = adjacencyMapToArray(map);
  const changes = pairs.filter(({ state, nextState }) => identity(state) !== identity(nextState));
  const paths = getShortestPaths(life.machine, options(life));
  const depths = paths.map(({ state, weight }): [string, number] => [identity(state), weight]);
  return {
    keys: Object.keys(map).sort(),
    changes: changes.length,
    depths: Object.fromEntries(depths),
  };
}
