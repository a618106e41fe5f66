/**
 * A whole system as one actor logic of XState, so that XState's own walker can be timed on the same
 * work. Its transitions are the tests' walker's: declarations and `transition()`, no table.
 */
import type { ActorLogic, Snapshot } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { present } from '../base/assert';
import type { System } from '../models/system';
import { Machines } from '../properties/walker/machines';
import {
  initialState,
  Moves,
  placesOf,
  type State,
  stateAfter,
  stateText,
} from '../properties/walker/state';

type WorldSnapshot = Snapshot<unknown> & { readonly world: State };
interface MoveEvent {
  readonly type: string;
  readonly at: number;
  readonly move: number;
}

/** Walks a system with `xstate/graph`: distinct states, and transitions out of all of them. */
export function walkWithGraph(system: System): { states: number; transitions: number } {
  const machines = new Machines();
  const moves = new Moves(machines, true);
  const places = placesOf(system);
  const movesAt = (world: State, at: number) =>
    moves.of(present(places[at], 'a place'), present(world.replicas[at], 'a replica'));
  const snapshot = (world: State): WorldSnapshot => ({
    status: 'active',
    output: undefined,
    error: undefined,
    world,
  });
  const after = (world: State, { at, move }: MoveEvent): State | undefined =>
    stateAfter(system, world, at, present(movesAt(world, at)[move], 'a move'));
  const logic: ActorLogic<WorldSnapshot, MoveEvent> = {
    transition: ({ world }, event) => snapshot(present(after(world, event), 'an enabled move')),
    getInitialSnapshot: () => snapshot(initialState(system, machines)),
    getPersistedSnapshot: (state) => state,
  };
  const map = getAdjacencyMap(logic, {
    serializeState: ({ world }) => stateText(world),
    events: ({ world }) =>
      places.flatMap((_, at) =>
        movesAt(world, at)
          .map(({ step }, move) => ({ type: step, at, move }))
          .filter((event) => after(world, event) !== undefined),
      ),
  });
  const states = Object.values(map);
  const transitions = states.reduce((sum, one) => sum + Object.keys(one.transitions).length, 0);
  return { states: states.length, transitions };
}
