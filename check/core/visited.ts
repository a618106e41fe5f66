/**
 * Keys and their indices: open addressing over a list of keys in the order of discovery. Exact: a
 * verdict that rests on it may say `holds (all n states)`. Memory grows by doubling, the table at
 * half full.
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
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, expected * 2)));
    this.table = new Uint32Array(size);
    this.tableMask = size - 1;
    this.keys = new Uint32Array((size / 2) * columns);
  }

  /** The set of `count` different keys that are there already. */
  static over(keys: Uint32Array, columns: number, count: number): Visited {
    const visited = new Visited(columns, 1);
    visited.keys = keys;
    visited.count = count;
    visited.makeTable(2 ** Math.ceil(Math.log2(Math.max(2, count * 2))));
    return visited;
  }

  /** The index of the key, negative minus one (`~index`) where it is new and has been added. */
  add(key: Uint32Array): number {
    const { columns, table } = this;
    let at = hashOf(key, 0, columns) & this.tableMask;
    for (let held = table[at] as number; held !== 0; held = table[at] as number) {
      if (this.equals((held - 1) * columns, key)) return held - 1;
      at = (at + 1) & this.tableMask;
    }
    const index = this.count++;
    if ((index + 1) * columns > this.keys.length) this.growKeys();
    for (let c = 0; c < columns; c++) this.keys[index * columns + c] = key[c] as number;
    table[at] = index + 1;
    if (this.count * 2 > this.tableMask) this.makeTable(table.length * 2);
    return ~index;
  }

  /** The index of the key, or -1. */
  find(key: Uint32Array): number {
    let at = hashOf(key, 0, this.columns) & this.tableMask;
    for (;;) {
      const held = this.table[at] as number;
      if (held === 0) return -1;
      if (this.equals((held - 1) * this.columns, key)) return held - 1;
      at = (at + 1) & this.tableMask;
    }
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

  private makeTable(size: number): void {
    const table = new Uint32Array(size);
    this.tableMask = size - 1;
    for (let index = 0; index < this.count; index++) {
      let at = hashOf(this.keys, index * this.columns, this.columns) & this.tableMask;
      while (table[at] !== 0) at = (at + 1) & this.tableMask;
      table[at] = index + 1;
    }
    this.table = table;
  }
}

function hashOf(keys: Uint32Array, from: number, columns: number): number {
  let h = 0x9e3779b9;
  for (let c = 0; c < columns; c++) {
    h = Math.imul(h ^ (keys[from + c] as number), 0x85ebca6b);
    h ^= h >>> 15;
  }
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
