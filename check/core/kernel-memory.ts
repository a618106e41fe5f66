/**
 * The kernel's memory: header, a working area a thread, the system's tables, then the slots of the
 * visited set and behind them the log of keys. Only the last two grow, and only between two turns
 * of work.
 */
import { present } from '../../base/assert';
import type { ComposedSystem } from '../../models/tables/compose-system';
import * as At from './kernel/layout';
import type { Monitor } from './monitor';
import { forEachGroup } from './reductions';
import type { SearchOrder } from './search-order';

const HEADER = 1024;
const PAGE = 65_536;
export const MEMORY_BYTES_MAX = 65_536 * PAGE;
/** Successors that a thread may find before it looks at the room again. */
export const KEYS_A_CHUNK = 1024;
const KEYS_A_BATCH = 256;

export const pad = (bytes: number): number => Math.ceil(bytes / 16) * 16;

/** Working addresses of one thread. */
export interface Area {
  readonly area: number;
  readonly recent: number;
  readonly batch: number;
  readonly out: number;
}

/** Where everything stands that never moves. */
export interface Placed {
  readonly header: number;
  readonly areas: readonly Area[];
  /** Per table: address and length of the marks of (word, counter index) pairs. */
  readonly seen: readonly { readonly at: number; readonly bytes: number }[];
  /** First byte of the slots. */
  readonly end: number;
  /** Bytes that the areas would take beside these if there were as many threads as can be. */
  readonly areasMissing: number;
  readonly successorsMax: number;
}

/** Puts tables one after the other; addresses first, bytes when the memory is there. */
class Placing {
  private readonly parts: { at: number; bytes: Uint8Array }[] = [];
  constructor(public end: number) {}

  put(values: Uint8Array | Int32Array | Uint32Array): number {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const at = this.reserve(bytes.byteLength);
    this.parts.push({ at, bytes });
    return at;
  }

  reserve(bytes: number): number {
    const at = this.end;
    this.end = pad(at + bytes);
    return at;
  }

  write(memory: Uint8Array): void {
    for (const { at, bytes } of this.parts) memory.set(bytes, at);
  }
}

export const targetBitsOf = ({ composed }: SearchOrder): number =>
  Math.max(1, ...composed.tables.map((table) => Math.ceil(Math.log2(table.words + 1))));

/** Most successors that a state can have. */
function successorsMaxOf({ composed }: SearchOrder): number {
  return composed.replicas.reduce((sum, table) => {
    let most = 0;
    for (let word = 0; word < table.words; word++)
      most = Math.max(
        most,
        (table.edgeStart[word + 1] as number) - (table.edgeStart[word] as number),
      );
    return sum + most;
  }, 0);
}

/** Lays everything out and returns how to write it. */
export function place(
  order: SearchOrder,
  threads: number,
): Placed & { readonly write: (memory: Uint8Array) => void } {
  const { composed, packing, reductions } = order;
  const placing = new Placing(pad(HEADER + At.HEADER_FIELDS * 4));
  const first = placing.end;
  const successorsMax = successorsMaxOf(order);
  const chunkKeys = KEYS_A_CHUNK + successorsMax;
  const areas = Array.from({ length: threads }, () => ({
    area: placing.reserve(At.AREA_FIELDS * 4),
    recent: placing.reserve((At.RECENT_MASK + 1) * 8),
    batch: placing.reserve((KEYS_A_BATCH + successorsMax) * 16),
    out: placing.reserve(chunkKeys * 8),
  }));
  const areaBytes = (placing.end - first) / threads;
  const counterNext = placing.put(composed.counterNext);
  const records = placeReplicas(order, placing);
  const totals = placeTotals(order, placing);
  const counterField = present(packing.fields[composed.replicas.length], 'the counters');
  const fields = new Uint32Array(At.HEADER_FIELDS);
  fields[At.REPLICAS] = composed.replicas.length;
  fields[At.REPLICA_RECORDS] = records.at;
  fields[At.COUNTER_STATES] = composed.counterStates;
  fields[At.COUNTER_SHIFT] = counterField.shift;
  fields[At.COUNTER_MASK] = 2 ** counterField.width - 1;
  fields[At.COUNTER_NEXT] = counterNext;
  fields[At.TARGET_BITS] = targetBitsOf(order);
  fields[At.KEY_BITS] = packing.bits;
  fields[At.LOG_IS_WIDE] = packing.columns === 2 ? 1 : 0;
  fields[At.CHUNK] = Math.max(1, Math.floor(KEYS_A_CHUNK / Math.max(1, successorsMax)));
  fields[At.TOTALS] = order.monitor.totals.length;
  fields[At.TOTAL_RECORDS] = totals;
  fields[At.ENDING_MASK] = composed.system.properties.reduce(
    (mask, { kind }, p) => (kind === 'endsWell' ? mask | (1 << p) : mask),
    0,
  );
  fields[At.IS_SYMMETRIC] = reductions.symmetry ? 1 : 0;
  fields[At.IS_PARTIAL] = reductions.ample ? 1 : 0;
  fields[At.KEYS_A_BATCH] = KEYS_A_BATCH;
  return {
    header: HEADER,
    areas,
    seen: records.seen,
    end: pad(placing.end),
    areasMissing: (1 + At.HELPERS_MAX - threads) * areaBytes,
    successorsMax,
    write: (memory) => {
      placing.write(memory);
      memory.set(new Uint8Array(fields.buffer), HEADER);
    },
  };
}

