/** Amounts survive the message: fen to text to fen, and a message built from any amounts sums. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { fen, parseYuan, sumFen, yuanText } from '../../base/fen';
import { checkArrival } from './arrival-checks';
import { notice0020365 } from './fixtures/notice-002-0365';
import { fixtureRegister } from './fixtures/register';

const anyFen = fc.maxSafeInteger().map((amount) => fen(amount));
const rowFen = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).filter((n) => n !== 0);

test.prop([anyFen])('an amount written as yuan reads back as itself', (amount) => {
  expect(parseYuan(yuanText(amount))).toBe(amount);
});

test.prop([fc.array(rowFen, { minLength: 1, maxLength: 30 }), fc.integer({ min: -1, max: 1 })])(
  'a notice is accepted exactly where its head is the sum of its details',
  (amounts, off) => {
    const total = sumFen(amounts.map((amount) => fen(amount)));
    fc.pre(total !== 0 && total + off !== 0);
    const message = {
      ...notice0020365,
      amount: yuanText(fen(total + off)),
      details: amounts.map((amount) => ({
        ...notice0020365.details[0],
        amount: yuanText(fen(amount)),
      })),
    };
    const arrival = checkArrival(message, fixtureRegister);
    expect(arrival.accepted).toBe(off === 0);
  },
);
