/**
 * Pages as PDF, read back from their bytes: what is written on them is the notice, nothing leaves
 * its place, and every seal's picture stands where its signature says.
 */
import { readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { InputError, present } from '../../base/assert';
import { streamOf } from '../../base/streams';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import { notice0020365 } from '../../models/messages/fixtures/notice-002-0365';
import { decode } from '../der';
import type { Envelope } from '../documents/envelope';
import { clearingNoticeOf, unsealed } from '../documents/make';
import { pilotNotices } from '../documents/pilot';
import type { DocumentMessage } from '../documents/voucher-write';
import { placingIn } from '../placing';
import { sesSignature } from '../structures';
import { anyMessageOf } from '../testing/any-message';
import { pictures, type SealedPost, sealed } from '../testing/drawn-seals';
import type { Mark, PdfPage } from '../testing/pdf-content';
import { readPdf } from '../testing/pdf-read';
import { renderPdf } from './pdf';

const place = 'reports/assets/fonts/NotoSerifSC-Regular.woff';
const font = { bytes: readFileSync(place), place };
const stream = streamOf('pages as PDF');
const POINTS_A_MILLIMETRE = 72 / 25.4;
const RED = '200 20 30';

const drawn = async (envelope: Envelope) => readPdf((await renderPdf(envelope, font)).pdf);
const blackTexts = ({ marks }: PdfPage): readonly string[] =>
  marks.filter(({ is, colour }) => is === 'text' && colour !== RED).map(({ text }) => text);
const sample = notice0020365 as unknown as Message2104; // the fixture is read by its contract
const [long] = pilotNotices(stream.fork('long'), {
  notices: 1,
  rows: 28,
  millions: 900,
  batchRows: 0,
});
const ofRows = (count: number): Message2104 => {
  const whole = present(long, 'a notice');
  const details = whole.details.slice(0, count);
  const cents = details.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  return { ...whole, details, amount: (cents / 100).toFixed(2) };
};
const figures = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const grouped = (yuan: number): string => figures.format(yuan);

test('the sample notice is drawn as its paper has it, word for word', async () => {
  const { pages } = await drawn(unsealed(sample));
  const [page] = pages as [PdfPage];
  const texts = blackTexts(page);
  expect(pages).toHaveLength(1);
  expect(texts[0]?.replaceAll(' ', '')).toBe('财政授权支付额度通知单');
  expect(texts).toContain('编号：授权额度-002-0365');
  expect(texts).toContain('第 1 页　共 1 页');
  expect(texts).toContain('合计金额（大写）：捌拾万元整');
  expect(texts).toContain('合计金额（小写）：¥800,000.00');
  expect(texts.slice(texts.indexOf('本页小计：')).slice(0, 2)).toEqual([
    '本页小计：',
    '800,000.00',
  ]);
});

test.each([
  [1, 1],
  [9, 1],
  [10, 2],
  [28, 4],
])('%i rows stand on %i pages, each with its rows, its subtotal and the total', async (rows, m) => {
  const message = ofRows(rows);
  const { pages } = await drawn(unsealed(message));
  expect(pages).toHaveLength(m);
  for (const [i, page] of pages.entries()) {
    const own = message.details.slice(i * 9, i * 9 + 9);
    const texts = blackTexts(page);
    const from = texts.indexOf('财政授权支付额度（元）') + 1;
    const to = texts.indexOf('本页小计：');
    expect(texts.slice(from, to)).toEqual(
      own.flatMap(({ subject, subjectName, unit, unitName, openingBank, account, amount }) => [
        `${subject.slice(0, 3)} ${subject.slice(3, 5)} ${subject.slice(5)}`,
        ...[subjectName, unit, unitName, openingBank, account, grouped(Number(amount))],
      ]),
    );
    const subtotal = own.reduce((sum, { amount }) => sum + Number(amount), 0);
    expect(texts[to + 1]).toBe(grouped(subtotal));
    expect(texts).toContain(`第 ${i + 1} 页　共 ${m} 页`);
    expect(texts).toContain(`合计金额（小写）：¥${grouped(Number(message.amount))}`);
  }
});

/** Messages of every code as their receivers fill them in, of more than one sheet. */
const ofEveryCode = (['2104', '5106', '5201', '2301'] as const).map(
  (code): readonly [string, DocumentMessage] => {
    const long = anyMessageOf(code).filter((one) => one.details.length > 9);
    const [message] = fc.sample(
      long.filter(({ copy }) => copy === 'receipt'),
      {
        numRuns: 1,
        seed: 7,
      },
    );
    // A character that the font has in the place of one that it lacks.
    return [code, JSON.parse(JSON.stringify(message).replaceAll('齄', '国'))];
  },
);

test.each(ofEveryCode)(
  'on a %s nothing leaves the paper or runs into its neighbour',
  async (_code, message) => {
    const { pages } = await drawn(unsealed(message));
    expect(pages).toHaveLength(Math.ceil(message.details.length / 9));
    for (const { marks, width, height } of pages) {
      for (const { text, left, right, top, bottom } of marks) {
        const isOnPaper = left >= 0 && right <= width && top >= 0 && bottom <= height;
        expect([text, isOnPaper]).toEqual([text, true]);
      }
      const texts = marks.filter(({ is, text }) => is === 'text' && text.trim() !== '');
      const touching = texts.flatMap((one, i) =>
        texts.slice(i + 1).flatMap((other) => (isOver(one, other) ? [[one.text, other.text]] : [])),
      );
      expect(touching).toEqual([]);
    }
  },
);

/** Whether two texts overlap by more than a hair. */
function isOver(one: Mark, other: Mark): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0.5 && down > 0.5;
}