function placeReplicas(order: SearchOrder, placing: Placing) {
  const { composed, monitor, packing, reductions } = order;
  const seen: { at: number; bytes: number }[] = [];
  const targetBits = targetBitsOf(order);
  const tables = composed.tables.map((table, t) => {
    const edges = table.edgeTarget.map(
      (target, edge) => target | ((table.edgeOperation[edge] as number) << targetBits),
    );
    const edgeHits = monitor.edgeHit[t] as Uint32Array;
    const bytes = table.words * composed.counterStates;
    const record = new Uint32Array(At.REPLICA_FIELDS);
    record[At.EDGE_START] = placing.put(table.edgeStart);
    record[At.EDGES] = placing.put(edges);
    record[At.WORD_HITS] = placing.put(monitor.hits[t] as Uint32Array);
    record[At.WORD_ENDS] = placing.put(endsOf(monitor, composed.replicas.indexOf(table)));
    record[At.WORD_EDGE_HITS] = placing.put(
      Uint32Array.from({ length: table.words }, (_, word) =>
        edgeHits
          .subarray(table.edgeStart[word], table.edgeStart[word + 1])
          .reduce((bits, hit) => bits | hit, 0),
      ),
    );
    record[At.EDGE_HITS] = placing.put(edgeHits);
    record[At.WORD_SEEN] = placing.put(new Uint8Array(bytes));
    record[At.WORD_AMPLE] = placing.put(reductions.ample?.[t] ?? new Uint8Array(table.words));
    seen.push({ at: record[At.WORD_SEEN] as number, bytes });
    return record;
  });
  const records = new Uint32Array(composed.replicas.length * At.REPLICA_FIELDS);
  forEachGroup(composed, (from, to) => {
    for (let r = from; r < to; r++) {
      const base = r * At.REPLICA_FIELDS;
      const field = present(packing.fields[r], 'a field');
      records.set(
        present(tables[composed.tables.indexOf(composed.replicas[r] as never)], ''),
        base,
      );
      records[base + At.FIELD_SHIFT] = field.shift;
      records[base + At.FIELD_MASK] = 2 ** field.width - 1;
      records[base + At.GROUP_FIRST] = from;
      records[base + At.GROUP_END] = to;
    }
  });
  return { at: placing.put(records), seen };
}

const endsOf = (monitor: Monitor, replica: number): Uint32Array =>
  present(monitor.endings[replica], 'the endings of a replica');

/** All sums between the least and the most that the replicas' words can make, ascending. */
export function sumsOf(composed: ComposedSystem, values: readonly Int32Array[]): readonly number[] {
  let least = 0;
  let most = 0;
  for (const table of composed.replicas) {
    const of = present(values[composed.tables.indexOf(table)], 'values of a table');
    least += of.reduce((a, b) => Math.min(a, b));
    most += of.reduce((a, b) => Math.max(a, b));
  }
  return Array.from({ length: most - least + 1 }, (_, i) => least + i);
}

/** Which sums strike at which counter indices, asked once for every sum that words can make. */
function placeTotals(order: SearchOrder, placing: Placing): number {
  const { composed, monitor } = order;
  const tableOf = composed.replicas.map((table) => composed.tables.indexOf(table));
  const size = At.TOTAL_VALUES + composed.replicas.length;
  const records = new Uint32Array(monitor.totals.length * size);
  monitor.totals.forEach((total, i) => {
    const values = total.values.map((of) => placing.put(of));
    const sums = sumsOf(composed, total.values);
    const least = present(sums[0], 'a sum');
    const strikes = new Uint8Array(sums.length * composed.counterStates);
    sums.forEach((sum, row) => {
      for (let c = 0; c < composed.counterStates; c++)
        if (total.strikes(sum, c)) strikes[row * composed.counterStates + c] = 1;
    });
    const base = i * size;
    records[base + At.TOTAL_BIT] = 1 << total.property;
    records[base + At.TOTAL_NEEDS_WORD] = total.needsWord ? 1 : 0;
    records[base + At.TOTAL_MIN] = least;
    records[base + At.TOTAL_STRIKES] = placing.put(strikes);
    tableOf.forEach((t, r) => {
      records[base + At.TOTAL_VALUES + r] = present(values[t], 'values');
    });
  });
  return placing.put(records);
}

/** Pages that hold so many bytes. */
export const pagesOf = (bytes: number): number => Math.ceil(bytes / PAGE);
