/**
 * One machine made from another: a transition put into a state or taken out of one, a state added.
 * Everything else, guards and actions by name included, stays the machine's own. A name that the
 * machine does not know is an error: a change that changes nothing would be believed.
 */
import { type AnyStateMachine, createMachine } from 'xstate';
import { InputError } from '../base/assert';
import { oneOf } from './tables/expand';

/** What a guard or an action written here may see. */
interface Seen {
  // biome-ignore lint/suspicious/noExplicitAny: contexts differ; a guard knows its own
  readonly context: any;
  // biome-ignore lint/suspicious/noExplicitAny: events differ; a guard knows its own
  readonly event: any;
}

/** One way out of a state, as XState writes it: a target, or what is asked and done on the way. */
export type Transition =
  | string
  | {
      readonly target?: string;
      readonly guard?: string | object | ((seen: Seen) => boolean);
      readonly actions?: unknown;
    };

/** A state as XState's configuration has it. */
export interface StateConfig {
  readonly on?: Readonly<Record<string, Transition | readonly Transition[]>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
  readonly [key: string]: unknown;
}

/**
 * The configuration of a state, to be put elsewhere under another name; `sent.waiting` is a state
 * within a state.
 * @throws InputError where the machine has no such state.
 */
export function stateOf(machine: AnyStateMachine, name: string): StateConfig {
  let here = machine.config as StateConfig;
  for (const step of name.split('.')) {
    const states = here.states ?? {};
    const found = Object.hasOwn(states, step) ? states[step] : undefined;
    if (!found) throw unknown(machine, name, Object.keys(states));
    here = found;
  }
  return here;
}

const unknown = (machine: AnyStateMachine, name: string, known: readonly string[]): InputError =>
  new InputError(`machine ${machine.id}`, `state ${name}`, oneOf(name, known));

/**
 * The machine with a state of this name, new or in place of the one it had.
 * @throws InputError where the state is within another that the machine does not have.
 */
export function withState(
  machine: AnyStateMachine,
  name: string,
  state: StateConfig,
): AnyStateMachine {
  const path = name.split('.');
  if (path.length > 1) stateOf(machine, path.slice(0, -1).join('.'));
  const config = placed(machine.config as StateConfig, path, state);
  return createMachine(config as Parameters<typeof createMachine>[0]).provide(
    machine.implementations as never,
  );
}

function placed(config: StateConfig, [step, ...more]: readonly string[], state: StateConfig) {
  if (step === undefined) return state;
  const states: Readonly<Record<string, StateConfig>> = config.states ?? {};
  const inside: StateConfig = placed(states[step] ?? {}, more, state);
  return { ...config, states: { ...states, [step]: inside } };
}

/**
 * The machine with this transition in a state for an event, in place of any it had.
 * @throws InputError where the machine has no such state.
 */
export function withTransition(
  machine: AnyStateMachine,
  state: string,
  event: string,
  transition: Transition | readonly Transition[],
): AnyStateMachine {
  const found = stateOf(machine, state);
  return withState(machine, state, { ...found, on: { ...found.on, [event]: transition } });
}

/**
 * The machine that no longer hears an event in a state.
 * @throws InputError where the machine has no such state, or does not hear the event there.
 */
export function withoutTransition(
  machine: AnyStateMachine,
  state: string,
  event: string,
): AnyStateMachine {
  const found = stateOf(machine, state);
  const { [event]: gone, ...on } = found.on ?? {};
  if (gone === undefined)
    throw new InputError(
      `machine ${machine.id}, state ${state}`,
      `event ${event}`,
      oneOf(event, Object.keys(on)),
    );
  return withState(machine, state, { ...found, on });
}
