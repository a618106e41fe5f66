/**
 * Wrong machines by rewiring: a transition taken out of a state, or put into one. Guards and
 * actions are the right machine's own, so that exactly one thing is wrong.
 */
import { type AnyStateMachine, createMachine } from 'xstate';
import { InputError } from '../../base/assert';

interface StateConfig {
  readonly on?: Readonly<Record<string, unknown>>;
}

/**
 * The machine with another transition in a state for an event; without one it no longer hears the
 * event there.
 * @throws InputError where the machine has no such state, or had no such transition to lose.
 */
export function rewired(
  machine: AnyStateMachine,
  state: string,
  event: string,
  transition?: object | string,
): AnyStateMachine {
  const { config } = machine;
  const states = config.states as Readonly<Record<string, StateConfig>>;
  const found = states[state];
  if (!found) throw new InputError(`machine ${machine.id}`, state, 'one of its states');
  if (transition === undefined && found.on?.[event] === undefined)
    throw new InputError(`machine ${machine.id}, ${state}`, event, 'an event it hears there');
  const { [event]: _, ...rest } = found.on ?? {};
  const on = transition === undefined ? rest : { ...rest, [event]: transition };
  const wrong = { ...config, states: { ...states, [state]: { ...found, on } } };
  return createMachine(wrong as Parameters<typeof createMachine>[0]).provide(
    machine.implementations as never,
  );
}
