/**
 * Bytes changed at random, and kept where the answer is of a class not met before: the answers of
 * the readers name place and fault, so a new one is a new way through the reader.
 */
import type { Stream } from '../../base/streams';
import { answerOf, type Reader, streamFor } from './readers';

const TELLING = [
  0, 1, 2, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x83, 0x84, 0xa0, 0xff, 0x3c, 0x26, 0x22,
];
const KEPT_MAX = 2000;
const BYTES_MAX = 1 << 16;

const changes: readonly ((bytes: Buffer, stream: Stream, other: Buffer) => Buffer)[] = [
  (bytes, stream) => withByte(bytes, stream, (old) => old ^ (1 << stream.integer(0, 7))),
  (bytes, stream) => withByte(bytes, stream, () => stream.integer(0, 255)),
  (bytes, stream) => withByte(bytes, stream, () => stream.pick(TELLING)),
  (bytes, stream) => bytes.subarray(0, stream.integer(0, bytes.length)),
  (bytes, stream) => {
    const [from, to] = spanOf(bytes, stream);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, stream) => {
    const [from, to] = spanOf(bytes, stream);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, stream, other) => {
    const [from, to] = spanOf(bytes, stream);
    const [otherFrom, otherTo] = spanOf(other, stream);
    const put = other.subarray(otherFrom, otherTo);
    return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
  },
];

function withByte(bytes: Buffer, stream: Stream, change: (old: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length === 0) return Buffer.of(change(0));
  const at = stream.integer(0, copy.length - 1);
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

function spanOf(bytes: Buffer, stream: Stream): readonly [number, number] {
  const from = stream.integer(0, bytes.length);
  return [from, Math.min(bytes.length, from + stream.integer(0, 64))];
}

export interface Fuzzed {
  readonly reader: string;
  readonly tried: number;
  /** Classes of answer that were met. */
  readonly answers: number;
  readonly crashes: readonly { readonly bytes: Buffer; readonly message: string }[];
}

/** Tries a reader so many times. */
export function fuzz(reader: Reader, seed: string, times: number): Fuzzed {
  const stream = streamFor(seed, reader);
  const kept = [...reader.seeds];
  const answers = new Set<string>();
  const crashes: { bytes: Buffer; message: string }[] = [];
  let tried = 0;
  while (tried < times) {
    tried += 1;
    let bytes = stream.pick(kept);
    for (let left = stream.integer(1, 4); left > 0; left--) {
      bytes = stream.pick(changes)(bytes, stream, stream.pick(kept));
    }
    bytes = bytes.subarray(0, BYTES_MAX);
    try {
      const answer = answerOf(reader, bytes);
      if (answers.has(answer) || kept.length >= KEPT_MAX) continue;
      answers.add(answer);
      kept.push(Buffer.from(bytes));
    } catch (error) {
      crashes.push({ bytes, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { reader: reader.name, tried, answers: answers.size, crashes };
}
