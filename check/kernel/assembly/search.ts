/**
 * The inner loop of the search, in AssemblyScript: it is compiled to WebAssembly, not by the
 * TypeScript compiler. A batch of states is expanded, all slots of its successors are touched so
 * that memory waits overlap, then each is probed. A slot holds what is left of the key's hash
 * beside the slot's own place, so storage is exact: the hash is a bijection of the key.
 */
import * as At from '../layout';

// @ts-ignore: a decorator of AssemblyScript
@inline
function field(base: usize, index: i32): u32 {
  return load<u32>(base + ((<usize>index) << 2));
}

/** A bijection of keys of `bits` bits. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function mix(key: u64, mask: u64, half: u64): u64 {
  let h = (key * 0x9e3779b97f4a7c15) & mask;
  h ^= h >> half;
  h = (h * 0xd6e8feb86659fd93) & mask;
  return h ^ (h >> half);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function keyAt(log: usize, isWide: bool, state: u32): u64 {
  return isWide ? load<u64>(log + ((<usize>state) << 3)) : <u64>load<u32>(log + ((<usize>state) << 2));
}

/** Bits of the properties that strike in the state whose words stand in the area. */
function strikes(header: usize, words: usize, counters: u32): u32 {
  const replicas = field(header, At.REPLICAS);
  let record: usize = field(header, At.REPLICA_RECORDS);
  let bits: u32 = 0;
  for (let r: u32 = 0; r < replicas; r++) {
    const word = load<u32>(words + ((<usize>r) << 2));
    bits |= load<u32>(<usize>field(record, At.WORD_HITS) + ((<usize>word) << 2));
    record += At.REPLICA_FIELDS << 2;
  }
  const totals = field(header, At.TOTALS);
  let total: usize = field(header, At.TOTAL_RECORDS);
  for (let t: u32 = 0; t < totals; t++) {
    let sum: i32 = 0;
    for (let r: u32 = 0; r < replicas; r++) {
      const values: usize = field(total, At.TOTAL_VALUES + r);
      const word = load<u32>(words + ((<usize>r) << 2));
      sum += load<i32>(values + ((<usize>word) << 2));
    }
    const row: usize = <usize>(sum - <i32>field(total, At.TOTAL_MIN));
    const at = row * <usize>field(header, At.COUNTER_STATES) + <usize>counters;
    const isStruck = load<u8>(<usize>field(total, At.TOTAL_STRIKES) + at);
    const bit = field(total, At.TOTAL_BIT);
    if (field(total, At.TOTAL_NEEDS_WORD)) bits &= isStruck ? 0xffffffff : ~bit;
    else if (isStruck) bits |= bit;
    total += (At.TOTAL_VALUES + replicas) << 2;
  }
  return bits;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function noteLevels(area: usize, first: i32, bits: u32, level: u32): void {
  while (bits) {
    const p = ctz(bits);
    bits &= bits - 1;
    const at = area + (<usize>(first + p) << 2);
    if (level < load<u32>(at)) store<u32>(at, level);
  }
}

/** Judges the state in hand; `orbit` is how many unreduced states it stands for. */
function judge(header: usize, area: usize, counters: u32, orbit: u64): void {
  let bits = strikes(header, area + (At.WORDS << 2), counters);
  if (!bits) return;
  noteLevels(area, At.FIRST_STRIKE, bits, field(header, At.LEVEL));
  while (bits) {
    const at = area + (<usize>(At.SUM_STRIKES + ctz(bits)) << 3);
    store<u64>(at, load<u64>(at) + orbit);
    bits &= bits - 1;
  }
}

/** Takes a key apart into the area's words; the counter index is returned. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function decode(header: usize, area: usize, key: u64): u32 {
  const replicas = field(header, At.REPLICAS);
  let record: usize = field(header, At.REPLICA_RECORDS);
  let words = area + (At.WORDS << 2);
  for (let r: u32 = 0; r < replicas; r++) {
    store<u32>(words, <u32>(key >> field(record, At.FIELD_SHIFT)) & field(record, At.FIELD_MASK));
    words += 4;
    record += At.REPLICA_FIELDS << 2;
  }
  return <u32>(key >> field(header, At.COUNTER_SHIFT)) & field(header, At.COUNTER_MASK);
}

/** Permutations of interchangeable replicas that tell this state apart: words are sorted. */
function orbitOf(header: usize, area: usize): u64 {
  if (!field(header, At.IS_SYMMETRIC)) return 1;
  const replicas = field(header, At.REPLICAS);
  const words = area + (At.WORDS << 2);
  let record: usize = field(header, At.REPLICA_RECORDS);
  let orbit: u64 = 1;
  let alike: u64 = 1;
  for (let r: u32 = 0; r < replicas; r++) {
    const first = field(record, At.GROUP_FIRST);
    if (r === first) alike = 1;
    else {
      const at = words + ((<usize>r) << 2);
      alike = load<u32>(at) === load<u32>(at - 4) ? alike + 1 : 1;
      orbit = (orbit * <u64>(r - first + 1)) / alike;
    }
    record += At.REPLICA_FIELDS << 2;
  }
  return orbit;
}

/** Judges states `from` to `to` of the log without expanding them. */
export function inspect(header: usize, area: usize, from: u32, to: u32): void {
  const log: usize = field(header, At.LOG);
  const isWide = field(header, At.LOG_IS_WIDE) !== 0;
  for (let state = from; state < to; state++) {
    const counters = decode(header, area, keyAt(log, isWide, state));
    judge(header, area, counters, orbitOf(header, area));
  }
}

/** The successor's key with the words of a group kept sorted: `target` in place of word `r`. */
function sortedKey(header: usize, area: usize, rest: u64, r: u32, target: u32): u64 {
  const records: usize = field(header, At.REPLICA_RECORDS);
  const own = records + <usize>(r * (At.REPLICA_FIELDS << 2));
  const end = field(own, At.GROUP_END);
  const words = area + (At.WORDS << 2);
  let key = rest;
  let to = field(own, At.GROUP_FIRST);
  let at = records + <usize>(to * (At.REPLICA_FIELDS << 2));
  let isPlaced = false;
  for (let i = to; i < end; i++) {
    if (i === r) continue;
    const word = load<u32>(words + ((<usize>i) << 2));
    if (!isPlaced && target <= word) {
      key |= (<u64>target) << field(at, At.FIELD_SHIFT);
      at += At.REPLICA_FIELDS << 2;
      isPlaced = true;
    }
    key |= (<u64>word) << field(at, At.FIELD_SHIFT);
    at += At.REPLICA_FIELDS << 2;
  }
  return isPlaced ? key : key | ((<u64>target) << field(at, At.FIELD_SHIFT));
}

/** Everything of a key but the words of one group and the counters. */
function withoutGroup(header: usize, record: usize, key: u64): u64 {
  const records: usize = field(header, At.REPLICA_RECORDS);
  const end = field(record, At.GROUP_END);
  for (let i = field(record, At.GROUP_FIRST); i < end; i++) {
    const at = records + <usize>(i * (At.REPLICA_FIELDS << 2));
    key &= ~((<u64>field(at, At.FIELD_MASK)) << field(at, At.FIELD_SHIFT));
  }
  return key;
}

/** Step properties struck by the enabled edges of a word: rare, so apart from the common path. */
function judgeEdges(header: usize, area: usize, record: usize, word: u32, counters: u32): void {
  const from = field(field(record, At.EDGE_START), word);
  const to = field(field(record, At.EDGE_START), word + 1);
  const states = field(header, At.COUNTER_STATES);
  for (let edge = from; edge < to; edge++) {
    const bits = field(field(record, At.EDGE_HITS), edge);
    if (!bits) continue;
    const operation = field(field(record, At.EDGES), edge) >> field(header, At.TARGET_BITS);
    const next = <i32>field(field(header, At.COUNTER_NEXT), operation * states + counters);
    if (next >= 0) noteLevels(area, At.FIRST_EDGE, bits, field(header, At.LEVEL) + 1);
  }
}

/** A state in which nothing is enabled: which ending properties it fails. */
function endHere(header: usize, area: usize, orbit: u64): void {
  const at = area + (At.SUM_DEAD_ENDS << 3);
  store<u64>(at, load<u64>(at) + orbit);
  const replicas = field(header, At.REPLICAS);
  let record: usize = field(header, At.REPLICA_RECORDS);
  let good = field(header, At.ENDING_MASK);
  const asked = good;
  for (let r: u32 = 0; r < replicas; r++) {
    const word = field(area, At.WORDS + r);
    good &= field(field(record, At.WORD_ENDS), word);
    record += At.REPLICA_FIELDS << 2;
  }
  noteLevels(area, At.FIRST_BAD_END, asked & ~good, field(header, At.LEVEL));
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

// @ts-ignore: a decorator of AssemblyScript
@inline
function probeNarrow(table: usize, slots: u64, bits: u64, displacement: u64, h: u64): i32 {
  let at = h & slots;
  let held = (<u32>(h >> bits) << <u32>displacement) | 1;
  const last = held | ((1 << <u32>displacement) - 1);
  while (true) {
    const slot = table + ((<usize>at) << 2);
    let found = load<u32>(slot);
    if (found === 0) found = atomic.cmpxchg<u32>(slot, 0, held);
    if (found === 0) return 1;
    if (found === held) return 0;
    if (held === last) return -1;
    held++;
    at = (at + 1) & slots;
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function probeWide(table: usize, slots: u64, bits: u64, displacement: u64, h: u64): i32 {
  let at = h & slots;
  let held = ((h >> bits) << displacement) | 1;
  const last = held | ((<u64>1 << displacement) - 1);
  while (true) {
    const slot = table + ((<usize>at) << 3);
    let found = load<u64>(slot);
    if (found === 0) found = atomic.cmpxchg<u64>(slot, 0, held);
    if (found === 0) return 1;
    if (found === held) return 0;
    if (held === last) return -1;
    held++;
    at = (at + 1) & slots;
  }
}

/** Three bits of a table of bits, all from one hash of the whole key. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function probeBits(table: usize, slots: u64, h: u64): i32 {
  let isNew = 0;
  let g = h * 0xff51afd7ed558ccd;
  g ^= g >> 32;
  const step = (g * 0xc4ceb9fe1a85ec53) | 1;
  for (let i = 0; i < 3; i++) {
    const bit = g & slots;
    const at = table + <usize>((bit >> 5) << 2);
    const mark: u32 = 1 << (<u32>bit & 31);
    const held = load<u32>(at);
    if (!(held & mark)) {
      store<u32>(at, held | mark);
      isNew = 1;
    }
    g += step;
  }
  return isNew;
}

/** What was touched is kept, so that no compiler leaves the touching out. */
let waitedFor: u32 = 0;

/** Hashes a batch; keys met a short while ago are left out, without a look at the table. */
function unlikeRecent(
  header: usize,
  area: usize,
  from: usize,
  to: usize,
  mask: u64,
  half: u64,
): usize {
  const recent: usize = field(area, At.RECENT);
  let keep = from;
  for (let at = from; at < to; at += 16) {
    const key = load<u64>(at);
    const h = mix(key, mask, half);
    const place = recent + (<usize>(h & At.RECENT_MASK) << 3);
    store<u64>(keep, key);
    store<u64>(keep, h, 8);
    keep += load<u64>(place) === h ? 0 : 16;
    store<u64>(place, h);
  }
  return keep;
}

/** Probes a batch of keys; the new ones are put at `out`. Returns where they end, 0 if displaced. */
function probe(header: usize, area: usize, from: usize, to: usize, out: usize): usize {
  const keyBits: u64 = field(header, At.KEY_BITS);
  const mask: u64 = keyBits < 64 ? ((<u64>1) << keyBits) - 1 : ~(<u64>0);
  const half: u64 = (keyBits + 1) >> 1;
  const table: usize = field(header, At.TABLE);
  const bits: u64 = field(header, At.SLOT_BITS);
  const slots: u64 = ((<u64>1) << bits) - 1;
  const displacement: u64 = field(header, At.DISPLACEMENT_BITS);
  const storage = field(header, At.STORAGE);
  to = unlikeRecent(header, area, from, to, mask, half);
  let touched: u32 = 0;
  if (storage === 0)
    for (let at = from; at < to; at += 16)
      touched |= load<u32>(table + (<usize>(load<u64>(at, 8) & slots) << 2));
  else if (storage === 1)
    for (let at = from; at < to; at += 16)
      touched |= load<u32>(table + (<usize>(load<u64>(at, 8) & slots) << 3));
  waitedFor |= touched;
  let keep = out;
  for (let at = from; at < to; at += 16) {
    const h = load<u64>(at, 8);
    const isNew =
      storage === 0
        ? probeNarrow(table, slots, bits, displacement, h)
        : storage === 1
          ? probeWide(table, slots, bits, displacement, h)
          : probeBits(table, slots, h);
    if (isNew < 0) return 0;
    store<u64>(keep, load<u64>(at));
    keep += isNew ? 8 : 0;
  }
  return keep;
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
