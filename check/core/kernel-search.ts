/**
 * The search by the compiled kernel, led level after level. A level that meets a bound is told
 * again by one thread in the order of the keys, so that a clipped search too is the same for any
 * number of threads.
 */
import { HarnessBug, present } from '../../base/assert';
import type { SearchProgress } from '../../base/coverage-results';
import { outOfRange } from '../../models/tables/compose-system';
import { identityOf, restore, snapshotOf } from './checkpoint';
import type { Searched } from './explore';
import { growingParts } from './growth';
import { kernelModule } from './kernel/instance';
import * as At from './kernel/layout';
import { targetBitsOf } from './kernel-memory';
import { takenOf } from './kernel-results';
import { KernelStore } from './kernel-store';
import { sortPart } from './levels';
import type { SearchOrder } from './search-order';
import { encodeState } from './state';
import { Helpers } from './threads';

/** Whether the kernel can run this search: keys of at most 64 bits, and memory that is shared. */
export function kernelFits(order: SearchOrder): boolean {
  const operations = order.composed.tables[0]?.operations.length ?? 1;
  return (
    typeof SharedArrayBuffer !== 'undefined' &&
    order.packing.columns <= 2 &&
    order.composed.replicas.length <= At.WORDS_MAX &&
    targetBitsOf(order) + Math.ceil(Math.log2(operations + 1)) <= 31
  );
}

/** Searches the whole space, or up to a bound. */
export function searchWithKernel(order: SearchOrder): Searched {
  const search = new KernelSearch(order);
  try {
    search.run();
    return search.result();
  } finally {
    search.dismiss();
  }
}

/** The key of the initial state. */
export function initialKey({ composed, packing }: SearchOrder): Uint32Array {
  const key = new Uint32Array(packing.columns);
  encodeState(packing, new Int32Array(composed.replicas.length), composed.initialCounters, key);
  return key;
}

/** Throws the error of the step that a thread found to leave a counter's range. */
export function tellRange({ composed }: SearchOrder, store: KernelStore): never {
  for (const { area } of store.placed.areas) {
    const fields = new Int32Array(store.memory.buffer, area, At.AREA_FIELDS);
    const replica = fields[At.OUT_OF_RANGE_REPLICA] as number;
    if (replica < 0) continue;
    const table = present(composed.replicas[replica], 'a replica');
    outOfRange(composed, table, fields[At.OUT_OF_RANGE_EDGE] as number);
  }
  throw new HarnessBug('a counter left its range, and nobody says where');
}

class KernelSearch {
  private readonly store: KernelStore;
  private readonly helpers: Helpers;
  private readonly levelStart: number[] = [0];
  private level = 0;
  private before: Uint8Array[] = [];
  private clippedBy: 'states' | 'memory' | undefined;

  constructor(private readonly order: SearchOrder) {
    const { threads } = order.options;
    this.store = new KernelStore(order, 1 + Math.min(At.HELPERS_MAX, threads?.helpers ?? 0));
    this.helpers = new Helpers(this.store.fields, threads);
  }

  run(): void {
    const { store } = this;
    const { onProgress, stopAt, threads, checkpoints } = this.order.options;
    const identity = checkpoints ? identityOf(this.order) : '';
    const kept = checkpoints?.load(identity);
    if (kept) {
      restore(store, kept);
      this.levelStart.splice(0, 1, ...kept.levelStart);
      this.level = kept.levelStart.length - 1;
    } else store.insert(initialKey(this.order));
    for (let from = this.levelStart[this.level] as number; ; this.level++) {
      const to = store.count;
      this.expandLevel(from, to);
      if (store.count === to) return;
      this.levelStart.push(to);
      if (this.clippedBy) return;
      onProgress?.(this.progress(to));
      checkpoints?.save(identity, snapshotOf(store, this.levelStart));
      if (stopAt && this.isStruck(stopAt, to)) return;
      if (!this.helpers.count && store.count > (threads?.from ?? 0)) this.startHelpers();
      from = to;
    }
  }

