/**
 * DER, strictly: every value has one encoding and anything else is refused by name. A codec writes
 * the content of an element and reads it back; whoever decodes gets an error, never a guess.
 * Nothing recurses into unknown elements.
 */
import { assert, InputError } from '../base/assert';

export type DerFault =
  | 'truncated'
  | 'trailing-bytes'
  | 'indefinite-length'
  | 'non-minimal-length'
  | 'wrong-tag'
  | 'non-minimal-integer'
  | 'negative-integer'
  | 'integer-too-large'
  | 'malformed-oid'
  | 'malformed-boolean'
  | 'unused-bits'
  | 'malformed-text'
  | 'malformed-time'
  | 'value-not-allowed';

/**
 * Bytes that are not the DER that was asked for; `fault` says which rule they break, `place` where.
 */
export class DerError extends InputError {
  constructor(
    readonly fault: DerFault,
    place: string,
    found: string,
    expected: string,
  ) {
    super(place, found, expected);
  }
}

/** One element as it stands: its content, and the whole of it with tag and length. */
export interface Element {
  readonly content: Buffer;
  readonly whole: Buffer;
  readonly place: string;
}

/** Writes and reads the content of an element with one tag. */
export interface Codec<T> {
  readonly tag: number;
  /** True for a field that may be absent: then its value is undefined. */
  readonly optional?: boolean;
  write(value: T): Buffer;
  read(element: Element): T;
}

export type ValueOf<C> = C extends Codec<infer T> ? T : never;

/** Tag, minimal length, content. */
export function wrap(tag: number, content: Buffer): Buffer {
  const length = content.length;
  assert(length < 2 ** 24, 'an element of less than 16 MiB');
  let head: number[];
  if (length < 0x80) head = [tag, length];
  else if (length < 0x100) head = [tag, 0x81, length];
  else if (length < 0x10000) head = [tag, 0x82, length >> 8, length & 0xff];
  else head = [tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

/** The DER of a value. */
export function encode<T>(codec: Codec<T>, value: T): Buffer {
  return wrap(codec.tag, codec.write(value));
}

/**
 * The value of exactly these bytes.
 * @throws DerError naming the place (`SES_Signature.toSign.version`) and the fault.
 */
export function decode<T>(codec: Codec<T>, bytes: Buffer, place: string): T {
  const { element, next } = elementAt(bytes, 0, place);
  expectTag(codec, bytes[0] as number, place);
  const value = codec.read(element);
  if (next !== bytes.length) {
    const found = `${bytes.length - next} more bytes`;
    throw new DerError('trailing-bytes', place, found, 'nothing after the element');
  }
  return value;
}

export function expectTag(codec: Codec<unknown>, tag: number, place: string): void {
  if (tag === codec.tag) return;
  throw new DerError('wrong-tag', place, `tag 0x${hex(tag)}`, `tag 0x${hex(codec.tag)}`);
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** The element that begins at `at`, and where the next one begins. */
export function elementAt(
  bytes: Buffer,
  at: number,
  place: string,
): { readonly element: Element; readonly next: number } {
  const first = bytes[at + 1];
  if (first === undefined) {
    throw new DerError('truncated', place, `${bytes.length - at} bytes`, 'a tag and a length');
  }
  const { length, start } = lengthAt(bytes, at + 1, first, place);
  const next = start + length;
  if (next > bytes.length) {
    const found = `${bytes.length - start} bytes`;
    throw new DerError('truncated', place, found, `${length} bytes of content`);
  }
  const content = bytes.subarray(start, next);
  return { element: { content, whole: bytes.subarray(at, next), place }, next };
}

function lengthAt(bytes: Buffer, at: number, first: number, place: string) {
  if (first < 0x80) return { length: first, start: at + 1 };
  if (first === 0x80) {
    throw new DerError('indefinite-length', place, '0x80', 'a definite length');
  }
  const count = first & 0x7f;
  if (count > 3) {
    const found = `a length of ${count} bytes`;
    throw new DerError('non-minimal-length', place, found, 'an element of less than 16 MiB');
  }
  if (at + 1 + count > bytes.length) {
    throw new DerError('truncated', place, 'the end', `${count} bytes of length`);
  }
  const length = bytes.readUIntBE(at + 1, count);
  if (length < 0x80 || length < 2 ** (8 * (count - 1))) {
    const found = `${length} in ${count + 1} bytes`;
    throw new DerError('non-minimal-length', place, found, 'the shortest length');
  }
  return { length, start: at + 1 + count };
}
