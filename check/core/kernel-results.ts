/** What the kernel's threads counted, read from their areas. */
import { present } from '../../base/assert';
import type { ComposedSystem } from '../../models/tables/compose-system';
import * as At from './kernel/layout';

type Levels = readonly (number | undefined)[];

export interface Counts {
  readonly transitions: number;
  readonly deadEnds: number;
  readonly wholeStates: number;
  readonly wholeTransitions: number;
  readonly strikeCounts: readonly number[];
  readonly firstStrike: Levels;
  readonly firstEdge: Levels;
  readonly firstBadEnd: Levels;
}

const PROPERTIES = 32;

/** The counts of one thread. */
export function countsOf(buffer: ArrayBufferLike, area: number): Counts {
  const sums = new Float64Array(At.SUMS);
  const raw = new BigUint64Array(buffer, area, At.SUMS);
  raw.forEach((sum, i) => {
    sums[i] = Number(sum);
  });
  const fields = new Int32Array(buffer, area, At.AREA_FIELDS);
  const levels = (from: number): Levels =>
    Array.from({ length: PROPERTIES }, (_, p) => {
      const level = fields[from + p] as number;
      return level < 0 ? undefined : level;
    });
  const sum = (at: number): number => sums[at] as number;
  return {
    transitions: sum(At.SUM_TRANSITIONS),
    deadEnds: sum(At.SUM_DEAD_ENDS),
    wholeStates: sum(At.SUM_STATES),
    wholeTransitions: sum(At.SUM_UNREDUCED),
    strikeCounts: Array.from({ length: PROPERTIES }, (_, p) => sum(At.SUM_STRIKES + p)),
    firstStrike: levels(At.FIRST_STRIKE),
    firstEdge: levels(At.FIRST_EDGE),
    firstBadEnd: levels(At.FIRST_BAD_END),
  };
}

/** The counts of two threads together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    transitions: a.transitions + b.transitions,
    deadEnds: a.deadEnds + b.deadEnds,
    wholeStates: a.wholeStates + b.wholeStates,
    wholeTransitions: a.wholeTransitions + b.wholeTransitions,
    strikeCounts: a.strikeCounts.map((count, p) => count + present(b.strikeCounts[p], 'a count')),
    firstStrike: earlier(a.firstStrike, b.firstStrike),
    firstEdge: earlier(a.firstEdge, b.firstEdge),
    firstBadEnd: earlier(a.firstBadEnd, b.firstBadEnd),
  };
}

const earlier = (a: Levels, b: Levels): Levels =>
  a.map((level, p) => {
    const other = b[p];
    return level === undefined ? other : other === undefined ? level : Math.min(level, other);
  });

/** The notes of all threads as if one had taken them: sums added, levels the earliest. */
export function joinNotes(notes: readonly Uint8Array[]): Uint8Array {
  const joined = present(notes[0], 'the notes of a thread').slice();
  const sums = new BigUint64Array(joined.buffer, 0, At.SUMS);
  const levels = new Uint32Array(joined.buffer, At.SUMS * 8);
  for (const other of notes.slice(1).map((bytes) => bytes.slice())) {
    new BigUint64Array(other.buffer, 0, At.SUMS).forEach((sum, i) => {
      sums[i] = (sums[i] as bigint) + sum;
    });
    new Uint32Array(other.buffer, At.SUMS * 8).forEach((level, i) => {
      levels[i] = Math.min(levels[i] as number, level);
    });
  }
  return joined;
}

/** Edges that were taken, from the (word, counter index) pairs that were expanded. */
export function takenOf(
  composed: ComposedSystem,
  seen: readonly Uint8Array[],
): readonly Uint8Array[] {
  const { counterStates, counterNext } = composed;
  return composed.tables.map((table, t) => {
    const marks = present(seen[t], 'the marks of a table');
    const taken = new Uint8Array(table.edgeTarget.length);
    for (let word = 0; word < table.words; word++)
      for (let counters = 0; counters < counterStates; counters++) {
        if (!marks[word * counterStates + counters]) continue;
        const end = table.edgeStart[word + 1] as number;
        for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
          const operation = table.edgeOperation[edge] as number;
          if ((counterNext[operation * counterStates + counters] as number) >= 0) taken[edge] = 1;
        }
      }
    return taken;
  });
}
