/** A seal's picture is read as an eye would: ink on paper, the seal's own name, a seal's size. */
import { expect, test } from 'vitest';
import { chunksIn, type PngChunk, pngOf } from './fuzz/testing/mutate-png';
import { ringPicture } from './picture';
import { faultOfPicture, faultOfSize } from './picture-judged';
import { sealSvg } from './picture-shapes';

const png = (data: Buffer) => ({ type: 'PNG', data, width: 40, height: 40 });

test('rings of any thickness that leaves paper inside are legible', () => {
  for (let thickness = 2; thickness <= 14; thickness++)
    expect([thickness, faultOfPicture(png(ringPicture(thickness)), '章')]).toEqual([
      thickness,
      undefined,
    ]);
});

test('no ink and nothing but ink are illegible', () => {
  expect(faultOfPicture(png(ringPicture(0)), '章')).toMatch(/pixels are ink/);
  expect(faultOfPicture(png(ringPicture(31)), '章')).toMatch(/pixels are ink/);
});

test('every byte of a picture counts but those of its colours: one changed bit is noticed', () => {
  const good = ringPicture(6);
  for (const at of good.keys()) {
    const bytes = Buffer.from(good);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect([at, faultOfPicture(png(bytes), '章')]).not.toEqual([at, undefined]);
  }
});

/** The ring with its parts changed, checksums right again. */
function ringWith(change: (chunks: readonly PngChunk[]) => readonly PngChunk[]): Buffer {
  const ring = ringPicture(6);
  return pngOf(ring.subarray(0, 8), change(chunksIn(ring)));
}

const part = (type: string, hex: string): PngChunk => ({ type, body: Buffer.from(hex, 'hex') });

test('parts that a PNG has not, or in another order, are noticed; words are not', () => {
  const [head, colours, pixels, end] = chunksIn(ringPicture(6)) as [
    ...[PngChunk, PngChunk, PngChunk, PngChunk],
  ];
  const faultOf = (...chunks: readonly PngChunk[]) =>
    faultOfPicture(png(ringWith(() => chunks)), '章');
  expect(faultOf(head, part('tEXt', '6100'), colours, pixels, end)).toBeUndefined();
  for (const chunks of [
    [head, part('IHDR', '00'), colours, pixels, end],
    [head, part('ABCD', ''), colours, pixels, end],
    [head, colours, pixels, end, end],
    [head, pixels, colours, end],
    [head, colours, colours, pixels, end],
    [head, colours, pixels, part('tEXt', '6100'), part('IDAT', ''), end],
  ])
    expect(faultOf(...chunks)).toBe('a PNG with its parts out of order');
  expect(faultOf(head, part('acTL', '00'), colours, pixels, end)).toBe('a PNG that moves');
  expect(faultOf(head, pixels, end)).toMatch(/without the colours/);
  expect(faultOf(head, part('PLTE', 'ffff'), pixels, end)).toMatch(/without the colours/);
});

test('what nobody sees is no ink: colours of a palette without opacity', () => {
  const clear = (hex: string) =>
    ringWith(([head, colours, ...rest]) => [
      ...([head, colours] as PngChunk[]),
      part('tRNS', hex),
      ...rest,
    ]);
  expect(faultOfPicture(png(clear('00ff')), '章')).toBeUndefined();
  expect(faultOfPicture(png(clear('ff00')), '章')).toBe('0 of 100 pixels are ink');
});

test('a drawing is that of the own name, large enough to read', () => {
  const drawn = { type: 'SVG', data: sealSvg('国库专用章', 'round'), width: 40, height: 40 };
  expect(faultOfPicture(drawn, '国库专用章')).toBeUndefined();
  expect(faultOfPicture(drawn, '财务专用章')).toMatch(/something else/);
  expect(faultOfPicture({ ...drawn, width: 5 }, '国库专用章')).toMatch(/0\.9 mm/);
});

test('a seal is as wide as high and between one and five centimetres', () => {
  const size = (width: number, height: number) =>
    faultOfSize({ ...png(Buffer.alloc(0)), width, height });
  expect([size(10, 10), size(40, 40), size(50, 50)]).toEqual([undefined, undefined, undefined]);
  for (const [width, height] of [
    [9, 9],
    [51, 51],
    [40, 41],
    [0, 0],
  ] as const)
    expect(size(width, height)).toMatch(/expected as wide as high/);
});
