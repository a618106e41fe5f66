/** How many slots there are, and how a key is spelled in one. */
import { KEYS_A_CHUNK } from './kernel-memory';

/** Slots are filled to this share before there are more. */
const LOAD = 0.66;

/** How the slots are made for a number of them, given as bits. */
export interface Slots {
  readonly bits: number;
  /** Slots of 32 bits, of 64 bits, or a field of single bits. */
  readonly storage: 0 | 1 | 2;
  readonly displacementBits: number;
  readonly bytes: number;
  /** States that fit before there must be more slots. */
  readonly limit: number;
}

const DISPLACEMENT_BITS_MIN = 9;

/** Slots of 32 bits where what is left of a key fits beside its displacement, else of 64. */
export function slotsOf(keyBits: number, bits: number): Slots {
  const rest = Math.max(0, keyBits - bits);
  const isNarrow = rest + DISPLACEMENT_BITS_MIN <= 32;
  const displacementBits = Math.min(16, (isNarrow ? 32 : 64) - rest);
  return {
    bits,
    storage: isNarrow ? 0 : 1,
    displacementBits,
    bytes: 2 ** bits * (isNarrow ? 4 : 8),
    limit: Math.floor(2 ** bits * LOAD),
  };
}

const FEW_BITS = 24;

/** The fewest slots that a chunk cannot fill. */
export function fewestSlots(keyBits: number, successorsMax: number): Slots {
  let bits = 14;
  while (2 ** bits < 16 * Math.max(KEYS_A_CHUNK, successorsMax)) bits++;
  return slotsOf(keyBits, bits);
}

/** The slots that a search begins with: enough for a chunk, and narrow where that costs little. */
export function firstSlots(keyBits: number, successorsMax: number): Slots {
  const { bits } = fewestSlots(keyBits, successorsMax);
  const narrow = Math.max(bits, keyBits - 32 + DISPLACEMENT_BITS_MIN);
  return slotsOf(keyBits, narrow <= FEW_BITS ? narrow : bits);
}
