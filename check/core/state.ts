/** Global states between their two spellings: packed key in the visited set, words and counters. */
import type { ComposedSystem } from '../../models/tables/compose-system';
import { type Field, type Packing, readField, writeField } from './packing';
import { type Reductions, sortGroups } from './reductions';

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
  const { keys } = visited;
  for (let i = 0; i < words.length; i++)
    words[i] = readField(keys, base, packing.fields[i] as Field);
  return readField(keys, base, packing.fields[words.length] as Field);
}

/** Packs words and counters into `key`, in place. */
export function encodeState(
  packing: Packing,
  words: ArrayLike<number>,
  counters: number,
  key: Uint32Array,
): void {
  key.fill(0);
  for (let i = 0; i <= words.length; i++)
    writeField(key, packing.fields[i] as Field, i < words.length ? (words[i] as number) : counters);
}

/**
 * The state index of these words and counters, or -1 where it was not reached; under symmetry the
 * state that stands for them.
 */
export function findState(
  space: StateSpace & { readonly composed: ComposedSystem; readonly reductions?: Reductions },
  words: Int32Array,
  counters: number,
): number {
  const key = new Uint32Array(space.packing.columns);
  if (!space.reductions?.symmetry) encodeState(space.packing, words, counters, key);
  else {
    const sorted = words.slice();
    sortGroups(space.composed, sorted);
    encodeState(space.packing, sorted, counters, key);
  }
  return space.visited.find(key);
}
