import { expect, test } from 'vitest';
import {
  bankRefundStates,
  centralBankRefundStates,
  financeRefundStates,
  refundCompatibility,
} from './refund-compatibility';

const answers = financeRefundStates.flatMap((finance) =>
  bankRefundStates.flatMap((bank) =>
    centralBankRefundStates.map((centralBank) => ({
      triple: [finance, bank, centralBank] as const,
      answer: refundCompatibility(finance, bank, centralBank),
    })),
  ),
);

test('every triple of a refund has exactly one of three answers', () => {
  const count = (kind: string) => answers.filter(({ answer }) => answer.kind === kind).length;
  expect(answers).toHaveLength(144);
  expect([count('closed'), count('timing'), count('error')]).toEqual([5, 13, 126]);
});

test('a refund is closed where there is none, where it is set off and where it is credited', () => {
  const closed = answers.filter(({ answer }) => answer.kind === 'closed');
  expect(closed.map(({ triple }) => triple)).toEqual([
    ['none', 'none', 'awaited'],
    ['none', 'none', 'returned'],
    ['credited', 'credited', 'credited'],
    ['setOff', 'setOff', 'awaited'],
    ['setOff', 'setOff', 'returned'],
  ]);
});

test('every difference of a refund is a refund in flight with an owner and an end', () => {
  for (const { answer } of answers)
    if (answer.kind === 'timing') {
      expect(answer.name).toBe('refund in flight');
      expect(['bank', 'central bank']).toContain(answer.owner);
      expect(answer.endedBy.length).toBeGreaterThan(10);
    }
});

test('a credit that the bank never claimed is never a matter of timing', () => {
  for (const { triple, answer } of answers)
    if (triple[2] === 'credited' && !['claimed', 'credited'].includes(triple[1]))
      expect(answer.kind).toBe('error');
});
