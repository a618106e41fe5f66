/**
 * The search by the compiled kernel: this side lays the memory out, leads level after level, makes
 * room between two turns of work, and reads the counts. A level that meets a bound is told again by
 * one thread in the order of the keys, so that a clipped search too is the same for any number of
 * threads.
 */
import { HarnessBug, present } from '../../base/assert';
import type { SearchProgress } from '../../base/coverage-results';
import { outOfRange } from '../../models/tables/compose-system';
import { kernelBase64 } from '../kernel/bytes';
import * as At from '../kernel/layout';
import {
  Instance,
  type KernelMemory,
  type KernelModule,
  Memory,
  Module,
} from '../kernel/web-assembly';
import type { Searched } from './explore';
import { growingParts } from './growth';
import {
  firstSlots,
  MEMORY_BYTES_MAX,
  type Placed,
  pad,
  pagesOf,
  place,
  type Slots,
  slotsOf,
  targetBitsOf,
} from './kernel-memory';
import { addCounts, type Counts, countsOf, takenOf } from './kernel-results';
import { sortPart } from './levels';
import type { SearchOrder } from './search-order';
import { encodeState } from './state';
import { Helpers } from './threads';

interface Kernel {
  readonly work: (header: number, area: number, batch: number, out: number) => void;
  readonly inspect: (header: number, area: number, from: number, to: number) => void;
  readonly refill: (
    header: number,
    area: number,
    from: number,
    to: number,
    batch: number,
  ) => number;
}

let compiled: KernelModule | undefined;
const kernelModule = (): KernelModule => {
  compiled ??= new Module(Uint8Array.from(atob(kernelBase64), (c) => c.charCodeAt(0)));
  return compiled;
};

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

/** A memory that nobody uses any more, for the next search. */
let spare: KernelMemory | undefined;

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

class KernelSearch {
  private readonly memory: KernelMemory;
  private readonly kernel: Kernel;
  private readonly placed: Placed;
  private readonly fields: Int32Array;
  private readonly helpers: Helpers;
  private readonly levelStart: number[] = [0];
  private readonly keyBytes: number;
  private slots: Slots;
  private log = 0;
  private level = 0;
  private peak = 0;
  private before: Uint8Array[] = [];
  private clippedBy: 'states' | 'memory' | undefined;

  constructor(private readonly order: SearchOrder) {
    const { threads } = order.options;
    const laid = place(order, 1 + Math.min(At.HELPERS_MAX, threads?.helpers ?? 0));
    this.placed = laid;
    this.keyBytes = order.packing.columns === 2 ? 8 : 4;
    this.slots = firstSlots(order.packing.bits, laid.successorsMax);
    this.memory =
      spare ?? new Memory({ initial: 1, maximum: pagesOf(MEMORY_BYTES_MAX), shared: true });
    spare = undefined;
    this.provide(this.bytesWith(this.slots));
    this.log = laid.end + this.slots.bytes;
    new Uint8Array(this.memory.buffer, 0, this.log).fill(0);
    laid.write(new Uint8Array(this.memory.buffer));
    this.fields = new Int32Array(this.memory.buffer, laid.header, At.HEADER_FIELDS);
    this.kernel = new Instance(kernelModule(), { env: { memory: this.memory } })
      .exports as unknown as Kernel;
    this.helpers = new Helpers(this.fields, threads);
    for (const { area, recent } of laid.areas) {
      const fields = new Int32Array(this.memory.buffer, area, At.AREA_FIELDS);
      fields.fill(-1, At.SUMS * 2, At.RECENT);
      fields[At.RECENT] = recent;
    }
    this.forgetRecent();
    this.describeSlots();
  }

  private get count(): number {
    return this.fields[At.COUNT] as number;
  }

  private get statesMax(): number {
    return this.order.options.statesMax;
  }

  run(): void {
    const { options } = this.order;
    this.insertFirst();
    const stopAt = options.stopAt ?? [];
    for (let from = 0; ; this.level++) {
      const to = this.count;
      this.expandLevel(from, to);
      if (this.count === to) return;
      this.levelStart.push(to);
      if (this.clippedBy) return;
      options.onProgress?.(this.progress(to));
      if (stopAt.length > 0 && this.isStruck(stopAt, to)) return;
      if (!this.helpers.count && this.count > (options.threads?.from ?? 0)) this.startHelpers();
      from = to;
    }
  }

