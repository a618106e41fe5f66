import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { fen } from '../../../base/fen';
import type { Party, Row, Standing, Statement } from './ledgers';
import { judge, match } from './month-end';

const row = (voucher: number, standing: Standing, amount = 100, times?: number): Row => ({
  voucher,
  standing,
  amount: fen(amount),
  times: times ?? (standing === 'done' ? 1 : 0),
  content: 'genuine',
});
const statement = (party: Party, ...rows: readonly Row[]): Statement => ({
  party,
  rows: new Map(rows.map((one) => [one.voucher, one])),
});
const compare = (asked: Row | null, done: Row | null, executorMayLead = false) =>
  match(
    statement('finance', ...(asked ? [asked] : [])),
    statement('bank', ...(done ? [done] : [])),
    executorMayLead,
  ).map(({ kind, timing }) => [kind, timing?.name ?? 'error', timing?.owner ?? '-']);

test('each of the four differences is found, and only time makes two of them excusable', () => {
  expect(compare(row(1, 'done'), null)).toEqual([['missing', 'error', '-']]);
  expect(compare(null, row(1, 'done'))).toEqual([['missing', 'error', '-']]);
  expect(compare(row(1, 'done'), row(1, 'done', 100, 2))).toEqual([['duplicated', 'error', '-']]);
  expect(compare(row(1, 'done'), row(1, 'void'))).toEqual([['state differs', 'error', '-']]);
  expect(compare(row(1, 'done'), row(1, 'done', 99))).toEqual([['amount differs', 'error', '-']]);
  expect(compare(row(1, 'open'), null)).toEqual([['missing', 'sent, not yet received', 'finance']]);
  expect(compare(row(1, 'open'), row(1, 'open'))).toEqual([['state differs', 'in hand', 'bank']]);
  expect(compare(row(1, 'open'), row(1, 'done'))).toEqual([
    ['state differs', 'receipt in flight', 'bank'],
  ]);
  expect(compare(row(1, 'open'), row(1, 'void'))).toEqual([
    ['state differs', 'return in flight', 'bank'],
  ]);
  expect(compare(null, row(1, 'done'), true)).toEqual([['missing', 'not yet told', 'bank']]);
});

const standing = fc.constantFrom<Standing>('none', 'open', 'done', 'void');
property.prop([standing, standing, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })])(
  'two statements agree exactly where both are final and equal',
  (left, right, leftAmount, rightAmount) => {
    const agrees = match(
      statement('finance', row(1, left, leftAmount)),
      statement('bank', row(1, right, rightAmount)),
      false,
    );
    const isFinal = left === right && left !== 'open';
    const isEqual = left !== 'done' || leftAmount === rightAmount;
    expect(agrees.length === 0).toBe(isFinal && isEqual);
  },
);

test('a statement is judged against what moved: too little, too much, nothing at all', () => {
  const book = statement('bank', row(1, 'done'), row(2, 'done'), row(3, 'void'));
  expect(
    judge(
      book,
      new Map([
        [1, 100],
        [2, 100],
      ]),
    ),
  ).toEqual([]);
  expect(
    judge(
      book,
      new Map([
        [1, 200],
        [2, 100],
      ]),
    ).length,
  ).toBe(1);
  expect(judge(book, new Map([[1, 100]])).length).toBe(1);
  expect(
    judge(
      book,
      new Map([
        [1, 100],
        [2, 100],
        [3, 100],
        [4, 5],
      ]),
    ).length,
  ).toBe(2);
});
