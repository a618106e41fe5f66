/** Seals whose pictures are anything, as they come to stand on a page. */
import { text } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { streamOf } from '../../base/streams';
import { decode, encode } from '../der';
import { exact } from '../der-shapes';
import { FORGERY_TIME } from '../forgeries/forger';
import { bytesChanged } from '../fuzz/testing/mutate-bytes';
import { pngChanged } from '../fuzz/testing/mutate-png';
import { ringPicture } from '../picture';
import { faultOfPicture } from '../picture-judged';
import { pilotValidity, sealDocument } from '../seal';
import { sealInfo, seSeal, sesSignature, tbsSign } from '../structures';
import { parties, sealerOf } from '../testing/sealed-documents';
import { makeSeal1, sealDocument1 } from '../version-1';
import { drawnSeal } from './seals-drawn';

const page = Buffer.from('a page');
const treasury = sealerOf('treasury');
const good = decode(sesSignature, sealDocument(treasury, page, FORGERY_TIME), 'good');

/** A signature whose seal has this picture: nobody asks here whether it is good. */
function withPicture(picture: { readonly data: Buffer; readonly width?: number }): Buffer {
  const { value: seal } = good.toSign.value.eseal;
  const { value: info } = seal.eSealInfo;
  const eSealInfo = exact(sealInfo, { ...info, picture: { ...info.picture, ...picture } });
  const eseal = exact(seSeal, { ...seal, eSealInfo });
  const toSign = exact(tbsSign, { ...good.toSign.value, eseal });
  return encode(sesSignature, { ...good, toSign });
}

const drawn = (signature: Buffer) =>
  drawnSeal({ post: 'treasury', copy: 'sent', page: 1, signature });

test('what is no PNG, or says too much of itself, is told by its type', () => {
  const ring = ringPicture(6);
  const wide = Buffer.from(ring);
  wide.writeUInt32BE(0x7fffffff, 16);
  const damaged = Buffer.from(ring);
  damaged[damaged.indexOf('IDAT') + 8] = 0xff;
  for (const data of [Buffer.alloc(0), ring.subarray(1), ring.subarray(0, 40), wide, damaged]) {
    expect(drawn(withPicture({ data }))).toMatchObject({ picture: 'unknown', type: 'PNG' });
  }
  expect(drawn(withPicture({ data: ring }))).toMatchObject({ picture: 'png', data: ring });
});

test('a seal is drawn no larger and no smaller than a seal is', () => {
  const side = (width: number) => drawn(withPicture({ data: ringPicture(6), width })).millimetres;
  expect([0, 13, 40, 10 ** 9].map(side)).toEqual([10, 13, 40, 50]);
});

test('a seal of version 1 is drawn too', () => {
  const seal = makeSeal1(
    {
      ...{ id: 'CS-TEST-OLD', name: '国库专用章', signers: [treasury.certificate] },
      ...{ created: pilotValidity.notBefore, validity: pilotValidity, picture: ringPicture(8) },
    },
    parties.maker,
  );
  const signature = sealDocument1(treasury, seal, page, FORGERY_TIME);
  expect(drawn(signature)).toMatchObject({ picture: 'png', data: ringPicture(8) });
});

test('a PNG that is judged legible is drawn, of every depth and colours', async () => {
  const stream = streamOf('pictures');
  const ring = ringPicture(6);
  const pdf = new PDFDocument();
  const written = text(pdf);
  let legible = 0;
  for (let i = 0; i < 600; i++) {
    const draw = { stream, other: ring, words: [] };
    const once = pngChanged(ring, draw);
    const data = stream.chance(1, 8) ? bytesChanged(once, draw) : pngChanged(once, draw);
    const picture = { type: 'PNG', data, width: 40, height: 40 };
    if (faultOfPicture(picture, '章') !== undefined) continue;
    legible += 1;
    pdf.image(data, 0, 0, { width: 40, height: 40 });
  }
  pdf.end();
  expect((await written).startsWith('%PDF')).toBe(true);
  expect(legible).toBeGreaterThan(30);
});
