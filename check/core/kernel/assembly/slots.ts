/**
 * The visited set. A slot holds what is left of the key's hash beside the slot's own place and how
 * far from home it stands: the hash is a bijection of the key, so storage is exact.
 */
import * as At from '../layout';
import { field } from './keys';

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
  g ^= g >> 29;
  g *= 0xc4ceb9fe1a85ec53;
  g ^= g >> 32;
  // The step hangs on all bits of the hash, not on those that chose the first place.
  let step = g * 0x9e3779b97f4a7c15;
  step = (step ^ (step >> 31)) | 1;
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

/**
 * Probes a batch of keys; the new ones are put at `out`. Returns where they end, 0 if displaced.
 */
export function probe(header: usize, area: usize, from: usize, to: usize, out: usize): usize {
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
