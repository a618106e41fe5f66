/** The form on pages, held against the seed's sample notice 授权额度-002-0365. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { fen } from '../base/fen';
import { streamOf } from '../base/streams';
import type { Message2104 } from '../models/messages/2104-authorised-quota-notice';
import { notice0020365 } from '../models/messages/fixtures/notice-002-0365';
import { drawRows, noticesOf, ROWS_A_NOTICE_MAX } from './batch-rows';
import { capitals, faultOfPages, type Notice, noticeOf, pageBytes, pagesOf } from './notice';

const sample = noticeOf(notice0020365 as unknown as Message2104);
const noticeWith = (count: number): Notice => ({
  ...sample,
  rows: drawRows(streamOf('notice test'), count),
});

test('the sample notice is page 1 of 1 with its published totals', () => {
  const [page, ...others] = pagesOf(sample);
  expect(others).toEqual([]);
  expect(page).toMatchObject({
    number: '授权额度-002-0365',
    page: 1,
    pages: 1,
    subtotal: 80_000_000,
    total: 80_000_000,
    totalInFigures: '¥800,000.00',
    totalInCapitals: '捌拾万元整',
  });
  expect(page?.rows.map((row) => row.amount)).toEqual([20_000_000, 40_000_000, 20_000_000]);
});

test.each([
  [1, '壹分'],
  [50, '伍角整'],
  [100, '壹元整'],
  [1_000_05, '壹仟元零伍分'],
  [100_010_05, '壹拾万零壹拾元零伍分'],
  [-80_000_000, '负捌拾万元整'],
  [100_000_000_00, '壹亿元整'],
] as const)('%d fen in capitals is %s', (amount, text) => {
  expect(capitals(fen(amount))).toBe(text);
});

test.each([
  [1, 1],
  [9, 1],
  [10, 2],
  [200, 23],
  [2000, 223],
  [2575, 287],
])('%d rows of one notice make %d pages', (rows, pages) => {
  const made = pagesOf(noticeWith(rows));
  expect(made).toHaveLength(pages);
  expect(made.map((page) => page.rows.length).reduce((a, b) => a + b)).toBe(rows);
  expect(faultOfPages(made)).toBeUndefined();
});

test('2,575 rows in notices of at most 999 still make 287 pages', () => {
  const notices = noticesOf(drawRows(streamOf(1), 2575));
  expect(notices.map((notice) => notice.rows.length)).toEqual([999, 999, 577]);
  expect(notices.flatMap(pagesOf)).toHaveLength(287);
  expect(ROWS_A_NOTICE_MAX).toBeLessThanOrEqual(1000);
});

test('a notice without rows is refused', () => {
  expect(() => pagesOf({ ...sample, rows: [] })).toThrow(/at least one row/);
});

const whole = pagesOf(noticeWith(20));
const [one, two, three] = whole as [(typeof whole)[0], (typeof whole)[0], (typeof whole)[0]];
const other = pagesOf({ ...noticeWith(20), number: '授权额度-002-0366' });

test.each([
  ['no pages', [], 'page-missing-or-out-of-order'],
  ['a page left out', [one, two], 'page-missing-or-out-of-order'],
  ['two pages exchanged', [two, one, three], 'page-missing-or-out-of-order'],
  ['a page twice', [one, one, three], 'page-missing-or-out-of-order'],
  ['a page of another notice', [one, other[1] ?? two, three], 'page-of-another-notice'],
  [
    'a row moved to the last page',
    [one, { ...two, rows: two.rows.slice(1) }, { ...three, rows: [...three.rows, two.rows[0]] }],
    'row-count-wrong',
  ],
  [
    'a row doubled',
    [one, two, { ...three, rows: [...three.rows, ...three.rows] }],
    'subtotal-wrong',
  ],
  ['another total', [one, { ...two, total: fen(two.total + 1) }, three], 'total-wrong'],
  ['other capitals', [{ ...one, totalInCapitals: '壹元整' }, two, three], 'printed-total-wrong'],
] as const)('%s is a fault of the pages', (_what, pages, fault) => {
  expect(faultOfPages(pages as typeof whole)).toBe(fault);
});

test('every field of a page changes its bytes', () => {
  const bytes = pageBytes(one);
  for (const [key, value] of Object.entries(one)) {
    const changed = typeof value === 'number' ? value + 1 : Array.isArray(value) ? [] : `${value}.`;
    expect(pageBytes({ ...one, [key]: changed }).equals(bytes), key).toBe(false);
  }
});

property.prop([fc.integer({ min: 1, max: 120 }), fc.nat(1000)])(
  'pages keep every row in order, their subtotals sum to the total, and stay below 8 kB',
  (count, seed) => {
    const notice = { ...sample, rows: drawRows(streamOf(seed), count) };
    const pages = pagesOf(notice);
    expect(pages.flatMap((page) => page.rows)).toEqual(notice.rows);
    expect(faultOfPages(pages)).toBeUndefined();
    for (const page of pages) expect(pageBytes(page).length).toBeLessThan(8192);
  },
);
