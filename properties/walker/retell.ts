/**
 * The steps of a story made again, one by one, with `transition()` itself; what a story means is
 * judged by others. Replicas count from 1; the one of a group that is not replicated is 0.
 */
import type { StoryStep } from '../../base/story-results';
import type { System } from '../../models/system';
import { Machines } from './machines';
import { type Move, movesOf, type Replica } from './moves';
import { initialState, type Place, placesOf, type State, stateAfter } from './state';

/** The fields of a story's step that the walker answers for. */
export type ToldStep = Pick<StoryStep, 'step' | 'actor' | 'group' | 'replica'> &
  Partial<Pick<StoryStep, 'kind' | 'unexpected' | 'notes'>>;

/** A step that cannot be made, by its index, and why. */
export interface Untold {
  readonly isEnabled: false;
  readonly at: number;
  readonly because: string;
}

/** A story that can be told: the state before each step, the last one after all, and each move. */
export interface Retold {
  readonly isEnabled: true;
  readonly system: System;
  readonly machines: Machines;
  readonly places: readonly Place[];
  readonly states: readonly State[];
  readonly moves: readonly { readonly at: number; readonly move: Move }[];
}

/** Makes the steps from the initial state. */
export function retell(system: System, steps: readonly ToldStep[]): Retold | Untold {
  const machines = new Machines();
  const places = placesOf(system);
  const states = [initialState(system, machines)];
  const moves: { at: number; move: Move }[] = [];
  for (const [i, told] of steps.entries()) {
    const no = (because: string): Untold => ({ isEnabled: false, at: i, because });
    const state = states[i] as State;
    const at = places.findIndex(
      ({ group, replica }) =>
        group.name === told.group && told.replica === (group.replicas === 1 ? 0 : replica + 1),
    );
    const place = places[at];
    if (!place) return no(`there is no ${told.group} ${told.replica}`);
    const known = movesOf(place.group, state.replicas[at] as Replica, machines);
    const named = known.filter(({ step }) => step === told.step);
    const move = named.find(({ actor }) => actor === told.actor) ?? named[0];
    const after = move && stateAfter(system, state, at, move);
    if (!move || !after) return no(`${told.step} is not enabled`);
    const because = contradiction(told, move);
    if (because !== undefined) return no(because);
    states.push(after);
    moves.push({ at, move });
  }
  return { isEnabled: true, system, machines, places, states, moves };
}

function contradiction(told: ToldStep, move: Move): string | undefined {
  if (told.actor !== move.actor) return `${told.step} is done by ${move.actor}, not ${told.actor}`;
  if (told.kind !== undefined && told.kind !== move.kind)
    return `${told.step} is a ${move.kind}, not a ${told.kind}`;
  if (told.unexpected !== undefined && told.unexpected !== move.isUnexpected)
    return `${told.step} is ${move.isUnexpected ? '' : 'not '}unexpected`;
  if (told.notes !== undefined && told.notes.join() !== move.notes.join())
    return `${told.step} notes ${move.notes.join(', ') || 'nothing'}`;
  return undefined;
}
