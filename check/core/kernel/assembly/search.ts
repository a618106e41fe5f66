/**
 * The inner loop of the search, in AssemblyScript: it is compiled to WebAssembly, not by the
 * TypeScript compiler. A batch of states is expanded, all slots of its successors are touched so
 * that memory waits overlap, then each is probed.
 */
import * as At from '../layout';
import { endHere, judge, judgeEdges } from './judge';
import { decode, field, keyAt, orbitOf, sortedKey, withoutGroup } from './keys';
import { probe } from './slots';

/** Judges states `from` to `to` of the log without expanding them. */
export function inspect(header: usize, area: usize, from: u32, to: u32): void {
  const log: usize = field(header, At.LOG);
  const isWide = field(header, At.LOG_IS_WIDE) !== 0;
  for (let state = from; state < to; state++) {
    const counters = decode(header, area, keyAt(log, isWide, state));
    judge(header, area, counters, orbitOf(header, area));
  }
}

/** Marks what the states `from` to `to` of the log were seen to hold, as expanding them does. */
export function mark(header: usize, area: usize, from: u32, to: u32): void {
  const log: usize = field(header, At.LOG);
  const isWide = field(header, At.LOG_IS_WIDE) !== 0;
  const replicas = field(header, At.REPLICAS);
  const states = field(header, At.COUNTER_STATES);
  for (let state = from; state < to; state++) {
    const counters = decode(header, area, keyAt(log, isWide, state));
    const only = ampleReplica(header, area);
    let record: usize = field(header, At.REPLICA_RECORDS);
    for (let r: u32 = 0; r < replicas; r++, record += At.REPLICA_FIELDS << 2) {
      if (only >= 0 && only !== <i32>r) continue;
      const word = field(area, At.WORDS + r);
      store<u8>(<usize>field(record, At.WORD_SEEN) + <usize>(word * states + counters), 1);
    }
  }
}

/** The replica that may move alone here (partial order), or -1: all may. */
function ampleReplica(header: usize, area: usize): i32 {
  if (!field(header, At.IS_PARTIAL)) return -1;
  const replicas = field(header, At.REPLICAS);
  let record: usize = field(header, At.REPLICA_RECORDS);
  for (let r: u32 = 0; r < replicas; r++) {
    const word = field(area, At.WORDS + r);
    if (load<u8>(<usize>field(record, At.WORD_AMPLE) + <usize>word)) return r;
    record += At.REPLICA_FIELDS << 2;
  }
  return -1;
}

/** Writes the keys of all successors of a state at `to`; returns where they end. */
function successors(header: usize, area: usize, key: u64, to: usize): usize {
  const counters = decode(header, area, key);
  const orbit = orbitOf(header, area);
  judge(header, area, counters, orbit);
  const isSymmetric = field(header, At.IS_SYMMETRIC) !== 0;
  const only = ampleReplica(header, area);
  const replicas = field(header, At.REPLICAS);
  const counterShift: u64 = field(header, At.COUNTER_SHIFT);
  const states = field(header, At.COUNTER_STATES);
  const counterNext: usize = <usize>field(header, At.COUNTER_NEXT) + ((<usize>counters) << 2);
  const targetBits = field(header, At.TARGET_BITS);
  const targetMask: u32 = (1 << targetBits) - 1;
  const base = key & ~((<u64>field(header, At.COUNTER_MASK)) << counterShift);
  let record: usize = field(header, At.REPLICA_RECORDS);
  let enabled: u64 = 0;
  for (let r: u32 = 0; r < replicas; r++, record += At.REPLICA_FIELDS << 2) {
    if (only >= 0 && only !== <i32>r) continue;
    const word = field(area, At.WORDS + r);
    store<u8>(<usize>field(record, At.WORD_SEEN) + <usize>(word * states + counters), 1);
    if (field(field(record, At.WORD_EDGE_HITS), word))
      judgeEdges(header, area, record, word, counters);
    const isTwin =
      isSymmetric && r > field(record, At.GROUP_FIRST) && word === field(area, At.WORDS + r - 1);
    const shift: u64 = field(record, At.FIELD_SHIFT);
    const rest = isSymmetric
      ? withoutGroup(header, record, base)
      : base & ~((<u64>field(record, At.FIELD_MASK)) << shift);
    const edgeStart = (<usize>field(record, At.EDGE_START)) + ((<usize>word) << 2);
    const edges: usize = field(record, At.EDGES);
    const end = edges + ((<usize>load<u32>(edgeStart, 4)) << 2);
    for (let at = edges + ((<usize>load<u32>(edgeStart)) << 2); at < end; at += 4) {
      const edge = load<u32>(at);
      const row = <usize>((edge >> targetBits) * states);
      const next = load<i32>(counterNext + (row << 2));
      if (next < 0) {
        if (next < -1) leaveRange(header, area, r, <u32>((at - edges) >> 2));
        continue;
      }
      enabled++;
      if (isTwin) continue;
      const target = edge & targetMask;
      const moved = (<u64>next) << counterShift;
      store<u64>(
        to,
        isSymmetric
          ? sortedKey(header, area, rest | moved, r, target)
          : rest | ((<u64>target) << shift) | moved,
      );
      to += 16;
    }
  }
  tally(header, area, enabled, orbit);
  return to;
}