  private startHelpers(): void {
    const { memory, placed } = this;
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

  private insertFirst(): void {
    const { composed, packing } = this.order;
    const key = new Uint32Array(packing.columns);
    encodeState(packing, new Int32Array(composed.replicas.length), composed.initialCounters, key);
    new Uint32Array(this.memory.buffer, this.log, packing.columns).set(key);
    this.set(At.COUNT, 1);
    this.kernel.refill(this.placed.header, this.own.area, 0, 1, this.own.batch);
  }

  private get own() {
    return present(this.placed.areas[0], 'the leading area');
  }

  private set(field: number, value: number): void {
    Atomics.store(this.fields, field, value);
  }

  /** Expands states `from` to `to`, making room as often as it takes. */
  private expandLevel(from: number, to: number): void {
    const { own, placed, kernel } = this;
    this.before = placed.areas.map(({ area }) => this.areaBytes(area).slice());
    this.set(At.NEXT, from);
    this.set(At.LEVEL_END, to);
    this.set(At.LEVEL, this.level);
    for (;;) {
      this.set(At.STOP, 0);
      this.helpers.together(() => kernel.work(placed.header, own.area, own.batch, own.out));
      const stop = Atomics.load(this.fields, At.STOP);
      if (stop === 0 && this.count <= this.statesMax) return;
      if (stop === At.STOP_RANGE) this.tellRange();
      if (stop === At.STOP_FAILED) throw new HarnessBug('a helper of the search failed');
      if (stop === At.STOP_DISPLACED) this.beginLevelAgain(from, to);
      const more = this.moreSlots();
      const isOver = this.count > this.statesMax;
      if (!isOver && this.fits(more)) {
        this.useSlots(more);
        continue;
      }
      if (isOver) this.clip('states', from, to, this.statesMax);
      else this.clip('memory', from, to, this.slots.limit);
      return;
    }
  }

  private forgetRecent(): void {
    for (const { recent } of this.placed.areas) {
      const hashes = new Uint32Array(this.memory.buffer, recent, (At.RECENT_MASK + 1) * 2);
      for (let i = 0; i <= At.RECENT_MASK; i++) hashes[i * 2] = i ^ 1;
    }
  }

  private areaBytes(area: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, area, At.WORDS * 4);
  }

  /** Forgets what was found and counted since the level began. */
  private beginLevelAgain(from: number, to: number): void {
    this.set(At.COUNT, to);
    this.set(At.NEXT, from);
    this.forgetRecent();
    this.placed.areas.forEach(({ area }, i) => {
      this.areaBytes(area).set(present(this.before[i], 'an area before the level'));
    });
  }

  /** Tells the level again by one thread, in the order of keys, until so many states are known. */
  private clip(by: 'states' | 'memory', from: number, to: number, states: number): void {
    const { own, placed, kernel } = this;
    this.clippedBy = by;
    this.beginLevelAgain(from, to);
    sortPart(this.keys(from, to), this.order.packing.columns);
    this.useSlots(this.slots);
    this.set(At.CLIP_AT, states);
    this.set(At.LIMIT, -1);
    this.set(At.STOP, 0);
    kernel.work(placed.header, own.area, own.batch, own.out);
    kernel.inspect(placed.header, own.area, Math.min(this.fields[At.NEXT] as number, to), to);
    this.set(At.LEVEL, this.level + 1);
    kernel.inspect(placed.header, own.area, to, this.count);
  }

  /** Whether one of these properties strikes up to the newest level, which is judged early. */
  private isStruck(properties: readonly number[], from: number): boolean {
    const { own, placed, kernel } = this;
    const before = this.areaBytes(own.area).slice();
    this.set(At.LEVEL, this.level + 1);
    kernel.inspect(placed.header, own.area, from, this.count);
    const counts = this.counts();
    const isStruck = properties.some(
      (p) => counts.firstStrike[p] !== undefined || counts.firstEdge[p] !== undefined,
    );
    if (!isStruck) this.areaBytes(own.area).set(before);
    return isStruck;
  }

