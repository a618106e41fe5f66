import { expect, test } from 'vitest';
import { Balances } from './books/balances';
import { isAnotherFunded } from './choice';
import type { Voucher } from './voucher';

const needs = { counter: 'quota', isMoney: true, atLeast: 1, atMost: null, add: -1 };
const wants = { ...needs, atLeast: null, atMost: 0, add: 0 };
/** Steps 0 and 1 are one choice, 2 is another; all that is asked of a voucher here. */
const voucher = {
  pending: [0, 1, 2],
  key: 0,
  amount: 100,
  life: {
    choices: Int32Array.of(7, 7, 8),
    plans: [wants, needs, needs].map((use) => ({ uses: [use] })),
  },
} as unknown as Voucher;

test('what was declined is chosen from anew where money allows it, else one waits on', () => {
  const balances = new Balances(1);
  expect(isAnotherFunded(voucher, 0, balances)).toBe(false);
  balances.add('quota', 0, 100);
  expect(isAnotherFunded(voucher, 0, balances)).toBe(true);
  // A step of another choice is no alternative, whatever money allows.
  expect(isAnotherFunded(voucher, 2, balances)).toBe(false);
});