/** An effect that would leave a counter's range: the search stops, the other side tells which. */
function leaveRange(header: usize, area: usize, replica: u32, edge: u32): void {
  store<u32>(area + (At.OUT_OF_RANGE_REPLICA << 2), replica);
  store<u32>(area + (At.OUT_OF_RANGE_EDGE << 2), edge);
  atomic.store<u32>(header + (At.STOP << 2), At.STOP_RANGE);
}

function tally(header: usize, area: usize, enabled: u64, orbit: u64): void {
  const transitions = area + (At.SUM_TRANSITIONS << 3);
  store<u64>(transitions, load<u64>(transitions) + enabled);
  const states = area + (At.SUM_STATES << 3);
  store<u64>(states, load<u64>(states) + orbit);
  const unreduced = area + (At.SUM_UNREDUCED << 3);
  store<u64>(unreduced, load<u64>(unreduced) + enabled * orbit);
  if (!enabled) endHere(header, area, orbit);
}

/** Appends the new keys to the log. */
function flush(header: usize, from: usize, to: usize): void {
  const count = <u32>((to - from) >> 3);
  if (count === 0) return;
  let at = atomic.add<u32>(header + (At.COUNT << 2), count);
  const clipAt = field(header, At.CLIP_AT);
  const log: usize = field(header, At.LOG);
  if (field(header, At.LOG_IS_WIDE)) memory.copy(log + ((<usize>at) << 3), from, to - from);
  else
    for (let key = from; key < to; key += 8, at++)
      store<u32>(log + ((<usize>at) << 2), <u32>load<u64>(key));
  if (clipAt && field(header, At.COUNT) >= clipAt) {
    atomic.store<u32>(header + (At.COUNT << 2), clipAt);
    atomic.store<u32>(header + (At.STOP << 2), At.STOP_CLIPPED);
  }
}

/**
 * Expands states of the level, chunk after chunk, until none is left or STOP is set. Claimed chunks
 * are always finished, so whoever goes on later finds nothing half done.
 */
export function work(header: usize, area: usize, batch: usize, out: usize): void {
  const log: usize = field(header, At.LOG);
  const isWide = field(header, At.LOG_IS_WIDE) !== 0;
  const end = field(header, At.LEVEL_END);
  const chunk = field(header, At.CHUNK);
  const room = batch + ((<usize>field(header, At.KEYS_A_BATCH)) << 4);
  while (atomic.load<u32>(header + (At.STOP << 2)) === 0) {
    if (atomic.load<u32>(header + (At.COUNT << 2)) >= field(header, At.LIMIT)) {
      atomic.store<u32>(header + (At.STOP << 2), At.STOP_ROOM);
      return;
    }
    const from = atomic.add<u32>(header + (At.NEXT << 2), chunk);
    if (from >= end) return;
    const to = from + chunk < end ? from + chunk : end;
    let keys = batch;
    let kept = out;
    for (let state = from; state < to; state++) {
      keys = successors(header, area, keyAt(log, isWide, state), keys);
      if (keys < room && state + 1 < to) continue;
      kept = probe(header, area, batch, keys, kept);
      if (kept === 0) {
        atomic.store<u32>(header + (At.STOP << 2), At.STOP_DISPLACED);
        return;
      }
      keys = batch;
    }
    flush(header, out, kept);
  }
}

/** Puts keys `from` to `to` of the log into an empty table again; false if one is displaced. */
export function refill(header: usize, area: usize, from: u32, to: u32, batch: usize): bool {
  const log: usize = field(header, At.LOG);
  const isWide = field(header, At.LOG_IS_WIDE) !== 0;
  const many = field(header, At.KEYS_A_BATCH);
  for (let state = from; state < to; ) {
    let keys = batch;
    for (let i: u32 = 0; i < many && state < to; i++, state++) {
      store<u64>(keys, keyAt(log, isWide, state));
      keys += 16;
    }
    // The keys that come out are the ones that went in: they are written over the batch itself.
    if (probe(header, area, batch, keys, batch) === 0) return false;
  }
  return true;
}