describe('the picture of a seal', () => {
  const receipt: Message2104 = { ...ofRows(10), copy: 'sent' };
  const clearing = clearingNoticeOf(receipt);
  const cases: readonly (readonly [string, DocumentMessage, SealedPost])[] = [
    ...(['handler', 'director', 'treasury', 'receipt'] as const).map(
      (post) => ['2104', receipt, post] as const,
    ),
    ['5106', clearing, 'central-bank'],
    ...ofEveryCode.flatMap(([code, message]) =>
      (code === '2301' ? (['receipt', 'central-bank'] as const) : (['treasury'] as const)).map(
        (post) => [code, message, post] as const,
      ),
    ),
  ];

  test.each(cases)('of a %s fills the place that is signed', async (_code, message, post) => {
    const envelope = sealed(message, [post]);
    const { pages } = await drawn(envelope);
    const last = pages.length - 1;
    for (const [i, page] of pages.entries()) {
      const one = envelope.seals.length === 1 ? i === last : true;
      const seal = envelope.seals[envelope.seals.length === 1 ? 0 : i];
      const ink = page.marks.filter(({ is, colour }) => is === 'picture' || colour === RED);
      expect(ink.length > 0).toBe(one);
      if (!one || seal === undefined) continue;
      const { propertyInfo } = decode(sesSignature, seal.signature, 'seal').toSign.value;
      const placing = present(placingIn(propertyInfo), 'a place');
      const bounds = boundsOf(ink);
      expect(bounds.x).toBeCloseTo(placing.x, 1);
      expect(bounds.y).toBeCloseTo(placing.y, 1);
      for (const [side, stated] of [
        [bounds.width, placing.width],
        [bounds.height, placing.height],
      ] as const) {
        expect(side).toBeLessThanOrEqual(stated + 0.01);
        expect(side).toBeGreaterThan(0.94 * stated);
      }
    }
  });

  test('has the name of the seal in it, upon what lies below', async () => {
    const [page] = (await drawn(sealed(ofRows(1), ['treasury']))).pages;
    const red = page?.marks.filter(({ is, colour }) => is === 'text' && colour === RED);
    expect(red?.map(({ text }) => text).join('')).toBe(pictures.treasury.name);
  });
});

/** The middle and the sides of what is drawn, in millimetres. */
function boundsOf(marks: readonly Mark[]) {
  const left = Math.min(...marks.map((mark) => mark.left)) / POINTS_A_MILLIMETRE;
  const right = Math.max(...marks.map((mark) => mark.right)) / POINTS_A_MILLIMETRE;
  const top = Math.min(...marks.map((mark) => mark.top)) / POINTS_A_MILLIMETRE;
  const bottom = Math.max(...marks.map((mark) => mark.bottom)) / POINTS_A_MILLIMETRE;
  return {
    ...{ x: (left + right) / 2, y: (top + bottom) / 2 },
    ...{ width: right - left, height: bottom - top },
  };
}

test('the font is embedded as the part of it that is drawn', async () => {
  const { fontName, fontFile, glyphs, pages } = await drawn(unsealed(ofRows(28)));
  expect(fontName).toMatch(/^[A-Z]{6}\+NotoSerifSC/);
  const characters = new Set(pages.flatMap(blackTexts).join(''));
  // One more stands for what is missing.
  expect(glyphs).toBe(characters.size + 1);
  expect(fontFile.length).toBeLessThan(font.bytes.length / 20);
});

test('the same document is the same bytes, and another one is not', async () => {
  const envelope = sealed(ofRows(1), ['handler', 'treasury']);
  const [one, again, other] = await Promise.all(
    [envelope, envelope, unsealed(ofRows(1))].map((each) => renderPdf(each, font)),
  );
  expect(one?.pdf.equals(present(again, 'one').pdf)).toBe(true);
  expect(one?.pdf.equals(present(other, 'another').pdf)).toBe(false);
});

test('a character that the font lacks is named, and a font that is none', async () => {
  const [row] = ofRows(1).details as [Message2104['details'][number]];
  const rare = { ...ofRows(1), details: [{ ...row, unitName: '省齄办' }] };
  await expect(renderPdf(unsealed(rare), font)).rejects.toThrow(
    new InputError('"省齄办"', '齄', 'characters of the font, or --font'),
  );
  const none = { bytes: Buffer.from('no font'), place: 'my.ttf' };
  const refused = await renderPdf(unsealed(sample), none).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InputError);
  expect(refused).toMatchObject({ place: 'my.ttf' });
});
