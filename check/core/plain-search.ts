/**
 * The search without WebAssembly: one thread, keys of any length, short enough to be read as the
 * definition of what the kernel must find. Used where a key has more than 64 bits or memory cannot
 * be shared, and in tests beside the kernel.
 */
import type { SearchProgress } from '../../base/coverage-results';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { outOfRange } from '../../models/tables/compose-system';
import type { Searched } from './explore';
import { growingParts } from './growth';
import { combinations, sortGroups } from './reductions';
import type { SearchOrder } from './search-order';
import { decodeState, encodeState } from './state';
import { Visited } from './visited';

/** Searches the whole space, or up to the bound. */
export function plainSearch(order: SearchOrder): Searched {
  const search = new PlainSearch(order);
  search.run();
  return search.result();
}

class PlainSearch {
  private readonly visited: Visited;
  private readonly words: Int32Array;
  private readonly after: Int32Array;
  private readonly key: Uint32Array;
  private readonly tableOf: readonly number[];
  private readonly taken: readonly Uint8Array[];
  private readonly levelStart: number[] = [0];
  private readonly firstStrike: (number | undefined)[] = [];
  private readonly firstEdge: (number | undefined)[] = [];
  private readonly firstBadEnd: (number | undefined)[] = [];
  private readonly strikeCounts: number[];
  private readonly whole = { states: 0, transitions: 0 };
  private transitions = 0;
  private deadEnds = 0;
  private level = 0;
  private clippedBy: 'states' | 'memory' | undefined;

  constructor(private readonly order: SearchOrder) {
    const { composed, packing } = order;
    this.visited = new Visited(packing.columns);
    this.words = new Int32Array(composed.replicas.length);
    this.after = new Int32Array(composed.replicas.length);
    this.key = new Uint32Array(packing.columns);
    this.tableOf = composed.replicas.map((table) => composed.tables.indexOf(table));
    this.taken = composed.tables.map((table) => new Uint8Array(table.edgeTarget.length));
    this.strikeCounts = composed.system.properties.map(() => 0);
  }

  run(): void {
    const { composed, options } = this.order;
    this.insert(composed.initialCounters);
    for (let from = 0; ; this.level++) {
      const to = this.visited.count;
      for (let state = from; state < to && !this.clippedBy; state++) this.expand(state);
      if (this.visited.count === to) return;
      this.levelStart.push(to);
      if (this.clippedBy) return;
      options.onProgress?.(this.progress(to));
      if (options.stopAt?.some((p) => this.firstStrike[p] !== undefined)) return;
      if (options.stopAt?.some((p) => this.firstEdge[p] !== undefined)) return;
      from = to;
    }
  }

  private progress(expanded: number): SearchProgress {
    const { composed } = this.order;
    const starts = [...this.levelStart, this.visited.count].slice(-4);
    return {
      states: this.visited.count,
      transitions: this.transitions,
      level: this.level + 1,
      queue: this.visited.count - expanded,
      bytes: this.visited.bytes,
      lastLevels: starts.slice(1).map((start, i) => start - (starts[i] as number)),
      growing: () => growingParts({ composed, taken: this.taken }),
    };
  }

  private expand(state: number): void {
    const { composed, monitor, packing, reductions } = this.order;
    const { words, after } = this;
    const counters = decodeState({ packing, visited: this.visited }, state, words);
    const orbit = reductions.symmetry ? combinations(composed, words) : 1;
    let enabled = 0;
    for (const replica of this.moving()) {
      const table = composed.replicas[replica] as ComposedSystem['replicas'][number];
      const t = this.tableOf[replica] as number;
      const word = words[replica] as number;
      const end = table.edgeStart[word + 1] as number;
      for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
        const operation = table.edgeOperation[edge] as number;
        const next = composed.counterNext[operation * composed.counterStates + counters] as number;
        if (next < -1) outOfRange(composed, table, edge);
        if (next < 0) continue;
        enabled++;
        (this.taken[t] as Uint8Array)[edge] = 1;
        note(this.firstEdge, (monitor.edgeHit[t] as Uint32Array)[edge] as number, this.level + 1);
        after.set(words);
        after[replica] = table.edgeTarget[edge] as number;
        this.insert(next);
      }
    }
    this.transitions += enabled;
    this.whole.states += orbit;
    this.whole.transitions += orbit * enabled;
    if (enabled === 0) this.endHere(orbit);
  }

  /** Replicas that move here: all, or under partial order one that nobody else can disturb. */
  private moving(): readonly number[] {
    const { ample } = this.order.reductions;
    const all = this.tableOf.map((_, replica) => replica);
    const alone = all.find((r) => ample?.[this.tableOf[r] as number]?.[this.words[r] as number]);
    return alone === undefined ? all : [alone];
  }

  /** Adds the state whose words are in `after`, where it is new. */
  private insert(counters: number): void {
    const { packing, options, monitor, composed, reductions } = this.order;
    if (reductions.symmetry) sortGroups(composed, this.after);
    encodeState(packing, this.after, counters, this.key);
    const isFull =
      this.visited.count >= options.statesMax
        ? 'states'
        : this.visited.bytes > (options.memoryBytesMax ?? Number.POSITIVE_INFINITY)
          ? 'memory'
          : undefined;
    if (isFull && this.visited.find(this.key) < 0) {
      this.clippedBy ??= isFull;
      return;
    }
    if (this.visited.add(this.key) >= 0) return;
    const level = this.visited.count === 1 ? 0 : this.level + 1;
    const orbit = reductions.symmetry ? combinations(composed, this.after) : 1;
    for (const p of monitor.struck(this.after, counters)) {
      this.strikeCounts[p] = (this.strikeCounts[p] as number) + orbit;
      this.firstStrike[p] ??= level;
    }
  }

  private endHere(orbit: number): void {
    this.deadEnds += orbit;
    this.order.composed.system.properties.forEach((property, p) => {
      if (property.kind !== 'endsWell' || this.firstBadEnd[p] !== undefined) return;
      if (!this.order.monitor.endsWell(this.words, p)) this.firstBadEnd[p] = this.level;
    });
  }

  result(): Searched {
    return {
      states: this.visited.count,
      transitions: this.transitions,
      levelStart: this.levelStart,
      deadEnds: this.deadEnds,
      keys: () => this.visited.keys.slice(0, this.visited.count * this.visited.columns),
      firstStrike: this.firstStrike,
      firstEdge: this.firstEdge,
      firstBadEnd: this.firstBadEnd,
      strikeCounts: this.strikeCounts,
      ...(this.clippedBy ? { clippedBy: this.clippedBy } : {}),
      taken: () => this.taken,
      bytes: this.visited.bytes,
      ...(this.order.reductions.symmetry ? { unreduced: this.whole } : {}),
    };
  }
}

function note(levels: (number | undefined)[], bits: number, level: number): void {
  for (let p = 0, rest = bits; rest !== 0; p++, rest >>>= 1) if (rest & 1) levels[p] ??= level;
}
