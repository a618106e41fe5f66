/**
 * Stories and traces walked again, step by step, with `transition()` itself: the checker's word and
 * the simulator's run are believed only if each of their steps can be made here.
 */
import type { Property } from '../../base/property';
import type { System } from '../../models/system';
import {
  countersOf,
  type Ends,
  isSpokenOf,
  isStruckBy,
  isTrueOf,
  type Views,
  viewOf,
} from './judge';
import { Machines } from './machines';
import { initialReplica, type Move, type Replica } from './moves';
import { type Retold, retell, type ToldStep, type Untold } from './retell';
import { Moves, type Place, placesOf, type State, stateAfter, stateText } from './state';

export type Replay =
  | {
      readonly isEnabled: true;
      readonly views: Views;
      readonly counters: Readonly<Record<string, number>>;
      /** Properties that the end of the story decides: broken, or a `sometimes` witnessed. */
      readonly struck: readonly string[];
      /** `canClose` properties whose rest of the way is too wide to be walked here. */
      readonly undecided: readonly string[];
    }
  | Untold;

/**
 * Walks the steps of a story from the initial state. Only the properties asked for are judged at
 * the end; all by default. Properties of liveness are never struck by an end: see `replayStory`.
 */
export function replay(
  system: System,
  steps: readonly ToldStep[],
  asked: readonly Property[] = system.properties,
): Replay {
  const told = retell(system, steps);
  if (!told.isEnabled) return told;
  const { machines, places, states } = told;
  const state = states[steps.length] as State;
  const views = places.map((place, at) => viewOf(place, state.replicas[at] as Replica, machines));
  const counters = countersOf(system, state);
  const end = { system, state, machines, views, counters, last: lastOf(told) };
  const answers = asked.map((property) => ({
    name: property.name,
    is: isDecidedBy(property, end),
  }));
  const named = (is: boolean | undefined): readonly string[] =>
    answers.filter((answer) => answer.is === is).map(({ name }) => name);
  return { isEnabled: true, views, counters, struck: named(true), undecided: named(undefined) };
}

interface End {
  readonly system: System;
  readonly state: State;
  readonly machines: Machines;
  readonly views: Views;
  readonly counters: Readonly<Record<string, number>>;
  readonly last: Last | undefined;
}

/** The last move, and the words between which it was made. */
interface Last extends Ends {
  readonly move: Move;
}

function lastOf({ machines, places, states, moves }: Retold): Last | undefined {
  const [before, after] = states.slice(-2);
  const last = moves.at(-1);
  if (!last || !before || !after) return undefined;
  const { at, move } = last;
  const seen = (state: State) => () =>
    viewOf(places[at] as Place, state.replicas[at] as Replica, machines);
  return { move, before: seen(before), after: seen(after) };
}

/** Undefined where the walk that would tell is too wide. */
function isDecidedBy(property: Property, end: End): boolean | undefined {
  const { system, state, machines, last } = end;
  if (property.edge) return last !== undefined && isSpokenOf(property, last.move, last);
  const isTrue = isTrueOf(property, end.views, system, state);
  if (property.kind === 'endsWell')
    return !isTrue && successors(system, state, machines, () => true).length === 0;
  if (property.kind === 'canClose') return isTrue ? false : isStranded(property, end);
  return isStruckBy(property, isTrue);
}

function successors(
  system: System,
  state: State,
  machines: Machines,
  isUsable: (move: Move) => boolean,
): readonly State[] {
  const moves = new Moves(machines, false);
  return placesOf(system).flatMap((place, at) =>
    moves
      .of(place, state.replicas[at] as Replica)
      .filter(isUsable)
      .flatMap((move) => stateAfter(system, state, at, move) ?? []),
  );
}

const STRANDED_STATES_MAX = 100_000;

/** No good end can be reached from here without faults and deviations. */
function isStranded(property: Property, { system, state, machines }: End): boolean | undefined {
  const seen = new Set([stateText(state)]);
  const queue = [state];
  const isKind = ({ kind }: Move): boolean => kind !== 'fault' && kind !== 'deviation';
  const places = placesOf(system);
  for (const one of queue) {
    const views = places.map((place, at) => viewOf(place, one.replicas[at] as Replica, machines));
    if (isTrueOf(property, views, system, one)) return false;
    for (const next of successors(system, one, machines, isKind)) {
      const text = stateText(next);
      if (seen.has(text)) continue;
      seen.add(text);
      queue.push(next);
    }
    if (queue.length > STRANDED_STATES_MAX) return undefined;
  }
  return true;
}

/** One step of a simulation: replicas may be any number, each starts in the initial state. */
export interface TraceStep {
  readonly group: string;
  readonly replica: number | string;
  readonly step: string;
  /** State values of parts after the step, where the simulation tells them. */
  readonly values?: Readonly<Record<string, unknown>>;
}
export type Acceptance =
  | { readonly isAccepted: true; readonly steps: number; readonly replicas: number }
  | { readonly isAccepted: false; readonly at: number; readonly because: string };

/**
 * Walks a simulation's trace: each step is one that this replica's machines and lines allow.
 * Counters are left to the simulation, where they are sums of money over any number of vouchers.
 */
export function accepts(system: System, trace: readonly TraceStep[]): Acceptance {
  const machines = new Machines();
  const moves = new Moves(machines, true);
  const replicas = new Map<string, Replica>();
  for (const [at, { group: name, replica, step, values }] of trace.entries()) {
    const no = (because: string): Acceptance => ({ isAccepted: false, at, because });
    const group = system.groups.find((known) => known.name === name);
    if (!group) return no(`there is no group ${name}`);
    const place = `${name} ${replica}`;
    const before = replicas.get(place) ?? initialReplica(group, machines);
    const move = moves.of({ group, replica: 0 }, before).find((known) => known.step === step);
    if (!move) return no(`${step} is not enabled for ${place}`);
    if (move.error) throw move.error;
    replicas.set(place, move.after);
    const { parts } = viewOf({ group, replica: 0 }, move.after, machines);
    for (const [part, value] of Object.entries(values ?? {}))
      if (JSON.stringify(parts[part]?.value) !== JSON.stringify(value))
        return no(`after ${step}, ${part} is ${JSON.stringify(parts[part]?.value)}`);
  }
  return { isAccepted: true, steps: trace.length, replicas: replicas.size };
}
