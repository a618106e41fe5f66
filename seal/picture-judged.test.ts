/** A seal's picture is read as an eye would: ink on paper, the seal's own name, a seal's size. */
import { expect, test } from 'vitest';
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
