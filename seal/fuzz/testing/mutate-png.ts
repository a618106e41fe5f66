/**
 * A PNG changed by its chunks: taken out, doubled, exchanged, their bytes changed, fields of the
 * head given telling values, the pixels changed where they are packed; lengths and checksums
 * follow.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { chunk } from '../../picture';
import { bytesChanged, type Change, type Draw } from './mutate-bytes';

export interface PngChunk {
  readonly type: string;
  readonly body: Buffer;
}

const SIGNATURE_BYTES = 8;
const HEAD_BYTES = 13;
const PIXELS_BYTES_MAX = 1 << 20;

export function chunksIn(bytes: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length; ) {
    const end = Math.min(bytes.length - 4, at + 8 + bytes.readUInt32BE(at));
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, body: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

export function pngOf(signature: Buffer, chunks: readonly PngChunk[]): Buffer {
  return Buffer.concat([signature, ...chunks.map(({ type, body }) => chunk(type, body))]);
}

type ChunkChange = (chunks: PngChunk[], at: number, draw: Draw) => void;

/** A field of the head: sides in pixels, or one of the five bytes behind them. */
function headChanged(body: Buffer, { stream }: Draw): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  body.copy(head);
  const at = stream.pick([0, 4, 8, 9, 10, 11, 12]);
  if (at < 8) head.writeUInt32BE(stream.pick([0, 1, 31, 32, 63, 65, 1024, 1025, 2 ** 31]), at);
  else head[at] = stream.pick([0, 1, 2, 3, 4, 5, 6, 8, 16, 255]);
  return head;
}

/** A head and pixels that fit it, of any depth and colours that a PNG may have. */
function drawnAnew(chunks: PngChunk[], { stream }: Draw): void {
  const [side, depth, colours] = [
    stream.pick([32, 33, 64]),
    stream.pick([1, 2, 4, 8, 16]),
    stream.pick([0, 2, 3, 4, 6]),
  ];
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colours] ?? 1;
  const rowBytes = 1 + Math.ceil((side * depth * samples) / 8);
  const raw = Buffer.alloc(rowBytes * side);
  for (let at = 0; at < raw.length; at++) {
    const isFilter = at % rowBytes === 0;
    raw[at] = isFilter ? stream.integer(0, 4) : stream.pick([0, 0, 0, 1, 0x0f, 0xff]);
  }
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = depth;
  head[9] = colours;
  putBody(chunks, 'IHDR', head);
  putBody(chunks, 'IDAT', packed(raw));
  const palette = chunks.findIndex(({ type }) => type === 'PLTE');
  if (colours !== 3 && palette >= 0) chunks.splice(palette, 1);
}

/** Without compressing: the same bytes everywhere. */
const packed = (raw: Buffer): Buffer => deflateSync(raw, { level: 0 });

/** Pixels unpacked, changed and packed again; now and then the filter of a row. */
function pixelsChanged(chunks: PngChunk[], draw: Draw): void {
  const body = bodyOf(chunks, 'IDAT');
  const height = Math.max(1, bodyOf(chunks, 'IHDR').subarray(4, 8).at(-1) ?? 1);
  let raw: Buffer;
  try {
    raw = inflateSync(body, { maxOutputLength: PIXELS_BYTES_MAX });
  } catch {
    // Damaged by an earlier change: its bytes are changed as they stand.
    putBody(chunks, 'IDAT', bytesChanged(body, draw));
    return;
  }
  const row = Math.floor(raw.length / height) * draw.stream.integer(0, height - 1);
  if (draw.stream.chance(1, 2) || row >= raw.length) {
    putBody(chunks, 'IDAT', packed(bytesChanged(raw, draw)));
    return;
  }
  raw[row] = draw.stream.integer(0, 5);
  putBody(chunks, 'IDAT', packed(raw));
}

const chunkChanges: readonly ChunkChange[] = [
  (chunks, at) => chunks.splice(at, 1),
  (chunks, at) => chunks.splice(at, 0, ...chunks.slice(at, at + 1)),
  (chunks, at, { stream }) => {
    chunks.splice(stream.integer(0, chunks.length - 1), 0, ...chunks.splice(at, 1));
  },
  (chunks, at, draw) => {
    const chunk = chunks[at];
    if (chunk !== undefined) chunks[at] = { ...chunk, body: bytesChanged(chunk.body, draw) };
  },
  (chunks, _at, draw) => putBody(chunks, 'IHDR', headChanged(bodyOf(chunks, 'IHDR'), draw)),
  (chunks, _at, draw) => pixelsChanged(chunks, draw),
  (chunks, _at, draw) => drawnAnew(chunks, draw),
];

/** The body of the first chunk of a type; nothing where there is none. */
const bodyOf = (chunks: readonly PngChunk[], type: string): Buffer =>
  chunks.find((chunk) => chunk.type === type)?.body ?? Buffer.alloc(0);

function putBody(chunks: PngChunk[], type: string, body: Buffer): void {
  const at = chunks.findIndex((chunk) => chunk.type === type);
  if (at >= 0) chunks[at] = { type, body };
}

export const pngChanged: Change = (bytes, draw) => {
  const chunks = chunksIn(bytes);
  if (chunks.length === 0) return bytesChanged(bytes, draw);
  const at = draw.stream.integer(0, chunks.length - 1);
  draw.stream.pick(chunkChanges)(chunks, at, draw);
  return pngOf(bytes.subarray(0, SIGNATURE_BYTES), chunks);
};
