/** The year's last payment at the bank, deliberately wrong. */
import { assign } from 'xstate';
import type { Mutant } from '../../family';
import { withoutTransition, withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank sends back what it has paid',
    life: 'bank/last-payment',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'inHand', 'PAY', {
        target: 'returned',
        actions: { type: 'post', params: { line: 'answers', message: { type: 'PAYMENT_RETURN' } } },
      }),
    kills: [
      small('no voucher is returned while the year and its quota last'),
      small('the year never closes while a book differs from what was really spent'),
      small('money comes back in time, and its quota is restored'),
      small('money comes back late, and what it restores is cancelled too'),
      small('a book of the year differs, for somebody to chase'),
      small('money comes back after the cancellation, and the year closes'),
      small('money comes back in the new year and restores no quota'),
      small('the year closes on a payment that is used and cleared'),
      small('when the year closes, all that was issued is spent or cancelled'),
    ],
  },
  {
    name: 'the bank never returns the last voucher',
    life: 'bank/last-payment',
    machine: (rules) => withoutTransition(makeMachine(rules), 'inHand', 'RETURN'),
    kills: [
      small('the year can still be closed'),
      small('a voucher in hand when the year ends is returned'),
      small('a voucher that arrives in the new year is returned'),
      small('where nothing more can happen, the year is closed'),
    ],
  },
  {
    name: 'the bank takes every refund for one of the new year',
    life: 'bank/last-payment',
    machine: (rules) =>
      makeMachine(rules).provide({ actions: { keepYearRefunded: assign({ refundedIn: 'new' }) } }),
    kills: [
      small('only what comes back in the new year restores nothing'),
      small('the year never closes while a book differs from what was really spent'),
      small('money comes back after the cancellation, and the year closes'),
      small('money comes back in time, and its quota is restored'),
      small('money comes back late, and what it restores is cancelled too'),
      small('no book of the year shows what the others cannot explain'),
      small('the year can still be closed'),
      small('when the year closes, all that was issued is spent or cancelled'),
    ],
  },
  {
    name: 'the bank pays a voucher again that comes again',
    life: 'bank/last-payment',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'paid', 'LAST_VOUCHER', { target: 'inHand' }),
    kills: [
      small('when the year closes, all that was issued is spent or cancelled'),
      small('the year never closes while a book differs from what was really spent'),
      small('no book of the year shows what the others cannot explain'),
      small('no message is unexpected'),
      small('the year can still be closed'),
      small('the year closes'),
      small('where nothing more can happen, the year is closed'),
      small('no voucher is returned while the year and its quota last'),
    ],
  },
  {
    name: 'the bank tells no unit of a refund',
    life: 'bank/last-payment',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'refunding', 'REFUND_BOOKED', { target: 'refunded' }),
    kills: [
      small('the year can still be closed'),
      small('the year closes'),
      small('money comes back after the cancellation, and the year closes'),
    ],
  },
];
