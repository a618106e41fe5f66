/**
 * The story of a violation: the shortest path, and among the shortest the one with the fewest
 * changes of actor; of a lasso, such a path to where waiting begins, then the rest of its stem and
 * its loop. Ties fall to the order of states by their words, never to the order of discovery.
 */
import { HarnessBug, present } from '../../base/assert';
import type { Story } from '../../base/story-results';
import { anomaliesIn } from '../../models/anomalies';
import { forEachSuccessor } from './closing';
import type { Exploration } from './explore';
import type { Lasso } from './liveness/of-system';
import { stateOrder } from './state-order';
import { type SystemHop, stepsOf } from './story-steps';

/** Best way into a state that ends with a given actor. */
interface Way extends SystemHop {
  readonly switches: number;
  readonly fromActor: string;
}

/** Automatic steps and the world's do not count as somebody else taking over. */
const isPerson = (actor: string): boolean => actor !== 'automatic' && actor !== 'environment';

export interface Ending {
  /** All at one level; one alone where an edge is given. */
  readonly states: readonly number[];
  /** An edge out of the last state that is itself the violation. */
  readonly edge?: { readonly replica: number; readonly edge: number };
}

/** The clearest shortest story that comes to the ending. */
export function storyTo(
  exploration: Exploration,
  ending: Ending,
  property: string,
  coalition: readonly string[],
): Story {
  const hops = [...clearestHops(exploration, ending.states)];
  if (ending.edge)
    hops.push({ from: present(ending.states[0], 'an end of the story'), ...ending.edge });
  return told(exploration, hops, property, coalition);
}

/** The story of a run that never comes to what it owes: stem and loop, or a stem that rests. */
export function storyOfLasso(
  exploration: Exploration,
  lasso: Lasso,
  property: string,
  coalition: readonly string[],
): Story {
  const stem = [...clearestHops(exploration, [lasso.start]), ...lasso.way];
  const story = told(exploration, [...stem, ...lasso.loop], property, coalition);
  return lasso.loop.length > 0 ? { ...story, loopFrom: stem.length } : { ...story, isRest: true };
}

function told(
  exploration: Exploration,
  hops: readonly SystemHop[],
  property: string,
  coalition: readonly string[],
): Story {
  const { name, scope } = exploration.composed.system;
  const moments = stepsOf(exploration, hops);
  const anomalies = anomaliesIn(moments);
  const steps = moments.map(({ step }) => step);
  const story = { system: name, scope, property, coalition, steps };
  return anomalies.length > 0 ? { ...story, anomalies } : story;
}

function clearestHops(exploration: Exploration, ends: readonly number[]): readonly SystemHop[] {
  const levelOf = levels(exploration);
  const goal = levelOf(present(ends[0], 'an end of the story'));
  const compare = stateOrder(exploration);
  const ways = new Map<number, Map<string, Way>>();
  ways.set(0, new Map([['', { from: -1, replica: 0, edge: 0, switches: 0, fromActor: '' }]]));
  const words = new Int32Array(exploration.composed.replicas.length);
  const last = exploration.levelStart[goal] ?? 0;
  const leads = ancestors(exploration, ends, last, levelOf);
  for (let state = 0; state < last; state++) {
    if (!leads[state]) continue;
    const here = present(ways.get(state), `a way to state ${state}`);
    const level = levelOf(state);
    forEachSuccessor(exploration, state, words, (target, replica, edge) => {
      if (target < 0 || !leads[target] || levelOf(target) !== level + 1) return;
      const there = ways.get(target) ?? new Map<string, Way>();
      ways.set(target, there);
      extend(exploration, here, there, { from: state, replica, edge }, compare);
    });
  }
  return trace(ways, ends, compare);
}

/** Marks the states on some shortest path to one of the ends. */
function ancestors(
  exploration: Exploration,
  ends: readonly number[],
  last: number,
  levelOf: (state: number) => number,
): Uint8Array {
  const leads = new Uint8Array(exploration.states);
  for (const end of ends) leads[end] = 1;
  const words = new Int32Array(exploration.composed.replicas.length);
  for (let state = last - 1; state >= 0; state--) {
    const level = levelOf(state);
    forEachSuccessor(exploration, state, words, (target) => {
      if (target >= 0 && leads[target] && levelOf(target) === level + 1) leads[state] = 1;
    });
  }
  return leads;
}

type Compare = (a: number, b: number) => number;

function extend(
  exploration: Exploration,
  here: ReadonlyMap<string, Way>,
  there: Map<string, Way>,
  hop: SystemHop,
  compare: Compare,
): void {
  const table = present(exploration.composed.replicas[hop.replica], 'a replica');
  const actor = present(table.steps[table.edgeStep[hop.edge] as number], 'a step').actor;
  for (const [before, way] of here) {
    const after = isPerson(actor) ? actor : before;
    const switches = way.switches + (after === before ? 0 : 1);
    const known = there.get(after);
    const found: Way = { ...hop, switches, fromActor: before };
    if (!known || isClearer(found, known, compare)) there.set(after, found);
  }
}

function isClearer(way: Way, than: Way, compare: Compare): boolean {
  const difference =
    way.switches - than.switches ||
    compare(way.from, than.from) ||
    way.replica - than.replica ||
    way.edge - than.edge;
  return difference < 0 || (difference === 0 && way.fromActor < than.fromActor);
}

function trace(
  ways: ReadonlyMap<number, ReadonlyMap<string, Way>>,
  ends: readonly number[],
  compare: Compare,
): readonly SystemHop[] {
  let best: { state: number; actor: string; switches: number } | undefined;
  for (const state of ends)
    for (const [actor, { switches }] of ways.get(state) ?? []) {
      const difference = best
        ? switches - best.switches || compare(state, best.state) || (actor < best.actor ? -1 : 1)
        : -1;
      if (difference < 0) best = { state, actor, switches };
    }
  if (!best) throw new HarnessBug('no way to the end of a story');
  const hops: SystemHop[] = [];
  let { state, actor } = best;
  while (state !== 0) {
    const way = present(ways.get(state)?.get(actor), `a way to state ${state}`);
    hops.push({ from: way.from, replica: way.replica, edge: way.edge });
    state = way.from;
    actor = way.fromActor;
  }
  return hops.reverse();
}

function levels(exploration: Exploration): (state: number) => number {
  const { levelStart } = exploration;
  return (state) => {
    let low = 0;
    let high = levelStart.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((levelStart[middle] as number) <= state) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
