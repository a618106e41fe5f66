/** Global states between their two spellings: packed key in the visited set, words and counters. */
import type { Packing } from './packing';

/** The reached states: keys by index, level after level, and their index by key. */
export interface StateSpace {
  readonly packing: Packing;
  readonly visited: {
    readonly keys: Uint32Array;
    /** The index of the key, or -1 where it was not reached. */
    readonly find: (key: Uint32Array) => number;
  };
}

/** Writes the words of a state into `words` and returns its counter index. */
export function decodeState(space: StateSpace, state: number, words: Int32Array): number {
  const { packing, visited } = space;
  const base = state * packing.columns;
  let counters = 0;
  for (let i = 0; i <= words.length; i++) {
    const field = packing.fields[i] as Packing['fields'][number];
    const value = ((visited.keys[base + field.column] as number) >>> field.shift) & field.mask;
    if (i < words.length) words[i] = value;
    else counters = value;
  }
  return counters;
}

/** Packs words and counters into `key`, in place. */
export function encodeState(
  packing: Packing,
  words: ArrayLike<number>,
  counters: number,
  key: Uint32Array,
): void {
  key.fill(0);
  for (let i = 0; i <= words.length; i++) {
    const field = packing.fields[i] as Packing['fields'][number];
    const value = i < words.length ? (words[i] as number) : counters;
    key[field.column] = ((key[field.column] as number) | (value << field.shift)) >>> 0;
  }
}

/** The state index of these words and counters, or -1 where it was not reached. */
export function findState(space: StateSpace, words: ArrayLike<number>, counters: number): number {
  const key = new Uint32Array(space.packing.columns);
  encodeState(space.packing, words, counters, key);
  return space.visited.find(key);
}
