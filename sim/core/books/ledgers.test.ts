import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { HarnessBug } from '../../../base/assert';
import { type Fen, fen } from '../../../base/fen';
import { Book } from './ledgers';

const account = fc.constantFrom('own funds', 'advanced', 'quota', 'treasury');
property.prop([fc.array(fc.tuple(account, account, fc.integer({ min: 1, max: 1_000_000_000 })))])(
  'whatever is posted, a book balances after every posting',
  (postings) => {
    const book = new Book('bank');
    const byHand = new Map<string, number>();
    for (const [debit, credit, amount] of postings) {
      if (debit === credit) continue;
      book.post(debit, credit, fen(amount));
      byHand.set(debit, (byHand.get(debit) ?? 0) + amount);
      byHand.set(credit, (byHand.get(credit) ?? 0) - amount);
      expect(book.trial()).toBe(0);
    }
    for (const [name, balance] of byHand) expect(book.balance(name)).toBe(fen(balance));
  },
);

test('a posting of nothing, of less, or of an account to itself is a fault of the harness', () => {
  const book = new Book('finance');
  expect(() => book.post('a', 'b', fen(0))).toThrow(HarnessBug);
  expect(() => book.post('a', 'b', fen(-1))).toThrow(HarnessBug);
  expect(() => book.post('a', 'a', fen(1))).toThrow(HarnessBug);
  expect(() => book.post('a', 'b', 0.5 as Fen)).toThrow();
});

test('a register counts how often it was told that a voucher is done', () => {
  const book = new Book('bank');
  for (const standing of ['open', 'done', 'open', 'done'] as const)
    book.note(7, 1, standing, fen(500));
  expect(book.statement(7).rows.get(1)).toEqual({
    voucher: 1,
    standing: 'done',
    amount: 500,
    times: 2,
    content: 'genuine',
  });
  expect(book.statement(8).rows.size).toBe(0);
});
