/**
 * A global state as a string of bits in 32-bit columns: each replica's word and the counter index
 * has its own field, without gaps, so a field may reach over two columns. `field i` is replica i;
 * the last field is the counter index. The first column holds the lowest bits.
 */
import { InputError } from '../../base/assert';
import type { ComposedSystem } from '../../models/tables/compose-system';

export interface Field {
  /** Where its lowest bit stands in the whole key. */
  readonly shift: number;
  readonly width: number;
}
export interface Packing {
  readonly columns: number;
  readonly bits: number;
  readonly fields: readonly Field[];
}

/** Lays the fields out one after the other. @throws InputError for a field of 2^31 values. */
export function packingOf(composed: ComposedSystem): Packing {
  const sizes = [...composed.replicas.map((table) => table.words), composed.counterStates];
  const fields: Field[] = [];
  let bits = 0;
  for (const size of sizes) {
    const width = Math.max(1, Math.ceil(Math.log2(size)));
    if (width > 30) throw new InputError('system', `${size} values of one field`, 'below 2^30');
    fields.push({ shift: bits, width });
    bits += width;
  }
  return { columns: Math.ceil(bits / 32), bits, fields };
}

/** Reads a field of the key that starts at `base`. */
export function readField(keys: Uint32Array, base: number, field: Field): number {
  const column = base + (field.shift >>> 5);
  const shift = field.shift & 31;
  const mask = (1 << field.width) - 1;
  const low = (keys[column] as number) >>> shift;
  if (shift + field.width <= 32) return low & mask;
  return (low | ((keys[column + 1] as number) << (32 - shift))) & mask;
}

/** Writes a field of a key whose bits there are still zero. */
export function writeField(key: Uint32Array, field: Field, value: number): void {
  const column = field.shift >>> 5;
  const shift = field.shift & 31;
  key[column] = ((key[column] as number) | (value << shift)) >>> 0;
  if (shift + field.width > 32)
    key[column + 1] = ((key[column + 1] as number) | (value >>> (32 - shift))) >>> 0;
}
