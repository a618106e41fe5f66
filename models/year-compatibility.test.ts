import { expect, test } from 'vitest';
import {
  cancellationCompatibility,
  yearBankWords,
  yearCentralBankWords,
  yearCompatibility,
  yearUnitWords,
} from './year-compatibility';

const answers = yearUnitWords.flatMap((unit) =>
  yearBankWords.flatMap((bank) =>
    yearCentralBankWords.map((centralBank) => ({
      triple: [unit, bank, centralBank] as const,
      answer: yearCompatibility(unit, bank, centralBank),
    })),
  ),
);

test('every triple of the last voucher has exactly one of three answers', () => {
  const count = (kind: string) => answers.filter(({ answer }) => answer.kind === kind).length;
  expect(answers).toHaveLength(140);
  expect([count('closed'), count('timing'), count('error')]).toEqual([3, 18, 119]);
});

test('the voucher is closed where it is returned, used or refunded at all three', () => {
  const closed = answers.filter(({ answer }) => answer.kind === 'closed');
  expect(closed.map(({ triple }) => triple)).toEqual([
    ['used', 'cleared', 'cleared'],
    ['returned', 'returned', 'awaited'],
    ['refunded', 'refunded', 'refunded'],
  ]);
});

test('every difference of the year has a name, an owner and an end', () => {
  for (const { answer } of answers)
    if (answer.kind === 'timing') {
      expect(['bank', 'central bank']).toContain(answer.owner);
      expect(answer.endedBy.length).toBeGreaterThan(10);
    }
});

test('a central bank that cancels before the bank has is never a matter of timing', () => {
  expect(cancellationCompatibility(false, true).kind).toBe('error');
  expect(cancellationCompatibility(true, false)).toMatchObject({
    kind: 'timing',
    name: 'quota at one party only',
    owner: 'central bank',
  });
  expect(cancellationCompatibility(true, true).kind).toBe('closed');
});
