/** A year's books: what the journal sums to, and what becomes of slips that somebody makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { streamOf } from '../../../base/streams';
import { liaoning2013 } from '../../../models/rules';
import { calendarOf } from '../calendar';
import { kinds } from '../documents/kinds';
import { pilotLives } from '../pilot-lives';
import { parseScenario } from '../scenario';
import type { Voucher } from '../voucher';
import { Year } from '../year';
import { mergeBooks } from './merge';
import { changedOver, slips } from './mistakes';

const file = join(__dirname, '..', '..', 'scenarios', 'liaoning-2013.yaml');
const shipped = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const lives = pilotLives(liaoning2013);
const yearOf = (seed: number, chance = 0, only?: readonly number[]): Year =>
  new Year({
    ...(only ? { only: { 0: only } } : {}),
    scenario: {
      ...shipped,
      books: { ...shipped.books, electronic: { ...shipped.books.electronic, is: chance } },
    },
    track: 'electronic',
    calendar: calendarOf(2013),
    lives,
    plan: { index: 0, firstMonth: 7, lastMonth: 8 },
    stream: streamOf(seed),
  });

test('the journals sum to the balances, and their final postings to the vouchers', () => {
  const year = yearOf(1, 100);
  year.run();
  expect(year.violations).toEqual([]);
  for (const book of year.books.list)
    for (const [account, sum] of book.journal.balances()) expect(book.balance(account)).toBe(sum);
  const paid = new Map<number, number>();
  const { journal } = year.books.books.finance;
  for (let i = 0; i < journal.length; i++) {
    const posting = journal.at(i);
    expect(posting.voucher).toBeGreaterThanOrEqual(0);
    if (posting.mark === 'entry') expect(posting.step).toBeGreaterThanOrEqual(0);
    if (posting.mark === 'reversal')
      expect(journal.at(posting.corrects).amount).toBe(-posting.amount);
    if (posting.debit !== 'expenditure') continue;
    paid.set(posting.voucher, (paid.get(posting.voucher) ?? 0) + posting.amount);
    expect(['payment', 'authorised payment']).toContain(kinds[posting.kind]);
  }
  expect(paid.size).toBeGreaterThan(100);
  for (const [id, amount] of paid) expect(amount).toBe(year.walk.vouchers[id]?.amount);
});

test.each(
  (['finance', 'bank', 'central bank'] as const).flatMap((party) =>
    slips.map((slip) => [party, slip] as const),
  ),
)('a slip at %s, %s, is found, owned and put right', (party, slip) => {
  const year = yearOf(2);
  year.yearBooks.mistakes.ask(party, slip);
  year.run();
  expect(year.violations).toEqual([]);
  const { differences, corrections, mistakes } = year.yearBooks.results(year.desk.months);
  expect([mistakes, corrections]).toEqual([1, 1]);
  const errors = differences.filter((one) => one.name === 'error');
  const kind = slip === 'keyed twice' ? 'duplicated' : 'amount differs';
  for (const one of errors) {
    expect([one.kind, one.owner]).toEqual([kind, party]);
    expect(one.resolved).toEqual({ 'by correction': one.count });
    expect(one.stood.maxMinutes).toBeGreaterThan(0);
  }
  expect(errors.length).toBeGreaterThan(0);
});

test('a run with documents left out keeps the slips of those that stay', () => {
  // The plan's own notices are nobody's document: their amount follows what is asked for.
  const reversedIn = (year: Year) =>
    year.books.list.flatMap(({ journal, party }) =>
      Array.from({ length: journal.length }, (_, i) => journal.at(i)).flatMap((posting) => {
        if (posting.mark !== 'reversal') return [];
        const voucher = year.walk.vouchers[posting.voucher] as Voucher;
        const isPlans = voucher.life.kind === 'clearing-quota notice';
        return isPlans ? [] : [{ party, voucher, amount: posting.amount }];
      }),
    );
  const slipsIn = (year: Year): readonly string[] =>
    reversedIn(year).map(
      ({ party, voucher: { life, luck }, amount }) => `${party} ${life.kind} ${luck.key} ${amount}`,
    );
  const whole = yearOf(6, 300);
  whole.run();
  const found = slipsIn(whole);
  const some = reversedIn(whole)
    .map(({ voucher }) => voucher.subject.asked)
    .filter((asked, i, all) => all.indexOf(asked) === i && asked % 2 === 0)
    .sort((a, b) => a - b);
  expect(some.length).toBeGreaterThan(3);
  const part = yearOf(6, 300, some);
  part.run();
  expect(slipsIn(part).length).toBeGreaterThan(3);
  for (const slip of slipsIn(part)) expect(found).toContain(slip);
});

property.prop([fc.integer({ min: 1, max: 1e15 })])(
  'digits changed over make another amount above zero, off by a multiple of nine',
  (amount) => {
    const wrong = changedOver(amount);
    expect(wrong).not.toBe(amount);
    expect(wrong).toBeGreaterThan(0);
    expect((wrong - amount) % 9 === 0).toBe(true);
  },
);

test('results of years merge in any grouping, and nothing is lost', () => {
  const [a, b, c] = [3, 4, 5].map((seed) => {
    const year = yearOf(seed, 50);
    year.run();
    return year.yearBooks.results(year.desk.months);
  }) as [never, never, never];
  expect(mergeBooks(mergeBooks(a, b), c)).toEqual(mergeBooks(a, mergeBooks(b, c)));
  const { late, monthsInTime, monthsLate } = mergeBooks(mergeBooks(a, b), c);
  expect([monthsInTime + monthsLate, late.count]).toEqual([6, monthsLate]);
});
