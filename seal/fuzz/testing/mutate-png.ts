/**
 * A PNG changed by its chunks: taken out, doubled, exchanged, their bytes changed, fields of the
 * head given telling values, the pixels changed where they are packed; lengths and checksums
 * follow.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { bytesChanged, type Change, type Draw } from './mutate-bytes';

interface PngChunk {
  readonly type: string;
  readonly body: Buffer;
}

const SIGNATURE_BYTES = 8;
const HEAD_BYTES = 13;
const PIXELS_BYTES_MAX = 1 << 20;

function chunksIn(bytes: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length; ) {
    const end = Math.min(bytes.length - 4, at + 8 + bytes.readUInt32BE(at));
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, body: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

function written(signature: Buffer, chunks: readonly PngChunk[]): Buffer {
  const parts = chunks.map(({ type, body }) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const frame = Buffer.alloc(named.length + 8);
    frame.writeUInt32BE(body.length, 0);
    named.copy(frame, 4);
    frame.writeUInt32BE(crc32(named), named.length + 4);
    return frame;
  });
  return Buffer.concat([signature, ...parts]);
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

/** Pixels unpacked, changed and packed again without compressing: the same bytes everywhere. */
function pixelsChanged(body: Buffer, draw: Draw): Buffer {
  let raw: Buffer;
  try {
    raw = inflateSync(body, { maxOutputLength: PIXELS_BYTES_MAX });
  } catch {
    // Damaged by an earlier change: its bytes are changed as they stand.
    return bytesChanged(body, draw);
  }
  return deflateSync(bytesChanged(raw, draw), { level: 0 });
}

const chunkChanges: readonly ChunkChange[] = [
  (chunks, at) => chunks.splice(at, 1),
  (chunks, at) => chunks.splice(at, 0, ...chunks.slice(at, at + 1)),
  (chunks, at, { stream }) => {
    chunks.splice(stream.integer(0, chunks.length - 1), 0, ...chunks.splice(at, 1));
  },
  (chunks, at, draw) => bodyChanged(chunks, at, (body) => bytesChanged(body, draw)),
  (chunks, _at, draw) => {
    const head = chunks.findIndex(({ type }) => type === 'IHDR');
    bodyChanged(chunks, head, (body) => headChanged(body, draw));
  },
  (chunks, _at, draw) => {
    const pixels = chunks.findIndex(({ type }) => type === 'IDAT');
    bodyChanged(chunks, pixels, (body) => pixelsChanged(body, draw));
  },
];

function bodyChanged(chunks: PngChunk[], at: number, change: (body: Buffer) => Buffer): void {
  const chunk = chunks[at];
  if (chunk !== undefined) chunks[at] = { type: chunk.type, body: change(chunk.body) };
}

export const pngChanged: Change = (bytes, draw) => {
  const chunks = chunksIn(bytes);
  if (chunks.length === 0) return bytesChanged(bytes, draw);
  const at = draw.stream.integer(0, chunks.length - 1);
  draw.stream.pick(chunkChanges)(chunks, at, draw);
  return written(bytes.subarray(0, SIGNATURE_BYTES), chunks);
};
