/**
 * A WOFF font as plain tables (sfnt). The library would unpack a table anew for every glyph, which
 * takes minutes a page; unpacked once it takes a moment.
 */
import { inflateSync } from 'node:zlib';
import { InputError } from '../../base/assert';

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
/** More than any font has; what is larger is no font. */
const TABLE_BYTES_MAX = 64 * 1024 * 1024;
const TABLES_MAX = 128;

interface Table {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly data: Buffer;
}

/**
 * The same font without compression; any other file as it is.
 * @throws InputError where it begins as WOFF and does not go on as it.
 */
export function unpackedFont(bytes: Buffer, place: string): Buffer {
  if (bytes.subarray(0, 4).toString('latin1') !== 'wOFF') return bytes;
  try {
    return sfntOf(bytes);
  } catch (error) {
    // RangeErrors of reading beyond the end, and errors of the inflating library.
    const found = error instanceof Error ? error.message : 'another file';
    throw new InputError(place, found, 'a whole WOFF font');
  }
}

function sfntOf(bytes: Buffer): Buffer {
  const count = bytes.readUInt16BE(12);
  if (count > TABLES_MAX) throw new RangeError(`${count} tables`);
  const tables = Array.from({ length: count }, (_, i) =>
    tableAt(bytes, HEADER_BYTES + i * ENTRY_BYTES),
  );
  const power = 2 ** Math.floor(Math.log2(Math.max(1, count)));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(bytes.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * i;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(bytes: Buffer, entry: number): Table {
  const offset = bytes.readUInt32BE(entry + 4);
  const packedLength = bytes.readUInt32BE(entry + 8);
  const length = bytes.readUInt32BE(entry + 12);
  if (offset + packedLength > bytes.length || length > TABLE_BYTES_MAX) {
    throw new RangeError('a table beyond the end');
  }
  const packed = bytes.subarray(offset, offset + packedLength);
  const data =
    packedLength === length
      ? packed
      : inflateSync(packed, { maxOutputLength: Math.max(1, length) });
  if (data.length !== length) throw new RangeError('a table of another length');
  return {
    tag: bytes.subarray(entry, entry + 4),
    checksum: bytes.readUInt32BE(entry + 16),
    data,
  };
}
