/**
 * Breadth-first exploration of a composed system over packed states. Order of discovery is fixed by
 * the order of replicas and edges, so counts, parents and stories are the same on every machine.
 * Transitions are counted one an enabled step, whatever they lead to; levels do not count the
 * initial state.
 */
import { assert } from '../../base/assert';
import type { SearchProgress } from '../../base/coverage-results';
import { type ComposedSystem, outOfRange } from '../../models/tables/compose-system';
import { type Monitor, monitorOf } from './monitor';
import { type Packing, packingOf } from './packing';
import { decodeState, encodeState } from './state';
import { Visited } from './visited';

export interface Bounds {
  readonly statesMax: number;
}

/** Where a property first struck: a state, or an edge out of a state. */
export interface Strike {
  readonly property: number;
  readonly state: number;
  readonly edge?: { readonly replica: number; readonly edge: number };
  readonly level: number;
}

export interface Exploration {
  readonly composed: ComposedSystem;
  readonly monitor: Monitor;
  readonly packing: Packing;
  readonly visited: Visited;
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  /** First state index of each level. */
  readonly levelStart: readonly number[];
  readonly parent: Int32Array;
  /** First strike of each property that struck. */
  readonly strikes: ReadonlyMap<number, Strike>;
  /**
   * All states of the level of the first strike in which the property struck, for the clearest
   * story.
   */
  readonly strikeStates: ReadonlyMap<number, readonly number[]>;
  /** States in which each property struck (a witness's count). */
  readonly strikeCounts: readonly number[];
  /** States without an enabled step. */
  readonly deadEnds: number;
  readonly firstBadEnd: ReadonlyMap<number, number>;
  /** True where the state bound was met before the end. */
  readonly isClipped: boolean;
  /** Edges of each table that were taken, for coverage. */
  readonly taken: readonly Uint8Array[];
}

/** How a search is run; what it finds does not depend on it, but for reduced counts. */
export interface SearchOptions {
  /** Worker threads; one if absent. */
  readonly workers?: number;
  /** Bytes that the search's arrays may take together; a run that meets it ends clipped. */
  readonly memoryBytesMax?: number;
  readonly symmetry?: boolean;
  readonly partialOrder?: boolean;
  /** Bytes of a bit field in place of the states themselves: never `holds`. */
  readonly bitstateBytes?: number;
}

export interface ExploreOptions extends Bounds, SearchOptions {
  /** Stop at the level where one of these properties has struck. */
  readonly stopAt?: readonly number[];
  readonly onProgress?: (progress: SearchProgress) => void;
}

const sizesOf = (starts: readonly number[]): number[] =>
  starts.slice(1).map((start, i) => start - (starts[i] as number));

/** Explores every behaviour within the bounds. */
export function explore(composed: ComposedSystem, options: ExploreOptions): Exploration {
  const search = new Search(composed, options);
  search.run();
  return search.result();
}

class Search {
  private readonly monitor: Monitor;
  readonly packing: Packing;
  readonly visited: Visited;
  private parent = new Int32Array(1024);
  private readonly strikes = new Map<number, Strike>();
  private readonly strikeStates = new Map<number, number[]>();
  private readonly strikeCounts: number[];
  private readonly firstBadEnd = new Map<number, number>();
  private readonly levelStart: number[] = [0];
  private readonly taken: Uint8Array[];
  private readonly tableOf: readonly number[];
  private readonly words: Int32Array;
  private readonly key: Uint32Array;
  /** The key of the state being expanded, its counters left out. */
  private readonly base: Uint32Array;
  private transitions = 0;
  private deadEnds = 0;
  private isClipped = false;

  constructor(
    private readonly composed: ComposedSystem,
    private readonly options: ExploreOptions,
  ) {
    this.monitor = monitorOf(composed);
    this.packing = packingOf(composed);
    this.visited = new Visited(this.packing.columns);
    this.strikeCounts = composed.system.properties.map(() => 0);
    this.taken = composed.tables.map((table) => new Uint8Array(table.edgeTarget.length));
    this.tableOf = composed.replicas.map((table) => composed.tables.indexOf(table));
    this.words = new Int32Array(composed.replicas.length);
    this.base = new Uint32Array(this.packing.columns);
    this.key = new Uint32Array(this.packing.columns);
  }

  run(): void {
    encodeState(this.packing, this.words, this.composed.initialCounters, this.key);
    this.insert(this.composed.initialCounters, -1, 0);
    const stopAt = this.options.stopAt ?? [];
    let from = 0;
    for (let level = 0; ; level++) {
      const to = this.visited.count;
      for (let state = from; state < to && !this.isClipped; state++) this.expand(state, level + 1);
      if (this.visited.count === to) break;
      this.levelStart.push(to);
      if (this.isClipped) break;
      this.options.onProgress?.({
        states: this.visited.count,
        transitions: this.transitions,
        level: level + 1,
        queue: this.visited.count - to,
        lastLevels: sizesOf([...this.levelStart, this.visited.count].slice(-4)),
      });
      if (stopAt.some((property) => this.strikes.has(property))) break;
      from = to;
    }
  }

