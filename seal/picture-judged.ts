/**
 * Whether a seal's picture can be read and has a seal's size. A PNG is unpacked and its ink counted
 * against the paper; an SVG must be the drawing of the seal's own name. What cannot be read is said
 * as a fault, never thrown.
 */
import { crc32, inflateSync } from 'node:zlib';
import { sealShapes, sealSvg } from './picture-shapes';
import type { SealPicture } from './read-signature';

/** A personal seal measures 13 mm here and a unit's 40 (I); what is near them is a seal's size. */
export const MILLIMETRES_MIN = 10;
export const MILLIMETRES_MAX = 50;

export function faultOfSize({ width, height }: SealPicture): string | undefined {
  const isSize = width === height && width >= MILLIMETRES_MIN && width <= MILLIMETRES_MAX;
  if (isSize) return undefined;
  const expected = `as wide as high, ${MILLIMETRES_MIN} to ${MILLIMETRES_MAX}`;
  return `${width} by ${height} mm, expected ${expected}`;
}

export function faultOfPicture(picture: SealPicture, name: string): string | undefined {
  if (picture.type === 'SVG') return faultOfDrawing(picture, name);
  if (picture.type === 'PNG') return faultOfPng(picture.data);
  return `a picture of type ${JSON.stringify(picture.type)}, expected PNG or SVG`;
}

/** The smallest character that an eye reads on paper (I). */
const CHARACTER_MILLIMETRES_MIN = 1.2;

function faultOfDrawing({ data, width }: SealPicture, name: string): string | undefined {
  const form = (['round', 'square'] as const).find((one) => sealSvg(name, one).equals(data));
  if (form === undefined) return "a drawing of something else than the seal's name";
  const sizes = sealShapes(name, form).flatMap((shape) =>
    shape.is === 'character' ? [(shape.size * width) / 100] : [],
  );
  if (sizes.length === 0) return 'no character';
  const least = Math.min(...sizes);
  return least < CHARACTER_MILLIMETRES_MIN ? `characters of ${least.toFixed(1)} mm` : undefined;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const SIDE_MIN = 32;
const SIDE_MAX = 1024;
/** Share of pixels unlike the corner's: a blank or a blot says nothing; a full disc has 0.79. */
const INK_MIN = 0.02;
const INK_MAX = 0.6;

function faultOfPng(data: Buffer): string | undefined {
  const chunks = chunksOf(data);
  if (typeof chunks === 'string') return chunks;
  const head = chunks.find(({ type }) => type === 'IHDR')?.body;
  if (chunks[0]?.type !== 'IHDR' || head?.length !== 13) return 'a PNG without its head';
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (Math.min(width, height) < SIDE_MIN || Math.max(width, height) > SIDE_MAX) {
    return `${width} by ${height} pixels, expected ${SIDE_MIN} to ${SIDE_MAX}`;
  }
  const bitsAPixel = bitsOf(head);
  if (bitsAPixel === undefined) return 'a PNG of a kind that is not read here';
  const disorder = faultOfOrder(chunks, head[9] as number); // it has thirteen bytes
  if (disorder !== undefined) return disorder;
  const rowBytes = 1 + Math.ceil((width * bitsAPixel) / 8);
  const packed = Buffer.concat(chunks.flatMap(({ type, body }) => (type === 'IDAT' ? [body] : [])));
  const raw = unpacked(packed, rowBytes * height);
  if (raw === undefined) return 'pixels that cannot be unpacked';
  const isClear = clearOf(head[9] as number, bodyOf(chunks, 'tRNS'));
  return faultOfInk(raw, { width, height, bitsAPixel, rowBytes, isClear });
}

const bodyOf = (chunks: readonly Chunk[], wanted: string): Buffer | undefined =>
  chunks.find(({ type }) => type === wanted)?.body;

/** Of which kind the colours of a PNG are. */
const PALETTE = 3;
const WITH_OPACITY: readonly number[] = [4, 6];
const FILM: readonly string[] = ['acTL', 'fcTL', 'fdAT'];

/**
 * Parts in the order of PNG (section 5.6), none that must be understood and is not, and no film:
 * whoever draws the picture goes by its parts too, and must come upon the same ones.
 */
function faultOfOrder(chunks: readonly Chunk[], colours: number): string | undefined {
  const types = chunks.map(({ type }) => type);
  if (types.some((type) => FILM.includes(type))) return 'a PNG that moves';
  const runs = types.filter((type, i) => type !== 'IDAT' || types[i - 1] !== 'IDAT');
  const order = runs.filter((type) => /^[A-Z]/.test(type)).join(' ');
  if (!/^IHDR (PLTE )?IDAT IEND$/.test(order)) return 'a PNG with its parts out of order';
  const palette = bodyOf(chunks, 'PLTE');
  const isPalette = palette !== undefined && palette.length % 3 === 0 && palette.length <= 768;
  // Whoever draws it takes a palette for the colours, wherever there is one.
  if (colours === PALETTE ? !isPalette : palette !== undefined) {
    return 'a PNG without the colours that it should have, or with others';
  }
  const clear = types.filter((type) => type === 'tRNS').length;
  const isClear = clear === 0 || (clear === 1 && colours === PALETTE);
  return isClear ? undefined : 'a PNG of a kind that is not read here';
}

/** Which pixels nobody sees: those without opacity, and colours of the palette that are clear. */
function clearOf(colours: number, clear: Buffer = Buffer.alloc(0)): (pixel: number) => boolean {
  if (WITH_OPACITY.includes(colours)) return (pixel) => (pixel & 0xff) === 0;
  return (pixel) => colours === PALETTE && clear[pixel] === 0;
}

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
}

