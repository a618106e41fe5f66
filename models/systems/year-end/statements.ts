/**
 * What bank, central bank and unit say of the old year, each from its own book, and what finance
 * does with it. A book with something still in hand says nothing yet.
 */
import type { CounterUse, Local, Step } from '../../system';
import { actsAt } from '../pieces';
import {
  ACCOUNT,
  CLAIM,
  CLEARING,
  CLEARING_QUOTA,
  PAYMENT,
  QUOTA,
  UNIT_DESK,
  VOUCHER,
  YEAR,
} from './names';

const account = actsAt(ACCOUNT);
const clearing = actsAt(CLEARING);
const finance = actsAt(YEAR);

interface Book {
  readonly part: string;
  readonly because: string;
  readonly is: (local: Local) => boolean;
}
const wentBackInTime = (local: Local): boolean => local.context.refundedIn === 'old';
const at =
  (...values: readonly string[]) =>
  (local: Local): boolean =>
    values.includes(local.value as string);
/** What the bank says of the old year: nothing until all that is in hand has ended. */
export const bankBook: Readonly<Record<'used' | 'unused', (local: Local) => boolean>> = {
  used: (local) =>
    at('cleared')(local) || (at('refunding', 'refunded')(local) && !wentBackInTime(local)),
  unused: (local) =>
    at('awaited', 'returned')(local) || (at('refunded')(local) && wentBackInTime(local)),
};
export const centralBankBook: typeof bankBook = {
  used: (local) =>
    at('cleared')(local) || (at('refundInHand', 'refunded')(local) && !wentBackInTime(local)),
  unused: (local) => at('awaited')(local) || (at('refunded')(local) && wentBackInTime(local)),
};
export const unitBook: typeof bankBook = {
  used: at('receipted'),
  unused: at('returned', 'refunded'),
};

const book = (part: string, says: 'used' | 'unused', books: typeof bankBook): Book => ({
  part,
  is: books[says],
  because: `its book says ${says}`,
});

const statements: readonly Step[] = (['used', 'unused'] as const).flatMap((says) => [
  ...(['none', 'some'] as const).flatMap((left) => {
    const isLeft = (counter: string): CounterUse =>
      left === 'none' ? { counter, atMost: 0 } : { counter, atLeast: 1 };
    return [
      account(
        `the bank states the year: ${says}, ${left} left`,
        'bank reconciliation clerk',
        'duty',
        { type: 'STATE', says, left },
        { when: [book(PAYMENT, says, bankBook)], counters: [isLeft(QUOTA)] },
      ),
      clearing(
        `the central bank states the year: ${says}, ${left} left`,
        'central-bank bookkeeper',
        'duty',
        { type: 'STATE', says, left },
        { when: [book(CLAIM, says, centralBankBook)], counters: [isLeft(CLEARING_QUOTA)] },
      ),
    ];
  }),
  actsAt(UNIT_DESK)(
    `the unit states the year: ${says}`,
    'unit clerk',
    'duty',
    { type: 'STATE', says },
    { when: [book(VOUCHER, says, unitBook)] },
  ),
]);

export const reconciling: readonly Step[] = [
  ...statements,
  finance('finance compares the statements of the year', 'automatic', 'automatic', {
    type: 'COMPARE',
  }),
  finance('the handler chases a difference of the year', 'finance handler', 'duty', {
    type: 'CHASE',
  }),
  finance('the reviewer closes the year', 'finance reviewer', 'duty', { type: 'CLOSE' }),
];
