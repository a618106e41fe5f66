/** Keys of states: read from memory, taken apart, put together with the words of a group sorted. */
import * as At from '../layout';

// @ts-ignore: a decorator of AssemblyScript
@inline
export function field(base: usize, index: i32): u32 {
  return load<u32>(base + ((<usize>index) << 2));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
export function keyAt(log: usize, isWide: bool, state: u32): u64 {
  return isWide
    ? load<u64>(log + ((<usize>state) << 3))
    : <u64>load<u32>(log + ((<usize>state) << 2));
}

/** Takes a key apart into the area's words; the counter index is returned. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function decode(header: usize, area: usize, key: u64): u32 {
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
export function orbitOf(header: usize, area: usize): u64 {
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

/** The successor's key with the words of a group kept sorted: `target` in place of word `r`. */
export function sortedKey(header: usize, area: usize, rest: u64, r: u32, target: u32): u64 {
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
export function withoutGroup(header: usize, record: usize, key: u64): u64 {
  const records: usize = field(header, At.REPLICA_RECORDS);
  const end = field(record, At.GROUP_END);
  for (let i = field(record, At.GROUP_FIRST); i < end; i++) {
    const at = records + <usize>(i * (At.REPLICA_FIELDS << 2));
    key &= ~((<u64>field(at, At.FIELD_MASK)) << field(at, At.FIELD_SHIFT));
  }
  return key;
}
