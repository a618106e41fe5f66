/**
 * Bytes changed at random: bits, bytes, telling bytes, spans taken out, doubled, or exchanged with
 * another input's, and words that the readers themselves spell out.
 */
import type { Stream } from '../../../base/streams';

/** What a change draws from. */
export interface Draw {
  readonly stream: Stream;
  /** Another input of the same reader. */
  readonly other: Buffer;
  /** Texts that the readers spell out. */
  readonly words: readonly string[];
}

export type Change = (bytes: Buffer, draw: Draw) => Buffer;

const SPAN_MAX = 64;
const TELLING = [
  0, 1, 2, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x83, 0x84, 0xa0, 0xff, 0x3c, 0x26, 0x22,
];

const byteChanges: readonly Change[] = [
  (bytes, { stream }) => withByte(bytes, stream, (old) => old ^ (1 << stream.integer(0, 7))),
  (bytes, { stream }) => withByte(bytes, stream, () => stream.integer(0, 255)),
  (bytes, { stream }) => withByte(bytes, stream, () => stream.pick(TELLING)),
  (bytes, { stream }) => bytes.subarray(0, stream.integer(0, bytes.length)),
  (bytes, { stream }) => {
    const [from, to] = spanOf(bytes, stream);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, { stream }) => {
    const [from, to] = spanOf(bytes, stream);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, { stream, other }) => {
    const [from, to] = spanOf(bytes, stream);
    const [otherFrom, otherTo] = spanOf(other, stream);
    const put = other.subarray(otherFrom, otherTo);
    return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
  },
  (bytes, { stream, words }) => {
    const [from, to] = spanOf(bytes, stream);
    const word = Buffer.from(words.length === 0 ? '' : stream.pick(words), 'utf8');
    const after = stream.chance(1, 2) ? from : to;
    return Buffer.concat([bytes.subarray(0, from), word, bytes.subarray(after)]);
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
  return [from, Math.min(bytes.length, from + stream.integer(0, SPAN_MAX))];
}

/** One change of bytes alone. */
export const bytesChanged: Change = (bytes, draw) => draw.stream.pick(byteChanges)(bytes, draw);
