/**
 * What a search needs to go on later: the keys of all levels so far, what was counted, what was
 * seen. Taken between two levels, so that a search which goes on ends with the same report. Where
 * it is kept is for the caller to say: the core knows no files.
 */
import { Digest, mixContent } from './content';
import * as At from './kernel/layout';
import { joinNotes } from './kernel-results';
import type { KernelStore } from './kernel-store';
import type { SearchOrder } from './search-order';

export interface Snapshot {
  /** First state of each level; the last one is not expanded yet. */
  readonly levelStart: readonly number[];
  readonly states: number;
  /** Counts and levels of strikes, all threads joined, as the kernel spells them. */
  readonly notes: Uint8Array;
  readonly seen: readonly Uint8Array[];
  /** Keys from this state on, columns of a key side by side. */
  readonly keysFrom: (state: number) => Uint32Array;
}

export interface Checkpoints {
  /** The newest snapshot of this search, if there is one. */
  readonly load: (identity: string) => Snapshot | undefined;
  readonly save: (identity: string, snapshot: Snapshot) => void;
}

/** The same for the same content, bounds and reductions only. */
export function identityOf(order: SearchOrder): string {
  const { composed, monitor, options, reductions, packing } = order;
  const { name, scope } = composed.system;
  const digest = new Digest();
  digest.text(`${reductions.symmetry} ${reductions.ample !== undefined} ${packing.bits}`);
  mixContent(digest, composed, monitor);
  return `${name}, ${scope}, ${options.statesMax} ${digest}`;
}

/** What is worth keeping after a level. */
export function snapshotOf(store: KernelStore, levelStart: readonly number[]): Snapshot {
  const { count } = store;
  return {
    levelStart: [...levelStart],
    states: count,
    notes: joinNotes(store.placed.areas.map(({ area }) => store.notes(area))),
    seen: store.seen(),
    keysFrom: (state) => store.keys(state, count),
  };
}

/** Puts a snapshot into an empty store. */
export function restore(store: KernelStore, snapshot: Snapshot): void {
  store.insert(snapshot.keysFrom(0));
  store.notes(store.own.area).set(snapshot.notes.subarray(0, At.RECENT * 4));
  store.seen().forEach((marks, t) => {
    marks.set(snapshot.seen[t] as Uint8Array);
  });
}
