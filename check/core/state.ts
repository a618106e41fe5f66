/** Global states between their two spellings: packed key in the visited set, words and counters. */
import type { Packing } from './packing';
import type { Visited } from './visited';

/** Writes the words of a state into `words` and returns its counter index. */
export function decodeState(
  packing: Packing,
  visited: Visited,
  state: number,
  words: Int32Array,
): number {
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
export function findState(
  search: { readonly packing: Packing; readonly visited: Visited },
  words: ArrayLike<number>,
  counters: number,
): number {
  const key = new Uint32Array(search.packing.columns);
  encodeState(search.packing, words, counters, key);
  return search.visited.find(key);
}
