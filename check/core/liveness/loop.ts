/**
 * A fair region is not a counterexample: the loop told is one closed walk of it, from the state
 * where the stem arrives, that pays or leaves disabled what fairness asks. Greedy first: always to
 * the nearest state or edge that settles something, then home, then without needless detours; then
 * the shortest of all, if it can be found within a bound.
 */
import { HarnessBug } from '../../../base/assert';
import { type FairGraph, forEachHop, type Hop, isEnabled } from './graph';
import { shortestLoop } from './shortest-loop';

/** Loops up to this length are searched for detours to leave out. */
const TRIMMED_MAX = 400;
/** Pairs that the search for the shortest loop looks at before the greedy one is good enough. */
const PAIRS_MAX = 20_000;

/**
 * A closed fair walk from `entry` inside a fair region.
 * @throws HarnessBug where the region is not fair.
 */
export function fairLoop(
  graph: FairGraph,
  entry: number,
  isInside: (state: number) => boolean,
  pairsMax = PAIRS_MAX,
): readonly Hop[] {
  const greedy = greedyLoop(graph, entry, isInside);
  return shortestLoop(graph, entry, isInside, greedy.length - 1, pairsMax) ?? greedy;
}

function greedyLoop(
  graph: FairGraph,
  entry: number,
  isInside: (state: number) => boolean,
): readonly Hop[] {
  const near = new Nearest(graph, isInside);
  const loop: Hop[] = [];
  for (let rounds = 0; rounds <= 2 * graph.strengths.length + 1; rounds++) {
    let at = entry;
    for (;;) {
      const owed = starvedOn(graph, loop, entry);
      if (owed.length === 0) break;
      const way = near.way(at, (to, constraint) => settles(graph, owed, to, constraint));
      if (!way) throw new HarnessBug('a fair region cannot settle what it owes');
      loop.push(...way);
      at = (way[way.length - 1] as Hop).to;
    }
    if (loop.length === 0 || at !== entry) {
      const home = near.way(at, (to) => to === entry);
      if (!home) throw new HarnessBug('a fair region is not connected');
      loop.push(...home);
    }
    if (isFairLoop(graph, loop)) return withoutDetours(graph, loop);
  }
  throw new HarnessBug('a fair region has no fair loop');
}

/** Whether these hops are a closed walk over edges of the graph that starves no constraint. */
export function isFairLoop(graph: FairGraph, loop: readonly Hop[]): boolean {
  const isWalk = loop.every(({ from, to, constraint }, i) => {
    let isEdge = false;
    forEachHop(graph, from, (target, pays) => {
      isEdge ||= target === to && pays === constraint;
    });
    return isEdge && to === (loop[(i + 1) % loop.length] as Hop).from;
  });
  return loop.length > 0 && isWalk && starvedOn(graph, loop, -1).length === 0;
}

/** Constraints that a walk repeated for ever starves; of an empty walk, those of its only state. */
function starvedOn(graph: FairGraph, walk: readonly Hop[], entry: number): readonly number[] {
  const states = new Set(walk.map(({ to }) => to));
  if (entry >= 0) states.add(entry);
  const paid = new Set(walk.map(({ constraint }) => constraint));
  const enabledIn = new Map<number, number>();
  for (const state of states) {
    const here = new Set<number>();
    forEachHop(graph, state, (_, constraint) => {
      if (constraint >= 0) here.add(constraint);
    });
    for (const c of here) enabledIn.set(c, (enabledIn.get(c) ?? 0) + 1);
  }
  return [...enabledIn.keys()].filter(
    (c) => !paid.has(c) && (graph.strengths[c] === 'strong' || enabledIn.get(c) === states.size),
  );
}

const settles = (
  graph: FairGraph,
  owed: readonly number[],
  to: number,
  constraint: number,
): boolean =>
  owed.includes(constraint) ||
  owed.some((c) => graph.strengths[c] === 'weak' && !isEnabled(graph, to, c));

/** Leaves out every part of the walk that begins and ends in one state and is not needed. */
function withoutDetours(graph: FairGraph, loop: readonly Hop[]): readonly Hop[] {
  if (loop.length > TRIMMED_MAX) return loop;
  let walk = loop;
  for (let length = walk.length - 1; length > 0; length--)
    for (let from = 0; from + length <= walk.length && length < walk.length; from++) {
      if (walk[from]?.from !== walk[from + length - 1]?.to) continue;
      const shorter = [...walk.slice(0, from), ...walk.slice(from + length)];
      if (starvedOn(graph, shorter, -1).length === 0) {
        walk = shorter;
        from--;
      }
    }
  return walk;
}

/** Shortest ways inside a region; among equals the one through the least states. */
class Nearest {
  private readonly depth: Int32Array;
  private readonly seen: Int32Array;
  private searches = 0;

  constructor(
    private readonly graph: FairGraph,
    private readonly isInside: (state: number) => boolean,
  ) {
    this.depth = new Int32Array(graph.states);
    this.seen = new Int32Array(graph.states);
  }

  /** The shortest way of at least one hop whose last hop is a goal. */
  way(start: number, isGoal: (to: number, constraint: number) => boolean): Hop[] | undefined {
    const { graph, isInside, depth, seen } = this;
    const search = ++this.searches;
    seen[start] = search;
    depth[start] = 0;
    const levels: number[][] = [];
    let goals: Hop[] = [];
    for (let level = [start]; level.length > 0 && goals.length === 0; ) {
      levels.push(level);
      const next: number[] = [];
      for (const from of level)
        forEachHop(graph, from, (to, constraint) => {
          if (!isInside(to)) return;
          if (isGoal(to, constraint)) goals.push({ from, to, constraint });
          if (seen[to] === search) return;
          seen[to] = search;
          depth[to] = levels.length;
          next.push(to);
        });
      level = next;
    }
    if (goals.length === 0) return undefined;
    goals = goals.sort((a, b) => this.order(a, b));
    return this.retrace(levels, goals, start, search);
  }

  private order(a: Hop, b: Hop): number {
    const { compare } = this.graph;
    return compare(a.to, b.to) || a.constraint - b.constraint || compare(a.from, b.from);
  }

  /** Marks what leads to the chosen goal, last level first, then walks the least of it. */
  private retrace(
    levels: readonly (readonly number[])[],
    goals: readonly Hop[],
    start: number,
    search: number,
  ): Hop[] {
    const last = goals[0] as Hop;
    const leads = new Set([last.from]);
    for (let level = levels.length - 2; level >= 0; level--)
      for (const from of levels[level] as readonly number[])
        forEachHop(this.graph, from, (to) => {
          if (leads.has(to) && this.depth[to] === level + 1 && this.seen[to] === search)
            leads.add(from);
        });
    const way: Hop[] = [];
    for (let at = start, level = 1; level < levels.length; level++) {
      const hops: Hop[] = [];
      forEachHop(this.graph, at, (to, constraint) => {
        if (leads.has(to) && this.seen[to] === search && this.depth[to] === level)
          hops.push({ from: at, to, constraint });
      });
      const hop = hops.sort((a, b) => this.order(a, b))[0];
      if (!hop) throw new HarnessBug('a way was lost');
      way.push(hop);
      at = hop.to;
    }
    return [...way, last];
  }
}