  private startHelpers(): void {
    const { memory, placed } = this.store;
    this.helpers.startAll((helper) => ({
      module: kernelModule(),
      memory,
      header: placed.header,
      helper,
      ...present(placed.areas[helper + 1], 'an area'),
    }));
  }

  dismiss(): void {
    this.helpers.dismiss();
  }

  /** Expands states `from` to `to`, making room as often as it takes. */
  private expandLevel(from: number, to: number): void {
    const { store } = this;
    const { statesMax } = this.order.options;
    this.before = store.placed.areas.map(({ area }) => store.notes(area).slice());
    store.set(At.NEXT, from);
    store.set(At.LEVEL_END, to);
    store.set(At.LEVEL, this.level);
    for (;;) {
      store.set(At.STOP, 0);
      this.helpers.together(() => store.work());
      const stop = Atomics.load(store.fields, At.STOP);
      if (stop === 0 && store.count <= statesMax) return;
      if (stop === At.STOP_RANGE) tellRange(this.order, store);
      if (stop === At.STOP_FAILED) throw new HarnessBug('a helper of the search failed');
      if (stop === At.STOP_DISPLACED) this.beginLevelAgain(from, to);
      const isOver = store.count > statesMax;
      if (isOver) this.clip('states', from, to, statesMax);
      else if (!store.canGrow()) this.clip('memory', from, to, store.slots.limit);
      if (this.clippedBy) return;
      store.grow();
    }
  }

  /** Forgets what was found and counted since the level began. */
  private beginLevelAgain(from: number, to: number): void {
    const { store } = this;
    store.set(At.COUNT, to);
    store.set(At.NEXT, from);
    store.forgetRecent();
    store.placed.areas.forEach(({ area }, i) => {
      store.notes(area).set(present(this.before[i], 'notes before the level'));
    });
  }

  /** Tells the level again by one thread, in the order of keys, until so many states are known. */
  private clip(by: 'states' | 'memory', from: number, to: number, states: number): void {
    const { store, level } = this;
    this.clippedBy = by;
    this.beginLevelAgain(from, to);
    sortPart(store.keys(from, to), this.order.packing.columns);
    store.rebuild();
    store.markAgain(from);
    store.set(At.CLIP_AT, states);
    store.set(At.LIMIT, -1);
    store.set(At.STOP, 0);
    store.work();
    store.inspect(level, Math.min(store.fields[At.NEXT] as number, to), to);
    store.inspect(level + 1, to, store.count);
  }

  /** Whether one of these properties strikes up to the newest level, which is judged early. */
  private isStruck(properties: readonly number[], from: number): boolean {
    const { store } = this;
    const before = store.notes(store.own.area).slice();
    store.inspect(this.level + 1, from, store.count);
    const { firstStrike, firstEdge } = store.counts();
    const isStruck = properties.some(
      (p) => firstStrike[p] !== undefined || firstEdge[p] !== undefined,
    );
    if (!isStruck) store.notes(store.own.area).set(before);
    return isStruck;
  }

  private progress(expanded: number): SearchProgress {
    const { store } = this;
    const { composed, packing } = this.order;
    const starts = [...this.levelStart, store.count].slice(-4);
    return {
      states: store.count,
      transitions: store.counts().transitions,
      level: this.level + 1,
      queue: store.count - expanded,
      bytes: store.placed.end + store.slots.bytes + store.count * packing.columns * 4,
      lastLevels: starts.slice(1).map((start, i) => start - (starts[i] as number)),
      growing: () => growingParts({ composed, taken: takenOf(composed, store.seen()) }),
    };
  }

  result(): Searched {
    const { store } = this;
    const { composed, reductions } = this.order;
    const { transitions, wholeStates, wholeTransitions, ...counts } = store.counts();
    const seen = store.seen().map((marks) => marks.slice());
    return {
      ...counts,
      states: store.count,
      transitions,
      levelStart: this.levelStart,
      keys: store.release(this.helpers.count === 0),
      ...(this.clippedBy ? { clippedBy: this.clippedBy } : {}),
      taken: () => takenOf(composed, seen),
      bytes: store.peak,
      ...(reductions.symmetry
        ? { unreduced: { states: wholeStates, transitions: wholeTransitions } }
        : {}),
    };
  }
}
