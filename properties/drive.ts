/**
 * A system driven by XState's `transition()` alone, one drawn step at a time, at sizes that nobody
 * exhausts. A choice is a number; it picks among the steps that are enabled where it falls, so that
 * every drawn list of numbers is a run and a shorter list is a shorter run.
 */
import type { Property } from '../base/property';
import { type Stream, streamOf } from '../base/streams';
import type { System } from '../models/system';
import { isSpokenOf, isStruckBy, isTrueOf, type Views, viewOf } from './walker/judge';
import { Machines } from './walker/machines';
import type { Move, Replica } from './walker/moves';
import {
  initialState,
  Moves,
  type Place,
  placesOf,
  replicaText,
  type State,
  stateAfter,
} from './walker/state';

/** A system with what was asked of its machines before; shared by all runs of it. */
export interface World {
  readonly system: System;
  readonly places: readonly Place[];
  readonly machines: Machines;
  readonly moves: Moves;
  readonly views: Map<string, Views[number]>;
}

/** One step as it is written down: replicas count from 0 here. */
export interface Taken {
  readonly group: string;
  readonly replica: number;
  readonly step: string;
}

export interface Run {
  readonly state: State;
  readonly trace: readonly Taken[];
  /** The sentence that the last step broke. */
  readonly broken?: string;
}

export function worldOf(system: System): World {
  const machines = new Machines();
  const moves = new Moves(machines, true);
  return { system, places: placesOf(system), machines, moves, views: new Map() };
}

export const atStart = ({ system, machines }: World): Run => ({
  state: initialState(system, machines),
  trace: [],
});

interface Enabled {
  readonly at: number;
  readonly move: Move;
  readonly after: State;
}
type Usable = (move: Move) => boolean;
const anything: Usable = () => true;
/** What goes on once faults and deviations have ceased. */
const isCalm: Usable = ({ kind }) => kind !== 'fault' && kind !== 'deviation';

function enabled(world: World, state: State, isUsable: Usable): readonly Enabled[] {
  return world.places.flatMap((place, at) =>
    world.moves.of(place, state.replicas[at] as Replica).flatMap((move) => {
      const after = isUsable(move) ? stateAfter(world.system, state, at, move) : undefined;
      return after ? [{ at, move, after }] : [];
    }),
  );
}

/** One step further; tells the first safety sentence that it breaks. */
function take(world: World, run: Run, { at, move, after }: Enabled): Run {
  const { group, replica } = world.places[at] as Place;
  const trace = [...run.trace, { group: group.name, replica, step: move.step }];
  const views = viewsOf(world, after);
  const ends = {
    before: () => viewsOf(world, run.state)[at] as Views[number],
    after: () => views[at] as Views[number],
  };
  const broken = world.system.properties.find(
    (property) =>
      property.kind !== 'sometimes' &&
      (isSpokenOf(property, move, ends) ||
        isStruckBy(property, isTrueOf(property, views, world.system, after))),
  );
  return { state: after, trace, ...(broken ? { broken: broken.name } : {}) };
}

function viewsOf(world: World, state: State): Views {
  return world.places.map((place, at) => {
    const replica = state.replicas[at] as Replica;
    const key = `${place.group.name} ${replicaText(replica)}`;
    const known = world.views.get(key) ?? viewOf(place, replica, world.machines);
    world.views.set(key, known);
    return known;
  });
}

/**
 * Whether a step is held back in this run: a quarter of all step names, drawn anew for each `hold`
 * but 0. Runs in which one thing comes late reach what evenly mixed runs hardly ever do.
 */
function heldBack(hold: number): (step: string) => boolean {
  if (hold === 0) return () => false;
  const drawn = new Map<string, boolean>();
  const stream = streamOf(hold);
  return (step) => {
    const isHeld = drawn.get(step) ?? stream.fork(step).chance(1, 4);
    drawn.set(step, isHeld);
    return isHeld;
  };
}

/** Everything may happen: one enabled step a choice, until a sentence breaks or nothing is left. */
export function storm(world: World, choices: readonly number[], hold: number): Run {
  let run = atStart(world);
  const isHeld = heldBack(hold);
  for (const choice of choices) {
    const all = enabled(world, run.state, anything);
    const preferred = all.filter(({ move }) => !isHeld(move.step));
    const steps = preferred.length > 0 ? preferred : all;
    const step = steps[choice % Math.max(1, steps.length)];
    if (!step || run.broken) break;
    run = take(world, run, step);
  }
  return run;
}

/** The most steps that a calm may take; fair runs of the shipped systems need far fewer. */
export const CALM_STEPS_MAX = 5_000;

/**
 * Faults have ceased: honest, automatic, delivery and answer steps, each as likely as the next
 * (which is fair), until nothing is enabled. What is then not closed is told as broken.
 */
export function calm(world: World, after: Run, stream: Stream): Run {
  let run = after;
  for (let steps = 0; !run.broken; steps++) {
    const open = enabled(world, run.state, isCalm);
    if (open.length === 0) return ended(world, run);
    if (steps === CALM_STEPS_MAX)
      return { ...run, broken: `nothing comes to rest in ${CALM_STEPS_MAX} steps` };
    run = take(world, run, stream.pick(open));
  }
  return run;
}

const isClosing = ({ kind }: Property): boolean => kind === 'canClose' || kind === 'endsWell';

/** At rest every closing sentence must be true. */
function ended(world: World, run: Run): Run {
  const views = viewsOf(world, run.state);
  const broken = world.system.properties.find(
    (property) => isClosing(property) && !isTrueOf(property, views, world.system, run.state),
  );
  return broken ? { ...run, broken: broken.name } : run;
}

/** Follows written steps, passing over those that are not enabled where they stand. */
export function follow(world: World, trace: readonly Taken[]): Run {
  let run = atStart(world);
  for (const { group, replica, step } of trace) {
    const found = enabled(world, run.state, (move) => move.step === step).find(({ at }) => {
      const place = world.places[at] as Place;
      return place.group.name === group && place.replica === replica;
    });
    if (found && !run.broken) run = take(world, run, found);
  }
  return run;
}

/** A shorter trace that breaks the same sentence: each step left out that can be. */
export function shortened(world: World, run: Run, finish: (run: Run) => Run): Run {
  let best = run;
  for (let length = Math.max(1, best.trace.length >> 1); length >= 1; length >>= 1)
    for (let from = 0; from + length <= best.trace.length; ) {
      const rest = best.trace.toSpliced(from, length);
      const tried = finish(follow(world, rest));
      if (tried.broken === run.broken && tried.trace.length < best.trace.length) best = tried;
      else from += length;
    }
  return best;
}
