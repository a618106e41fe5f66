/** Money: what is printed is what was read, and nothing is rounded silently. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { InputError } from './assert';
import {
  addFen,
  type Fen,
  FenOutOfRange,
  fen,
  parseYuan,
  subtractFen,
  sumFen,
  yuanPrinted,
  yuanText,
  ZERO,
} from './fen';

const amounts = fc.maxSafeInteger().map((amount) => fen(amount));
const smallAmounts = fc.integer({ min: -1e12, max: 1e12 }).map((amount) => fen(amount));

property.prop([amounts])('an amount survives being written and read', (amount) => {
  expect(parseYuan(yuanText(amount))).toBe(amount);
});

property.prop([amounts])(
  'the printed form differs from the plain one by its ornaments only',
  (amount) => {
    expect(yuanPrinted(amount).replace(/[¥,]/g, '')).toBe(yuanText(amount));
  },
);

property.prop([smallAmounts, smallAmounts])('subtraction undoes addition', (left, right) => {
  expect(subtractFen(addFen(left, right), right)).toBe(left);
});

property.prop([fc.array(smallAmounts, { maxLength: 50 }), fc.nat()])(
  'a sum does not depend on the order',
  (list, turns) => {
    const cut = list.length === 0 ? 0 : turns % list.length;
    expect(sumFen([...list.slice(cut), ...list.slice(0, cut)])).toBe(sumFen(list));
  },
);

property.prop([fc.double({ noInteger: true })])('a fraction of a fen is refused', (amount) => {
  expect(() => fen(amount)).toThrow(FenOutOfRange);
});

test('the largest amount is accepted and one fen more has its own error', () => {
  expect(parseYuan('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => parseYuan('90071992547409.92')).toThrow(FenOutOfRange);
  expect(() => parseYuan('-90071992547409.92')).toThrow(FenOutOfRange);
  expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(FenOutOfRange);
  expect(() => sumFen([fen(Number.MIN_SAFE_INTEGER), fen(-1)])).toThrow(FenOutOfRange);
});

test.each([
  '',
  '1',
  '1.0',
  '1.000',
  '+1.00',
  '1,000.00',
  ' 1.00',
  '1.00 ',
  '.50',
  '1e3.00',
  '１.００',
])('yuan written as %j are refused', (text) => {
  expect(() => parseYuan(text, 'row 3')).toThrow(InputError);
  expect(() => parseYuan(text, 'row 3')).toThrow(/^row 3: found .*two decimals/);
});

test('sixteen integer digits are refused before they are read', () => {
  expect(() => parseYuan('1000000000000000.00')).toThrow(/two decimals/);
});

test('the sample notice prints as the seed document shows it', () => {
  expect(yuanPrinted(parseYuan('800000.00'))).toBe('¥800,000.00');
});

test('negative amounts keep their sign in front and zero has none', () => {
  expect(yuanPrinted(fen(-1230))).toBe('-¥12.30');
  expect(yuanText(fen(-5))).toBe('-0.05');
  expect(Object.is(fen(-0), 0)).toBe(true);
  expect(Object.is(parseYuan('-0.00'), 0)).toBe(true);
  expect(sumFen([])).toBe(ZERO satisfies Fen);
});
