/**
 * The states of a search, level after level, each level in the order of its keys: so an index means
 * the same however many workers found the states, and in whatever order.
 */
import { Visited } from './visited';

/** Sorts every level of `keys`, in place. */
export function sortLevels(
  keys: Uint32Array,
  columns: number,
  levelStart: readonly number[],
  states: number,
): void {
  levelStart.forEach((from, level) => {
    const to = levelStart[level + 1] ?? states;
    sortPart(keys.subarray(from * columns, to * columns), columns);
  });
}

/** Sorts keys of so many columns, in place. */
export function sortPart(part: Uint32Array, columns: number): void {
  if (columns === 1) part.sort();
  else if (columns === 2) asLongs(part).sort();
  else sortWide(part, columns);
}

/** Pairs of columns as one number each, the second column the higher. */
const asLongs = (part: Uint32Array): BigUint64Array =>
  new BigUint64Array(part.buffer, part.byteOffset, part.length / 2);

function sortWide(part: Uint32Array, columns: number): void {
  const copy = part.slice();
  const order = Uint32Array.from({ length: part.length / columns }, (_, i) => i);
  order.sort((a, b) => {
    for (let c = columns - 1; c >= 0; c--) {
      const difference = (copy[a * columns + c] as number) - (copy[b * columns + c] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  order.forEach((from, to) => {
    part.set(copy.subarray(from * columns, (from + 1) * columns), to * columns);
  });
}

/** Keys by index and indices by key, made when somebody first asks: most searches never do. */
export class LevelledStates {
  private sorted: Uint32Array | undefined;
  private index: Visited | undefined;

  constructor(
    private readonly columns: number,
    private readonly levelStart: readonly number[],
    private readonly count: number,
    private readonly unsorted: () => Uint32Array,
  ) {}

  get keys(): Uint32Array {
    if (!this.sorted) {
      this.sorted = this.unsorted();
      sortLevels(this.sorted, this.columns, this.levelStart, this.count);
    }
    return this.sorted;
  }

  find(key: Uint32Array): number {
    this.index ??= Visited.over(this.keys, this.columns, this.count);
    return this.index.find(key);
  }
}
