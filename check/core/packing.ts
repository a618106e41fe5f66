/**
 * A global state in a few 32-bit columns: each replica's word and the counter index has its own
 * bits, never split over two columns. `field i` is replica i; the last field is the counter index.
 */
import { InputError } from '../../base/assert';
import type { ComposedSystem } from '../../models/tables/compose-system';

export interface Field {
  readonly column: number;
  readonly shift: number;
  readonly mask: number;
}
export interface Packing {
  readonly columns: number;
  readonly fields: readonly Field[];
}

/** Lays the fields out, largest first, into as few columns as fit. */
export function packingOf(composed: ComposedSystem): Packing {
  const sizes = [...composed.replicas.map((table) => table.words), composed.counterStates];
  const bits = sizes.map((size) => Math.max(1, Math.ceil(Math.log2(size))));
  const order = bits.map((_, i) => i).sort((a, b) => (bits[b] as number) - (bits[a] as number));
  const used: number[] = [];
  const fields: Field[] = [];
  for (const i of order) {
    const width = bits[i] as number;
    if (width > 31) throw new InputError('system', `${sizes[i]} values of one field`, 'below 2^31');
    let column = used.findIndex((taken) => taken + width <= 32);
    if (column < 0) column = used.push(0) - 1;
    fields[i] = { column, shift: used[column] as number, mask: 2 ** width - 1 };
    used[column] = (used[column] as number) + width;
  }
  return { columns: used.length, fields };
}