function chunksOf(data: Buffer): readonly Chunk[] | string {
  if (!data.subarray(0, 8).equals(SIGNATURE)) return 'no PNG';
  const chunks: Chunk[] = [];
  for (let at = 8; at < data.length; ) {
    if (at + 12 > data.length) return 'a PNG cut off';
    const end = at + 8 + data.readUInt32BE(at);
    if (end + 4 > data.length) return 'a PNG cut off';
    if (crc32(data.subarray(at + 4, end)) !== data.readUInt32BE(end)) return 'a damaged PNG';
    chunks.push({
      type: data.toString('latin1', at + 4, at + 8),
      body: data.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks.at(-1)?.type === 'IEND' ? chunks : 'a PNG cut off';
}

/** By colour type: grey, colours, palette, grey or colours with opacity; never interlaced. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function bitsOf(head: Buffer): number | undefined {
  const [depth = 0, colours = 0, packing, filtering, interlaced] = head.subarray(8);
  const samples = samplesOf[colours];
  const isKnown = packing === 0 && filtering === 0 && interlaced === 0 && samples !== undefined;
  const isDepth = depth === 8 || (samples === 1 && [1, 2, 4].includes(depth));
  return isKnown && isDepth ? depth * samples : undefined;
}

function unpacked(packed: Buffer, length: number): Buffer | undefined {
  try {
    const raw = inflateSync(packed, { maxOutputLength: length });
    return raw.length === length ? raw : undefined;
  } catch {
    // Damaged, or more than its head says: zlib tells both by throwing.
    return undefined;
  }
}

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bitsAPixel: number;
  readonly rowBytes: number;
  readonly isClear: (pixel: number) => boolean;
}

function faultOfInk(raw: Buffer, raster: Raster): string | undefined {
  if (!unfilter(raw, raster)) return 'rows of an unknown filter';
  const { width, height, bitsAPixel, rowBytes, isClear } = raster;
  const paper = pixelAt(raw, 1, 0, bitsAPixel);
  let inked = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = pixelAt(raw, y * rowBytes + 1, x, bitsAPixel);
      if (pixel !== paper && !isClear(pixel)) inked += 1;
    }
  }
  const share = inked / (width * height);
  if (share >= INK_MIN && share <= INK_MAX) return undefined;
  return `${Math.round(share * 100)} of 100 pixels are ink`;
}

function pixelAt(raw: Buffer, row: number, x: number, bitsAPixel: number): number {
  if (bitsAPixel >= 8) {
    const bytes = bitsAPixel / 8;
    return raw.readUIntBE(row + x * bytes, bytes);
  }
  const bit = x * bitsAPixel;
  const byte = raw[row + (bit >> 3)] ?? 0;
  return (byte >> (8 - bitsAPixel - (bit & 7))) & ((1 << bitsAPixel) - 1);
}

/** Takes the filters of the rows away, in place (PNG, section 9); false where one is unknown. */
function unfilter(raw: Buffer, { height, bitsAPixel, rowBytes }: Raster): boolean {
  const step = Math.max(1, bitsAPixel >> 3);
  for (let y = 0; y < height; y++) {
    const start = y * rowBytes;
    const filter = raw[start] ?? 0;
    if (filter > 4) return false;
    for (let i = 1; filter > 0 && i < rowBytes; i++) {
      const at = start + i;
      const left = i > step ? (raw[at - step] ?? 0) : 0;
      const above = y > 0 ? (raw[at - rowBytes] ?? 0) : 0;
      const corner = y > 0 && i > step ? (raw[at - rowBytes - step] ?? 0) : 0;
      raw[at] = (raw[at] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return true;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
