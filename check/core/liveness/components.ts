/**
 * The regions in which a fair run can stay for ever: strongly connected components, without those
 * that starve a weak constraint, and split again without the states where a strong constraint is
 * enabled that no edge inside pays (Streett). In what is left a run that walks every edge again and
 * again is fair. No recursion: a component may have millions of states.
 */
import type { FairGraph } from './graph';

export interface FairRegions {
  /** Of each state: the number of the fair region it lies in, or 0. */
  readonly regionOf: Int32Array;
  readonly fair: ReadonlySet<number>;
}

/** Finds every fair region among the given states. */
export function fairRegions(graph: FairGraph, within: Int32Array): FairRegions {
  return new Splitter(graph, within).split();
}

class Splitter {
  /** Of each state: the region that is being split, or the one split off last; 0 is out. */
  private readonly regionOf: Int32Array;
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly nextEdge: Int32Array;
  private readonly path: Int32Array;
  private readonly open: Int32Array;
  private readonly fair = new Set<number>();
  private readonly work: { readonly region: number; readonly states: Int32Array }[] = [];
  private readonly tally: Tally;
  private regions = 0;
  private found = 0;
  private openCount = 0;

  constructor(
    private readonly graph: FairGraph,
    within: Int32Array,
  ) {
    const { states } = graph;
    this.regionOf = new Int32Array(states);
    this.order = new Int32Array(states);
    this.low = new Int32Array(states);
    this.nextEdge = new Int32Array(states);
    this.path = new Int32Array(states);
    this.open = new Int32Array(states);
    this.tally = new Tally(graph);
    this.enqueue(within);
  }

  split(): FairRegions {
    for (let next = this.work.pop(); next; next = this.work.pop()) {
      const { region, states } = next;
      for (const state of states) this.order[state] = 0;
      this.found = 0;
      for (const state of states)
        if (this.regionOf[state] === region && this.order[state] === 0) this.connect(state, region);
    }
    return { regionOf: this.regionOf, fair: this.fair };
  }

  private enqueue(states: Int32Array): void {
    const region = ++this.regions;
    for (const state of states) this.regionOf[state] = region;
    this.work.push({ region, states });
  }

  /** Tarjan's algorithm from one root, inside one region. */
  private connect(root: number, region: number): void {
    const { graph, order, low, nextEdge, path, open, regionOf } = this;
    let depth = 0;
    path[0] = root;
    this.enter(root);
    while (depth >= 0) {
      const state = path[depth] as number;
      const edge = nextEdge[state] as number;
      if (edge < (graph.edgeStart[state + 1] as number)) {
        nextEdge[state] = edge + 1;
        const to = graph.edgeTarget[edge] as number;
        if (regionOf[to] !== region) continue;
        if (order[to] === 0) {
          path[++depth] = to;
          this.enter(to);
        } else low[state] = Math.min(low[state] as number, order[to] as number);
        continue;
      }
      if (low[state] === order[state] && this.isAlone(state)) {
        this.openCount--;
        regionOf[state] = 0;
      } else if (low[state] === order[state]) {
        let from = this.openCount;
        do from--;
        while (open[from] !== state);
        const members = open.slice(from, this.openCount);
        this.openCount = from;
        this.settle(members);
      }
      depth--;
      const above = path[depth] as number;
      if (depth >= 0) low[above] = Math.min(low[above] as number, low[state] as number);
    }
  }

  /** The component is one state without an edge to itself: the common case, and no cycle. */
  private isAlone(state: number): boolean {
    if (this.open[this.openCount - 1] !== state) return false;
    const end = this.graph.edgeStart[state + 1] as number;
    for (let edge = this.graph.edgeStart[state] as number; edge < end; edge++)
      if (this.graph.edgeTarget[edge] === state) return false;
    return true;
  }

  private enter(state: number): void {
    this.order[state] = ++this.found;
    this.low[state] = this.found;
    this.nextEdge[state] = this.graph.edgeStart[state] as number;
    this.open[this.openCount++] = state;
  }

  /** A component leaves its region: it is fair, or dropped, or loses states and is split again. */
  private settle(members: Int32Array): void {
    const { regionOf, tally } = this;
    const own = ++this.regions;
    for (const state of members) regionOf[state] = own;
    const isCyclic = tally.count(members, (state) => regionOf[state] === own);
    if (isCyclic && tally.starved('weak', members.length).length === 0) {
      const bad = tally.starved('strong', members.length);
      if (bad.length === 0) {
        this.fair.add(own);
        return;
      }
      const rest = members.filter((state) => !tally.isAnyEnabled(state, bad));
      for (const state of members) regionOf[state] = 0;
      if (rest.length > 0) this.enqueue(rest);
      return;
    }
    for (const state of members) regionOf[state] = 0;
  }
}

/** Of one component: in how many states each constraint is enabled, and which are paid inside. */
class Tally {
  private readonly enabledIn: Int32Array;
  private readonly lastState: Int32Array;
  private readonly isPaid: Uint8Array;
  private readonly isBad: Uint8Array;
  private touched: number[] = [];

  constructor(private readonly graph: FairGraph) {
    const constraints = graph.strengths.length;
    this.enabledIn = new Int32Array(constraints);
    this.lastState = new Int32Array(constraints);
    this.isPaid = new Uint8Array(constraints);
    this.isBad = new Uint8Array(constraints);
  }

  /** Returns whether any edge stays inside: whether there is a cycle at all. */
  count(members: Int32Array, isInside: (state: number) => boolean): boolean {
    const { graph, enabledIn, lastState, isPaid } = this;
    for (const c of this.touched) {
      enabledIn[c] = 0;
      isPaid[c] = 0;
    }
    this.touched = [];
    let isCyclic = false;
    for (const state of members) {
      const end = graph.edgeStart[state + 1] as number;
      for (let edge = graph.edgeStart[state] as number; edge < end; edge++) {
        const stays = isInside(graph.edgeTarget[edge] as number);
        isCyclic ||= stays;
        const c = graph.edgeConstraint[edge] as number;
        if (c < 0) continue;
        if (enabledIn[c] === 0) this.touched.push(c);
        if (enabledIn[c] === 0 || lastState[c] !== state) {
          enabledIn[c] = (enabledIn[c] as number) + 1;
          lastState[c] = state;
        }
        if (stays) isPaid[c] = 1;
      }
    }
    return isCyclic;
  }

  /** Constraints that every run through all of the component violates. */
  starved(strength: 'weak' | 'strong', size: number): readonly number[] {
    return this.touched.filter(
      (c) =>
        this.graph.strengths[c] === strength &&
        !this.isPaid[c] &&
        (strength === 'strong' || this.enabledIn[c] === size),
    );
  }

  isAnyEnabled(state: number, constraints: readonly number[]): boolean {
    const { graph, isBad } = this;
    for (const c of constraints) isBad[c] = 1;
    let isAny = false;
    const end = graph.edgeStart[state + 1] as number;
    for (let edge = graph.edgeStart[state] as number; edge < end && !isAny; edge++) {
      const c = graph.edgeConstraint[edge] as number;
      isAny = c >= 0 && isBad[c] === 1;
    }
    for (const c of constraints) isBad[c] = 0;
    return isAny;
  }
}
