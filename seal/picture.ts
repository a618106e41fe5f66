/**
 * The picture of a test seal: a red ring as a PNG of 64 by 64 pixels. Small, because every page
 * carries it.
 */
import { crc32, deflateSync } from 'node:zlib';

const SIDE = 64;

/** A part of a PNG: length, type, data, checksum. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A ring whose thickness, in pixels, tells one post's seal from another's. */
export function ringPicture(thickness: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head[8] = 1; // one bit a pixel
  head[9] = 3; // of a palette
  const rowBytes = 1 + SIDE / 8;
  const raw = Buffer.alloc(SIDE * rowBytes);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const radius = Math.hypot(x - 31.5, y - 31.5);
      if (radius > 31 || radius < 31 - thickness) continue;
      const at = y * rowBytes + 1 + (x >> 3);
      raw[at] = (raw[at] as number) | (0x80 >> (x & 7));
    }
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from('ffffffc01018', 'hex')),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
