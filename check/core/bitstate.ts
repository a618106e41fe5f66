/**
 * Bitstate search: three bits of a large field in place of each state, for spaces that no memory
 * holds. A state whose bits were all set by others is left out, so nothing is ever proved; what is
 * found is real. One thread, since who sets a bit first decides what is left out.
 */
import type { Searched } from './explore';
import * as At from './kernel/layout';
import { takenOf } from './kernel-results';
import { initialKey, tellRange } from './kernel-search';
import { KernelStore } from './kernel-store';
import type { SearchOrder } from './search-order';

/** Keys that the log begins with; it holds two levels at a time. */
const LOG_KEYS = 2 ** 16;
const BITS_A_STATE = 3;

/** Searches with so many bytes of bits, rounded down to a power of two. */
export function searchBits(order: SearchOrder, bytes: number): Searched {
  const search = new BitstateSearch(order, Math.floor(Math.log2(bytes)) + 3);
  search.run();
  return search.result();
}

class BitstateSearch {
  private readonly store: KernelStore;
  private readonly levelStart: number[] = [0];
  private states = 1;

  constructor(
    private readonly order: SearchOrder,
    bits: number,
  ) {
    this.store = new KernelStore(order, 1, {
      bits,
      storage: 2,
      displacementBits: 0,
      bytes: 2 ** (bits - 3),
      limit: LOG_KEYS,
    });
    this.store.insert(initialKey(order));
  }

  run(): void {
    const { store } = this;
    const { statesMax, onProgress } = this.order.options;
    for (let level = 0; ; level++) {
      const to = store.count;
      const isWhole = this.expandLevel(level, to);
      store.dropKeys(to);
      if (store.count === 0) return;
      this.levelStart.push(this.states);
      this.states += store.count;
      onProgress?.({
        states: this.states,
        transitions: store.counts().transitions,
        level: level + 1,
        queue: store.count,
        bytes: store.peak,
      });
      if (isWhole && this.states <= statesMax) continue;
      store.inspect(level + 1, 0, store.count);
      return;
    }
  }

  /** False where the level did not fit. */
  private expandLevel(level: number, to: number): boolean {
    const { store } = this;
    store.set(At.NEXT, 0);
    store.set(At.LEVEL_END, to);
    store.set(At.LEVEL, level);
    for (;;) {
      store.set(At.STOP, 0);
      store.work();
      const stop = Atomics.load(store.fields, At.STOP);
      if (stop === 0) return true;
      if (stop === At.STOP_RANGE) tellRange(this.order, store);
      if (!store.extendLog()) return false;
    }
  }

  result(): Searched {
    const { composed } = this.order;
    const seen = this.store.seen().map((marks) => marks.slice());
    return {
      ...this.store.counts(),
      states: this.states,
      levelStart: this.levelStart,
      keys: () => new Uint32Array(0),
      clippedBy: 'bitstate',
      taken: () => takenOf(composed, seen),
      bytes: this.store.peak,
      omission: shareOfBits(this.store.slotWords()) ** BITS_A_STATE,
    };
  }
}

/** Share of bits that are set. */
function shareOfBits(words: Uint32Array): number {
  let set = 0;
  for (let rest of words) for (; rest !== 0; rest &= rest - 1) set++;
  return set / (words.length * 32);
}
