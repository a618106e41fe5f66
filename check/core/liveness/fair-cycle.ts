/**
 * Is there a fair run that comes to a trigger and from then on stays for ever where nothing is
 * answered? Then the shortest way to such a rest or loop is told: to the trigger over any states,
 * from there over waiting states alone. All ties fall to `compare`, never to order of discovery.
 */
import { HarnessBug } from '../../../base/assert';
import { fairRegions } from './components';
import { type FairGraph, forEachHop, type Hop, isRest } from './graph';
import { fairLoop } from './loop';
import { byDistance, type Spread, spread } from './spread';

/** Per state 1 or 0. */
export interface Question {
  /** States in which what is asked for has not come. */
  readonly waiting: Uint8Array;
  /** Waiting states from which it must come. */
  readonly triggers: Uint8Array;
}

/** The run: any shortest way to `trigger`, then `approach`, then `loop` for ever. */
export interface FairRun {
  readonly trigger: number;
  readonly approach: readonly Hop[];
  /** Empty where the run rests: nothing that is enabled is owed. */
  readonly loop: readonly Hop[];
  /** Steps before the loop, or before the rest. */
  readonly stem: number;
}

/**
 * A fair run that never comes to an answer, with the shortest stem; undefined where every fair run
 * does. `fromStart` is `distances(graph)`.
 */
export function findFairRun(
  graph: FairGraph,
  question: Question,
  fromStart: Int32Array,
): FairRun | undefined {
  const { waiting, triggers } = question;
  const isTrigger = (state: number): boolean => triggers[state] === 1 && waiting[state] === 1;
  const states = byDistance(fromStart, isTrigger);
  const distanceOf = (state: number): number => fromStart[state] as number;
  const wait = spread(graph, { states, distanceOf }, waiting);
  const { regionOf, fair } = fairRegions(graph, wait.order);
  const isInFairRegion = (state: number): boolean => fair.has(regionOf[state] as number);
  const end = nearestEnd(graph, wait, isInFairRegion);
  if (end === undefined) return undefined;
  const region = regionOf[end];
  const { trigger, approach } = approachTo(graph, wait, end, isTrigger);
  const loop = isRest(graph, end)
    ? []
    : fairLoop(graph, end, (state) => regionOf[state] === region);
  return { trigger, approach, loop, stem: wait.distance[end] as number };
}

/** The nearest state where a run can rest, or else begin a fair loop; the least among equals. */
function nearestEnd(
  graph: FairGraph,
  wait: Spread,
  isInFairRegion: (state: number) => boolean,
): number | undefined {
  let best: number | undefined;
  let isBestRest = false;
  for (const state of wait.order) {
    if (best !== undefined && wait.distance[state] !== wait.distance[best]) break;
    const rests = isRest(graph, state);
    if (!rests && (isBestRest || !isInFairRegion(state))) continue;
    if (best === undefined || rests !== isBestRest || graph.compare(state, best) < 0) best = state;
    isBestRest = rests;
  }
  return best;
}

/**
 * The last trigger from which waiting states lead to the end on a shortest way, and that way. A
 * trigger that the front comes to is never met later than it can be reached at all.
 */
function approachTo(
  graph: FairGraph,
  wait: Spread,
  end: number,
  isTrigger: (state: number) => boolean,
): { readonly trigger: number; readonly approach: readonly Hop[] } {
  const { distance, order } = wait;
  const leads = new Set([end]);
  const steps = (state: number): number => distance[state] as number;
  let trigger = isTrigger(end) ? end : -1;
  for (let i = order.length - 1; i >= 0; i--) {
    const state = order[i] as number;
    if (steps(state) >= steps(end)) continue;
    if (trigger >= 0 && steps(state) < steps(trigger)) break;
    let isOnWay = false;
    forEachHop(graph, state, (to) => {
      isOnWay ||= steps(to) === steps(state) + 1 && leads.has(to);
    });
    if (!isOnWay) continue;
    leads.add(state);
    if (isTrigger(state) && (trigger < 0 || graph.compare(state, trigger) < 0)) trigger = state;
  }
  if (trigger < 0) throw new HarnessBug('a waiting run has no trigger');
  const approach: Hop[] = [];
  for (let at = trigger; at !== end; ) {
    let best: Hop | undefined;
    forEachHop(graph, at, (to, constraint) => {
      if (steps(to) !== steps(at) + 1 || !leads.has(to)) return;
      const order = best ? graph.compare(to, best.to) || constraint - best.constraint : -1;
      if (order < 0) best = { from: at, to, constraint };
    });
    if (!best) throw new HarnessBug('an approach was lost');
    approach.push(best);
    at = (best as Hop).to;
  }
  return { trigger, approach };
}
