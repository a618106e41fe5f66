/**
 * What the kernel works on: its memory with the slots and the log of keys, which grow between two
 * turns of work, and the areas of its threads. A memory that nobody uses any more serves the next
 * search.
 */
import { InputError, present } from '../../base/assert';
import { type Kernel, kernelOver } from './kernel/instance';
import * as At from './kernel/layout';
import { type KernelMemory, Memory } from './kernel/web-assembly';
import { KEYS_A_CHUNK, MEMORY_BYTES_MAX, type Placed, pad, pagesOf, place } from './kernel-memory';
import { addCounts, type Counts, countsOf } from './kernel-results';
import { fewestSlots, firstSlots, type Slots, slotsOf } from './kernel-slots';
import type { SearchOrder } from './search-order';

let spare: KernelMemory | undefined;

/** A log of more keys is read where it stands; a shorter one is copied, and its memory reused. */
const COPIED_KEYS_MAX = 1_000_000;

export class KernelStore {
  readonly memory: KernelMemory;
  readonly placed: Placed;
  readonly fields: Int32Array;
  slots: Slots;
  /** Most bytes that were in use together. */
  peak = 0;
  private readonly kernel: Kernel;
  private readonly columns: number;
  private readonly statesMax: number;
  private readonly bytesMax: number;
  private log: number;

  constructor(
    private readonly order: SearchOrder,
    threads: number,
    slots?: Slots,
  ) {
    const { packing, options } = order;
    const laid = place(order, threads);
    this.placed = laid;
    this.columns = packing.columns;
    this.statesMax = options.statesMax;
    this.bytesMax = Math.min(MEMORY_BYTES_MAX, options.memoryBytesMax ?? MEMORY_BYTES_MAX);
    this.slots = slots ?? this.slotsToBeginWith();
    this.memory =
      spare ?? new Memory({ initial: 1, maximum: pagesOf(MEMORY_BYTES_MAX), shared: true });
    spare = undefined;
    this.provide(this.bytesWith(this.slots));
    this.log = laid.end + this.slots.bytes;
    new Uint8Array(this.memory.buffer, 0, this.log).fill(0);
    laid.write(new Uint8Array(this.memory.buffer));
    this.fields = new Int32Array(this.memory.buffer, laid.header, At.HEADER_FIELDS);
    this.kernel = kernelOver(this.memory);
    for (const { area, recent } of laid.areas) {
      const fields = new Int32Array(this.memory.buffer, area, At.AREA_FIELDS);
      fields.fill(-1, At.SUMS * 2, At.RECENT);
      fields[At.RECENT] = recent;
    }
    this.forgetRecent();
    this.describeSlots();
  }

  /** The area of the thread that leads. */
  get own() {
    return present(this.placed.areas[0], 'the leading area');
  }

  /** Keys in the log. */
  get count(): number {
    return this.fields[At.COUNT] as number;
  }

  set(field: number, value: number): void {
    Atomics.store(this.fields, field, value);
  }

  work(): void {
    this.kernel.work(this.placed.header, this.own.area, this.own.batch, this.own.out);
  }

  /** Judges states of the log without expanding them. */
  inspect(level: number, from: number, to: number): void {
    this.set(At.LEVEL, level);
    this.kernel.inspect(this.placed.header, this.own.area, from, to);
  }

  /** Forgets all marks and makes those of the states before `to` again. */
  markAgain(to: number): void {
    for (const { at, bytes } of this.placed.seen)
      new Uint8Array(this.memory.buffer, at, bytes).fill(0);
    this.kernel.mark(this.placed.header, this.own.area, 0, to);
  }

  /** Puts keys behind those in the log, and into the slots. */
  insert(keys: Uint32Array): void {
    const count = keys.length / this.columns;
    while (this.count + count > this.slots.limit) {
      if (!this.canGrow())
        throw new InputError(
          'the bound on memory',
          `${count} states to begin with`,
          'room for them',
        );
      this.grow();
    }
    const from = this.count;
    this.keys(from, from + count).set(keys);
    this.set(At.COUNT, from + count);
    this.useSlots(this.slots);
  }