  private tellRange(): never {
    const { composed } = this.order;
    for (const { area } of this.placed.areas) {
      const fields = new Int32Array(this.memory.buffer, area, At.AREA_FIELDS);
      const replica = fields[At.OUT_OF_RANGE_REPLICA] as number;
      if (replica >= 0)
        outOfRange(
          composed,
          present(composed.replicas[replica], 'a replica'),
          fields[At.OUT_OF_RANGE_EDGE] as number,
        );
    }
    throw new HarnessBug('a counter left its range, and nobody says where');
  }

  /** Bytes with these slots and a log as long as they allow. */
  private bytesWith(slots: Slots): number {
    const { areas, end, successorsMax } = this.placed;
    const spill = (1 + At.HELPERS_MAX) * (areas.length > 0 ? 2 * (1024 + successorsMax) : 0);
    return end + slots.bytes + pad((slots.limit + spill) * this.keyBytes);
  }

  private fits(slots: Slots): boolean {
    const bytes = this.bytesWith(slots);
    const { memoryBytesMax } = this.order.options;
    return bytes <= Math.min(MEMORY_BYTES_MAX, memoryBytesMax ?? MEMORY_BYTES_MAX);
  }

  private provide(bytes: number): void {
    const missing = pagesOf(bytes) - pagesOf(this.memory.buffer.byteLength);
    if (missing > 0) this.memory.grow(missing);
    this.peak = Math.max(this.peak, bytes);
  }

  /** Moves the log behind these slots and puts every key into them. */
  private useSlots(slots: Slots): void {
    this.provide(this.bytesWith(slots));
    const bytes = new Uint8Array(this.memory.buffer);
    const log = this.placed.end + slots.bytes;
    bytes.copyWithin(log, this.log, this.log + this.count * this.keyBytes);
    bytes.fill(0, this.placed.end, log);
    this.log = log;
    this.slots = slots;
    this.describeSlots();
    this.forgetRecent();
    if (!this.kernel.refill(this.placed.header, this.own.area, 0, this.count, this.own.batch))
      this.useSlots(this.moreSlots());
  }

  /** Twice as many slots, or four times while that costs little. */
  private moreSlots(): Slots {
    const { bits } = this.slots;
    return slotsOf(this.order.packing.bits, bits + (bits < 20 ? 2 : 1));
  }

  private describeSlots(): void {
    const { slots } = this;
    this.set(At.TABLE, this.placed.end);
    this.set(At.SLOT_BITS, slots.bits);
    this.set(At.DISPLACEMENT_BITS, slots.displacementBits);
    this.set(At.STORAGE, slots.storage);
    this.set(At.LOG, this.log);
    this.set(At.LIMIT, Math.min(slots.limit, this.statesMax + 1));
  }

  private keys(from: number, to: number): Uint32Array {
    const columns = this.keyBytes / 4;
    return new Uint32Array(
      this.memory.buffer,
      this.log + from * this.keyBytes,
      (to - from) * columns,
    );
  }

  private counts(): Counts {
    return this.placed.areas
      .map(({ area }) => countsOf(this.memory.buffer, area))
      .reduce(addCounts);
  }

  private progress(expanded: number): SearchProgress {
    const { composed } = this.order;
    const starts = [...this.levelStart, this.count].slice(-4);
    return {
      states: this.count,
      transitions: this.counts().transitions,
      level: this.level + 1,
      queue: this.count - expanded,
      bytes: this.placed.end + this.slots.bytes + this.count * this.keyBytes,
      lastLevels: starts.slice(1).map((start, i) => start - (starts[i] as number)),
      growing: () => growingParts({ composed, taken: takenOf(composed, this.seen()) }),
    };
  }

  private seen(): readonly Uint8Array[] {
    return this.placed.seen.map(({ at, bytes }) =>
      new Uint8Array(this.memory.buffer, at, bytes).slice(),
    );
  }

  result(): Searched {
    const { composed, reductions } = this.order;
    const { transitions, wholeStates, wholeTransitions, ...counts } = this.counts();
    const seen = this.seen();
    const keys = this.keys(0, this.count).slice();
    if (!this.helpers.count) spare = this.memory;
    return {
      ...counts,
      states: this.count,
      transitions,
      levelStart: this.levelStart,
      keys: () => keys,
      ...(this.clippedBy ? { clippedBy: this.clippedBy } : {}),
      taken: () => takenOf(composed, seen),
      bytes: this.peak,
      ...(reductions.symmetry
        ? { unreduced: { states: wholeStates, transitions: wholeTransitions } }
        : {}),
    };
  }
}
