/**
 * The visited set: keys of all states in the order of discovery, and open addressing over their
 * indices. Storage is exact; a verdict may say `holds (all n states)`. Memory grows by doubling,
 * the table at half full.
 */
export class Visited {
  private table: Uint32Array;
  private tableMask: number;
  keys: Uint32Array;
  count = 0;

  constructor(
    readonly columns: number,
    expected = 1024,
  ) {
    const size = 2 ** Math.ceil(Math.log2(expected * 2));
    this.table = new Uint32Array(size);
    this.tableMask = size - 1;
    this.keys = new Uint32Array((size / 2) * columns);
  }

  /** The index of the key, negative minus one (`~index`) where it is new and has been added. */
  add(key: Uint32Array): number {
    const { columns, table } = this;
    let at = hashOf(key, columns) & this.tableMask;
    if (columns === 1) {
      const { keys } = this;
      const only = key[0] as number;
      for (let held = table[at] as number; held !== 0; held = table[at] as number) {
        if (keys[held - 1] === only) return held - 1;
        at = (at + 1) & this.tableMask;
      }
    } else
      for (let held = table[at] as number; held !== 0; held = table[at] as number) {
        if (this.equals((held - 1) * columns, key)) return held - 1;
        at = (at + 1) & this.tableMask;
      }
    const index = this.count++;
    if ((index + 1) * columns > this.keys.length) this.growKeys();
    for (let c = 0; c < columns; c++) this.keys[index * columns + c] = key[c] as number;
    table[at] = index + 1;
    if (this.count * 2 > this.tableMask) this.growTable();
    return ~index;
  }

  /** The index of the key, or -1. */
  find(key: Uint32Array): number {
    let at = hashOf(key, this.columns) & this.tableMask;
    for (;;) {
      const held = this.table[at] as number;
      if (held === 0) return -1;
      if (this.equals((held - 1) * this.columns, key)) return held - 1;
      at = (at + 1) & this.tableMask;
    }
  }

  /** Copies the key of a state. */
  keyOf(state: number, into: Uint32Array): void {
    for (let c = 0; c < this.columns; c++) into[c] = this.keys[state * this.columns + c] as number;
  }

  get bytes(): number {
    return this.table.byteLength + this.keys.byteLength;
  }

  private equals(offset: number, key: Uint32Array): boolean {
    for (let c = 0; c < this.columns; c++) if (this.keys[offset + c] !== key[c]) return false;
    return true;
  }

  private growKeys(): void {
    const keys = new Uint32Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
  }

  private growTable(): void {
    const table = new Uint32Array(this.table.length * 2);
    this.tableMask = table.length - 1;
    const key = new Uint32Array(this.columns);
    for (let index = 0; index < this.count; index++) {
      for (let c = 0; c < this.columns; c++) key[c] = this.keys[index * this.columns + c] as number;
      let at = hashOf(key, this.columns) & this.tableMask;
      while (table[at] !== 0) at = (at + 1) & this.tableMask;
      table[at] = index + 1;
    }
    this.table = table;
  }
}

function hashOf(key: Uint32Array, columns: number): number {
  let h = 0x9e3779b9;
  for (let c = 0; c < columns; c++) {
    h = Math.imul(h ^ (key[c] as number), 0x85ebca6b);
    h ^= h >>> 15;
  }
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