  keys(from: number, to: number): Uint32Array {
    const at = this.log + from * this.columns * 4;
    return new Uint32Array(this.memory.buffer, at, (to - from) * this.columns);
  }

  counts(): Counts {
    return this.placed.areas
      .map(({ area }) => countsOf(this.memory.buffer, area))
      .reduce(addCounts);
  }

  /** What a thread counted and noted so far, as bytes that can be put back. */
  notes(area: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, area, At.RECENT * 4);
  }

  seen(): readonly Uint8Array[] {
    return this.placed.seen.map(({ at, bytes }) => new Uint8Array(this.memory.buffer, at, bytes));
  }

  /** Whether there may be more slots within the bound on bytes, however many threads there are. */
  canGrow(): boolean {
    return this.bytesWith(this.moreSlots()) + this.placed.areasMissing <= this.bytesMax;
  }

  grow(): void {
    this.useSlots(this.moreSlots());
  }

  /** Empties the slots and fills them with the keys of the log. */
  rebuild(): void {
    this.useSlots(this.slots);
  }

  /** Makes the log alone twice as long; false where the bound on bytes forbids it. */
  extendLog(): boolean {
    const slots = { ...this.slots, limit: this.slots.limit * 2 };
    if (this.bytesWith(slots) > this.bytesMax) return false;
    this.provide(this.bytesWith(slots));
    this.slots = slots;
    this.describeSlots();
    return true;
  }

  /** The bytes of the slots, as they stand. */
  slotWords(): Uint32Array {
    return new Uint32Array(this.memory.buffer, this.placed.end, this.slots.bytes / 4);
  }

  /** Drops the first keys of the log: only where the slots alone tell what is known. */
  dropKeys(before: number): void {
    const bytes = new Uint8Array(this.memory.buffer);
    const size = this.columns * 4;
    bytes.copyWithin(this.log, this.log + before * size, this.log + this.count * size);
    this.set(At.COUNT, this.count - before);
  }

  /** The keys, for as long as anybody wants them; the memory goes to the next search if it can. */
  release(mayReuse: boolean): () => Uint32Array {
    const { count } = this;
    if (count > COPIED_KEYS_MAX || !mayReuse) return () => this.keys(0, count);
    const keys = this.keys(0, count).slice();
    spare = this.memory;
    return () => keys;
  }

  forgetRecent(): void {
    for (const { recent } of this.placed.areas) {
      const hashes = new Uint32Array(this.memory.buffer, recent, (At.RECENT_MASK + 1) * 2);
      for (let i = 0; i <= At.RECENT_MASK; i++) hashes[i * 2] = i ^ 1;
    }
  }

  /** @throws InputError where the bound on bytes leaves no room for the tables and a chunk. */
  private slotsToBeginWith(): Slots {
    const { bits } = this.order.packing;
    const { successorsMax, areasMissing } = this.placed;
    const first = firstSlots(bits, successorsMax);
    if (this.bytesWith(first) + areasMissing <= this.bytesMax) return first;
    const fewest = fewestSlots(bits, successorsMax);
    const needed = this.bytesWith(fewest) + areasMissing;
    if (needed <= this.bytesMax) return fewest;
    throw new InputError(
      'the bound on memory',
      `${this.bytesMax} bytes`,
      `at least ${needed} for the tables of ${this.order.composed.system.name}`,
    );
  }

  /** Bytes with these slots and a log as long as they allow. */
  private bytesWith(slots: Slots): number {
    const spill = (1 + At.HELPERS_MAX) * 2 * (KEYS_A_CHUNK + this.placed.successorsMax);
    return this.placed.end + slots.bytes + pad((slots.limit + spill) * this.columns * 4);
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
    bytes.copyWithin(log, this.log, this.log + this.count * this.columns * 4);
    bytes.fill(0, this.placed.end, log);
    this.log = log;
    this.slots = slots;
    this.describeSlots();
    this.forgetRecent();
    const { header } = this.placed;
    if (!this.kernel.refill(header, this.own.area, 0, this.count, this.own.batch)) this.grow();
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
}
