/** Judging a state, its edges and its end, by tables that were asked of every word beforehand. */
import * as At from '../layout';
import { field } from './keys';

/** Bits of the properties that strike in the state whose words stand in the area. */
export function strikes(header: usize, words: usize, counters: u32): u32 {
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
export function noteLevels(area: usize, first: i32, bits: u32, level: u32): void {
  while (bits) {
    const p = ctz(bits);
    bits &= bits - 1;
    const at = area + (<usize>(first + p) << 2);
    if (level < load<u32>(at)) store<u32>(at, level);
  }
}

/** Judges the state in hand; `orbit` is how many unreduced states it stands for. */
export function judge(header: usize, area: usize, counters: u32, orbit: u64): void {
  let bits = strikes(header, area + (At.WORDS << 2), counters);
  if (!bits) return;
  noteLevels(area, At.FIRST_STRIKE, bits, field(header, At.LEVEL));
  while (bits) {
    const at = area + (<usize>(At.SUM_STRIKES + ctz(bits)) << 3);
    store<u64>(at, load<u64>(at) + orbit);
    bits &= bits - 1;
  }
}

/** Step properties struck by the enabled edges of a word: rare, so apart from the common path. */
export function judgeEdges(
  header: usize,
  area: usize,
  record: usize,
  word: u32,
  counters: u32,
): void {
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
export function endHere(header: usize, area: usize, orbit: u64): void {
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
