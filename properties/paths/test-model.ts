/**
 * Test paths of one machine, made and driven by a test model of XState's: `@xstate/test`, or
 * `xstate/graph` that it was folded into. The package is handed in, so that this is the only place
 * that knows what either looks like. Events carry all payloads, states have the canonical identity.
 */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Life, ModelEvent } from '../../models/system';
import { identity } from '../../models/tables/tabulate';

interface ModelOptions {
  readonly serializeState: (state: AnyMachineSnapshot) => string;
  readonly serializeEvent: (event: ModelEvent) => string;
  readonly events: readonly ModelEvent[];
}
interface ModelPath {
  readonly description: string;
  readonly steps: readonly { readonly event: ModelEvent; readonly state: AnyMachineSnapshot }[];
  readonly test: (params: {
    readonly events: Readonly<Record<string, (step: { readonly event: ModelEvent }) => void>>;
    readonly states: Readonly<Record<'*', (state: AnyMachineSnapshot) => void>>;
  }) => Promise<unknown>;
}
/** `createTestModel` of either package, as far as it is used here. */
export type MakeTestModel = (
  machine: AnyStateMachine,
  options: ModelOptions,
) => { readonly getShortestPaths: (options: ModelOptions) => readonly ModelPath[] };

/** What is put to the test: told of each event, asked after each for the state it is in. */
export interface Subject {
  readonly start: () => void;
  readonly act: (event: ModelEvent) => void;
  /** The canonical key of the state it is in. */
  readonly state: () => string;
}

export interface LifePath {
  readonly description: string;
  readonly events: readonly ModelEvent[];
  /** Keys of the states after each event, the initial one first. */
  readonly keys: readonly string[];
  /** Drives a subject along the path; rejects where it is in another state than the model. */
  readonly drive: (subject: Subject) => Promise<void>;
}

const START = 'xstate.init';

/** Shortest paths to every local state; one that another path passes through is left out. */
export function shortestPaths(life: Life, createTestModel: MakeTestModel): readonly LifePath[] {
  const options: ModelOptions = {
    serializeState: identity,
    serializeEvent: (event) => JSON.stringify(event),
    events: life.alphabet,
  };
  const paths = createTestModel(withExecutor(life.machine), options).getShortestPaths(options);
  return paths.map((path) => ({
    description: path.description,
    events: path.steps.map(({ event }) => event).filter(({ type }) => type !== START),
    keys: path.steps.map(({ state }) => identity(state)),
    drive: async (subject) => {
      const types = new Set(life.alphabet.map(({ type }) => type));
      const act = ({ event }: { readonly event: ModelEvent }): void => subject.act(event);
      const events = Object.fromEntries([...types].map((type) => [type, act]));
      await path.test({
        events: { ...events, [START]: () => subject.start() },
        states: { '*': (state) => compare(life, subject.state(), identity(state)) },
      });
    },
  }));
}

/**
 * The older package calls `transition` in a scope that has no executor of actions, which this
 * version of XState asks for; actions are declarations here, so the executor does nothing.
 */
function withExecutor(machine: AnyStateMachine): AnyStateMachine {
  const transition: AnyStateMachine['transition'] = (state, event, scope) =>
    machine.transition(state, event, { ...scope, actionExecutor: () => {} });
  return Object.create(machine, { transition: { value: transition } }) as AnyStateMachine;
}

function compare(life: Life, found: string, expected: string): void {
  if (found !== expected) throw new Error(`${life.name}: found ${found}, expected ${expected}`);
}
