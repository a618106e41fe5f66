/**
 * Tours: paths from the start that together cover every item of an aim. Greedy as a postman: take
 * what is open here, else walk to the nearest open edge, else begin again at the start where that
 * is no farther. What later paths made needless is trimmed. Same graph, same paths.
 */
import { type Aim, pathTo, sourceOf, type Tree, treeOf } from './graph';

export interface Budget {
  readonly pathsMax: number;
  /** Steps of all paths together. */
  readonly stepsMax: number;
  /** Steps of one path; a longer one is ended and another begun. */
  readonly lengthMax: number;
}

export interface Tour {
  /** Edges of each path on the graph that was asked about, shortest path first. */
  readonly paths: readonly (readonly number[])[];
  readonly steps: number;
  readonly covered: number;
  /** Items that no path covers, in their order. */
  readonly uncovered: readonly number[];
  /** True where the budget ended the tour. */
  readonly isCut: boolean;
}

/** States looked at, at most, in search of the nearest open edge, before a new path is begun. */
const LOOK_MAX = 4096;

/** Covers the items of an aim within a budget. */
export function tour(aim: Aim, budget: Budget): Tour {
  const walk = new Walk(aim, budget);
  walk.run();
  const paths = trimmed(aim, walk.paths);
  const isCovered = new Uint8Array(aim.items);
  for (const path of paths) for (const edge of path) isCovered[aim.itemOf[edge] as number] = 1;
  const isAsked = new Uint8Array(aim.items);
  for (const item of aim.itemOf) isAsked[item] = 1;
  if (aim.atStart >= 0) isCovered[aim.atStart] = 1;
  const uncovered: number[] = [];
  for (let item = 0; item < aim.items; item++)
    if (isAsked[item] && !isCovered[item]) uncovered.push(item);
  const ordered = paths
    .map((path) => path.map(aim.edgeOf))
    .sort((one, other) => one.length - other.length);
  return {
    paths: ordered,
    steps: ordered.reduce((sum, path) => sum + path.length, 0),
    covered: aim.coverable - uncovered.length,
    uncovered,
    isCut: walk.isCut,
  };
}

class Walk {
  readonly paths: number[][] = [];
  isCut = false;
  private readonly tree: Tree;
  private readonly isCovered: Uint8Array;
  /** The first edge of each state that may still be open; only ever moves on. */
  private readonly cursor: Int32Array;
  private home = 0;
  private stepsLeft: number;
  private readonly seen: Int32Array;
  private readonly cameBy: Int32Array;
  private look = 0;

  constructor(
    private readonly aim: Aim,
    private readonly budget: Budget,
  ) {
    const { states, edgeStart } = aim.graph;
    this.tree = treeOf(aim.graph);
    this.isCovered = new Uint8Array(aim.items);
    if (aim.atStart >= 0) this.isCovered[aim.atStart] = 1;
    this.cursor = edgeStart.slice(0, states);
    this.seen = new Int32Array(states);
    this.cameBy = new Int32Array(states);
    this.stepsLeft = budget.stepsMax;
  }

  run(): void {
    for (;;) {
      const home = this.nearestFromStart();
      if (home < 0) return;
      const far = this.tree.depth[home] as number;
      const { pathsMax, lengthMax } = this.budget;
      this.isCut = this.paths.length >= pathsMax || far + 1 > Math.min(lengthMax, this.stepsLeft);
      if (this.isCut) return;
      this.walkFrom(home);
    }
  }

  /** One path: to the open edge nearest to the start, and on from there while it is worth it. */
  private walkFrom(home: number): void {
    const path: number[] = [];
    this.paths.push(path);
    this.take(path, pathTo(this.aim.graph, this.tree, home));
    let state = home;
    for (;;) {
      const open = this.openEdge(state);
      const way = open >= 0 ? [open] : this.wayOn(state);
      const room = Math.min(this.budget.lengthMax - path.length, this.stepsLeft);
      if (!way || way.length > room) return;
      this.take(path, way);
      state = this.aim.graph.edgeTarget[way.at(-1) as number] as number;
    }
  }

  private take(path: number[], edges: readonly number[]): void {
    for (const edge of edges) {
      path.push(edge);
      this.isCovered[this.aim.itemOf[edge] as number] = 1;
    }
    this.stepsLeft -= edges.length;
  }

  /** An edge out of the state that covers something new, or -1. */
  private openEdge(state: number): number {
    const { graph, itemOf } = this.aim;
    const end = graph.edgeStart[state + 1] as number;
    let edge = this.cursor[state] as number;
    while (edge < end && this.isCovered[itemOf[edge] as number]) edge++;
    this.cursor[state] = edge;
    return edge < end ? edge : -1;
  }

  /** The state with an open edge that is nearest to the start, or -1. */
  private nearestFromStart(): number {
    const { order } = this.tree;
    while (this.home < order.length && this.openEdge(order[this.home] as number) < 0) this.home++;
    return this.home < order.length ? (order[this.home] as number) : -1;
  }

  /** The way to the nearest open edge, if beginning again is not cheaper. */
  private wayOn(from: number): readonly number[] | undefined {
    const { edgeStart, edgeTarget } = this.aim.graph;
    const { seen, cameBy } = this;
    const home = this.nearestFromStart();
    if (home < 0) return undefined;
    const limit = (this.tree.depth[home] as number) + 1;
    const mark = ++this.look;
    const queue = [from];
    seen[from] = mark;
    let levelEnd = 1;
    let level = 1;
    for (let at = 0; at < queue.length && queue.length < LOOK_MAX; at++) {
      if (at === levelEnd) {
        levelEnd = queue.length;
        level++;
      }
      if (level > limit) return undefined;
      const state = queue[at] as number;
      for (let edge = edgeStart[state] as number; edge < (edgeStart[state + 1] as number); edge++) {
        const target = edgeTarget[edge] as number;
        if (seen[target] === mark) continue;
        seen[target] = mark;
        cameBy[target] = edge;
        if (this.openEdge(target) >= 0) return this.back(target, from);
        queue.push(target);
      }
    }
    return undefined;
  }

  private back(to: number, from: number): readonly number[] {
    const way: number[] = [];
    for (let state = to; state !== from; ) {
      const edge = this.cameBy[state] as number;
      way.push(edge);
      state = sourceOf(this.aim.graph, edge);
    }
    return way.reverse();
  }
}

/** Ends of paths that other paths cover are cut off; a path of nothing else is left out. */
function trimmed(aim: Aim, paths: readonly number[][]): readonly (readonly number[])[] {
  const times = new Int32Array(aim.items);
  for (const path of paths)
    for (const edge of path) {
      const item = aim.itemOf[edge] as number;
      times[item] = (times[item] as number) + 1;
    }
  for (const path of paths)
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const item = aim.itemOf[last] as number;
      if (item !== aim.atStart && (times[item] as number) < 2) break;
      times[item] = (times[item] as number) - 1;
      path.pop();
    }
  return paths.filter((path) => path.length > 0);
}
