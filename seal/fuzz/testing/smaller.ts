/** A finding made small: as little as possible is left of it while it still is the same finding. */

import type { Structure } from './mutate';
import { derSmaller } from './mutate-der';
import { xmlSmaller } from './mutate-xml';

const TRIES_MAX = 4000;

const parts: Partial<Readonly<Record<Structure, (bytes: Buffer) => Iterable<Buffer>>>> = {
  der: derSmaller,
  xml: xmlSmaller,
};

/** Elements of its structure are left out first, then spans of bytes, halving their length. */
export function smallest(
  bytes: Buffer,
  structure: Structure,
  isSame: (bytes: Buffer) => boolean,
): Buffer {
  let left = TRIES_MAX;
  const tried = (candidate: Buffer): boolean => {
    left -= 1;
    return left >= 0 && isSame(candidate);
  };
  const withoutElements = fewerElements(bytes, parts[structure] ?? (() => []), tried);
  return fewerBytes(withoutElements, tried);
}

function fewerElements(
  bytes: Buffer,
  candidatesOf: (bytes: Buffer) => Iterable<Buffer>,
  isSame: (bytes: Buffer) => boolean,
): Buffer {
  for (const candidate of candidatesOf(bytes)) {
    if (candidate.length >= bytes.length || !isSame(candidate)) continue;
    return fewerElements(candidate, candidatesOf, isSame);
  }
  return bytes;
}

function fewerBytes(bytes: Buffer, isSame: (bytes: Buffer) => boolean): Buffer {
  let now = bytes;
  for (let span = now.length >> 1; span > 0; span >>= 1) {
    for (let at = 0; at < now.length; ) {
      const candidate = Buffer.concat([now.subarray(0, at), now.subarray(at + span)]);
      if (isSame(candidate)) now = candidate;
      else at += span;
    }
  }
  return now;
}
