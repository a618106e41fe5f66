/**
 * What a search needs to go on later: the keys of all levels so far, what was counted, what was
 * seen. Taken between two levels, so that a search which goes on ends with the same report. Where
 * it is kept is for the caller to say: the core knows no files.
 */
import { fnv1a } from '../../base/canonical';
import * as At from './kernel/layout';
import { sumsOf } from './kernel-memory';
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

/** The same for the same tables, properties, bounds and reductions only. */
export function identityOf(order: SearchOrder): string {
  const { composed, monitor, options, reductions, packing } = order;
  const { name, scope, properties } = composed.system;
  let hash = fnv1a(`${properties.map((p) => `${p.kind} ${p.name}`).join('|')}`);
  let other = fnv1a(`${reductions.symmetry} ${reductions.ample !== undefined} ${packing.bits}`);
  const mix = (values: Iterable<number>): void => {
    for (const value of values) {
      hash = Math.imul(hash ^ value, 0x01000193);
      other = Math.imul(other ^ (value + 1), 0x85ebca6b) ^ (other >>> 13);
    }
  };
  for (const table of composed.tables) {
    mix(table.edgeStart);
    mix(table.edgeTarget);
    mix(table.edgeOperation);
  }
  mix(composed.counterNext);
  // What the properties ask, by their answers: a name may stay while its predicate changes.
  for (const bits of [monitor.hits, monitor.endings, monitor.edgeHit, monitor.triggers])
    bits.forEach(mix);
  for (const { property, values, strikes, needsWord } of monitor.totals) {
    mix([property, needsWord ? 1 : 0]);
    values.forEach(mix);
    for (const sum of sumsOf(composed, values))
      for (let c = 0; c < composed.counterStates; c++) mix([strikes(sum, c) ? 1 : 0]);
  }
  const digits = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return `${name}, ${scope}, ${options.statesMax} ${digits(hash)}${digits(other)}`;
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