  /** A successor's key differs from the state's own in one replica's field and the counters'. */
  private expand(state: number, level: number): void {
    const { composed, words, key, base } = this;
    const { fields, columns } = this.packing;
    const counters = this.decode(state);
    const own = fields[words.length] as Packing['fields'][number];
    this.visited.keyOf(state, base);
    base[own.column] = (base[own.column] as number) & ~(own.mask << own.shift);
    let enabled = 0;
    for (let replica = 0; replica < words.length; replica++) {
      const table = composed.replicas[replica] as ComposedSystem['replicas'][number];
      const { column, shift, mask } = fields[replica] as Packing['fields'][number];
      const taken = this.taken[this.tableOf[replica] as number] as Uint8Array;
      const edgeHit = this.monitor.edgeHit[this.tableOf[replica] as number] as Uint32Array;
      const word = words[replica] as number;
      const cleared = (base[column] as number) & ~(mask << shift);
      const end = table.edgeStart[word + 1] as number;
      for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
        const operation = table.edgeOperation[edge] as number;
        const next = composed.counterNext[operation * composed.counterStates + counters] as number;
        if (next < 0) {
          if (next < -1) outOfRange(composed, table, edge);
          continue;
        }
        enabled++;
        taken[edge] = 1;
        if (edgeHit[edge] !== 0)
          this.strikeEdge(edgeHit[edge] as number, state, replica, edge, level);
        const target = table.edgeTarget[edge] as number;
        for (let c = 0; c < columns; c++) key[c] = base[c] as number;
        key[column] = cleared | (target << shift);
        key[own.column] = (key[own.column] as number) | (next << own.shift);
        words[replica] = target;
        this.insert(next, state, level);
        words[replica] = word;
      }
    }
    this.transitions += enabled;
    if (enabled === 0) this.endHere(state);
  }

  /** Adds the state of `key`, whose words are in `words`. */
  private insert(counters: number, parent: number, level: number): void {
    const { key, visited, words } = this;
    if (visited.count >= this.options.statesMax && visited.find(key) < 0) {
      this.isClipped = true;
      return;
    }
    const found = visited.add(key);
    if (found >= 0) return;
    const state = ~found;
    if (state >= this.parent.length) {
      const parents = new Int32Array(this.parent.length * 2);
      parents.set(this.parent);
      this.parent = parents;
    }
    this.parent[state] = parent;
    if (this.monitor.isQuiet(words)) return;
    for (const property of this.monitor.struck(words, counters)) {
      this.strikeCounts[property] = (this.strikeCounts[property] as number) + 1;
      const first = this.strikes.get(property);
      if (!first) {
        this.strikes.set(property, { property, state, level });
        this.strikeStates.set(property, [state]);
      } else if (first.level === level) this.strikeStates.get(property)?.push(state);
    }
  }

  private strikeEdge(
    bits: number,
    state: number,
    replica: number,
    edge: number,
    level: number,
  ): void {
    for (let property = 0; property < this.strikeCounts.length; property++) {
      if (((bits >>> property) & 1) === 0) continue;
      this.strikeCounts[property] = (this.strikeCounts[property] as number) + 1;
      if (!this.strikes.has(property))
        this.strikes.set(property, { property, state, edge: { replica, edge }, level });
    }
  }

  private endHere(state: number): void {
    this.deadEnds++;
    this.composed.system.properties.forEach((property, p) => {
      if (property.kind !== 'endsWell' || this.firstBadEnd.has(p)) return;
      const isGood = this.words.every(
        (word, i) => (((this.monitor.endings[i] as Uint32Array)[word] as number) >>> p) & 1,
      );
      if (!isGood) this.firstBadEnd.set(p, state);
    });
  }

  private decode(state: number): number {
    return decodeState(this, state, this.words);
  }

  result(): Exploration {
    assert(this.levelStart.length > 0, 'a search has a first level');
    return {
      composed: this.composed,
      monitor: this.monitor,
      packing: this.packing,
      visited: this.visited,
      states: this.visited.count,
      transitions: this.transitions,
      levels: this.levelStart.length - 1,
      levelStart: this.levelStart,
      parent: this.parent,
      strikes: this.strikes,
      strikeStates: this.strikeStates,
      strikeCounts: this.strikeCounts,
      deadEnds: this.deadEnds,
      firstBadEnd: this.firstBadEnd,
      isClipped: this.isClipped,
      taken: this.taken,
    };
  }
}
