/**
 * A user's own XState machine as a life. Actions other than `post` and `note` mean nothing to us:
 * they become notes, so that an event which only acts counts as accepted. Nothing is executed.
 */
import type { AnyActorScope, AnyStateMachine, ExecutableActionObject } from 'xstate';
import type { Life, ModelEvent } from '../../models/system';

const made = new WeakMap<AnyStateMachine, AnyStateMachine>();

/**
 * A life from a machine and the events, with every payload that matters, that paths are made of.
 * What is not among the events is never tried.
 */
export function lifeOfMachine(machine: AnyStateMachine, events: readonly ModelEvent[]): Life {
  const inert = made.get(machine) ?? withNotes(machine);
  made.set(machine, inert);
  return { name: machine.id, machine: inert, alphabet: events };
}

/**
 * XState makes an actor, and with it an initial snapshot, for every `transition()` that it is asked
 * for; the one kept here saves most of that time.
 */
function withNotes(machine: AnyStateMachine): AnyStateMachine {
  let initial: ReturnType<AnyStateMachine['getInitialSnapshot']> | undefined;
  const getInitialSnapshot: AnyStateMachine['getInitialSnapshot'] = (scope, input) => {
    initial ??= machine.getInitialSnapshot({ ...scope, actionExecutor: () => {} }, input);
    return initial;
  };
  const transition: AnyStateMachine['transition'] = (state, event, scope) =>
    machine.transition(state, event, noting(scope));
  return Object.create(machine, {
    getInitialSnapshot: { value: getInitialSnapshot },
    transition: { value: transition },
  }) as AnyStateMachine;
}

function noting<Scope extends AnyActorScope>(scope: Scope): Scope {
  const actionExecutor = (action: ExecutableActionObject): void => {
    const { type } = action;
    const isOurs = type === 'post' || type === 'note' || type === 'xstate.assign';
    scope.actionExecutor(isOurs ? action : { ...action, type: 'note', params: { reason: type } });
  };
  return { ...scope, actionExecutor };
}
