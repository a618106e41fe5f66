import { expect, test } from 'vitest';
import {
  bankStates,
  type Compatibility,
  centralBankStates,
  compatibility,
  financeStates,
  quotaCompatibility,
} from './compatibility';

const triples = financeStates.flatMap((finance) =>
  bankStates.flatMap((bank) =>
    centralBankStates.map((centralBank) => [finance, bank, centralBank] as const),
  ),
);
const answers = triples.map((triple) => [triple, compatibility(...triple)] as const);
const of = (kind: Compatibility['kind']) => answers.filter(([, answer]) => answer.kind === kind);

test('every triple has exactly one of three answers', () => {
  expect(answers).toHaveLength(192);
  expect([of('closed').length, of('timing').length, of('error').length]).toEqual([2, 18, 172]);
});

test('a voucher is closed in two ways: cleared everywhere, or returned and never claimed', () => {
  expect(of('closed').map(([triple]) => triple)).toEqual([
    ['closed', 'cleared', 'debited'],
    ['returned', 'returned', 'awaited'],
  ]);
});

test('every timing difference has a name, an owner and an end; every error a reason', () => {
  for (const [, answer] of answers) {
    if (answer.kind === 'timing')
      expect([answer.name, answer.owner, answer.endedBy].every((word) => word.length > 3)).toBe(
        true,
      );
    if (answer.kind === 'error') expect(answer.because).not.toBe('');
  }
});

test('a debit without a payment is never a matter of timing', () => {
  const unpaid = ['awaited', 'inHand', 'returned', 'claimedUnpaid', 'clearedUnpaid'];
  for (const [[, bank, centralBank], answer] of answers)
    if (centralBank === 'debited' && unpaid.includes(bank)) expect(answer.kind).toBe('error');
});

test('a disputed voucher is an error whatever the others say', () => {
  for (const [[finance], answer] of answers)
    if (finance === 'disputed') expect(answer.kind).toBe('error');
});

test('a quota stands at both parties, at none, or at one for a time that has an owner', () => {
  expect(quotaCompatibility(true, true)).toEqual({ kind: 'closed' });
  expect(quotaCompatibility(false, false)).toEqual({ kind: 'closed' });
  expect(quotaCompatibility(true, false)).toMatchObject({ owner: 'central bank' });
  expect(quotaCompatibility(false, true)).toMatchObject({ owner: 'bank' });
});
