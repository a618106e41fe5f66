/** The year's last payment at the bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });

export const mutants: readonly Mutant[] = [
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
