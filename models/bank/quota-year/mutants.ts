/** A quota account through the year's end, deliberately wrong. */
import type { Mutant } from '../../family';
import { neverClosed } from '../../finance/year-end/mutants';
import { withoutTransition, withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank cancels and stays as it was',
    life: 'bank/quota-year',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'closing', 'CANCEL', {
        actions: {
          type: 'post',
          params: { line: 'cancellations', message: { type: 'QUOTA_CANCELLED' } },
        },
      }),
    kills: [
      small('nothing counts as cancelled before the cancellation'),
      small('the year can still be closed'),
      small('a book of the year differs, for somebody to chase'),
      small('a voucher that arrives in the new year is returned'),
      small('money comes back after the cancellation, and the year closes'),
      small('money comes back in the new year and restores no quota'),
      small('money comes back late, and what it restores is cancelled too'),
      small('no book of the year shows what the others cannot explain'),
      small('no message is unexpected'),
      small('the books of the year agree, for the reviewer to close it'),
      small('the year closes on a payment that is used and cleared'),
    ],
  },
  {
    name: 'the bank does not hear that its cancellation is booked',
    life: 'bank/quota-year',
    machine: (rules) => withoutTransition(makeMachine(rules), 'cancelled', 'CANCELLATION_BOOKED'),
    kills: [
      small('no message is unexpected'),
      small('a book of the year differs, for somebody to chase'),
      ...neverClosed,
    ],
  },
  {
    name: 'the bank goes into the new year without cancelling',
    life: 'bank/quota-year',
    machine: (rules) => withTransition(makeMachine(rules), 'closing', 'YEAR_BEGAN', 'newYear'),
    kills: [
      small("nothing is paid from last year's quota"),
      small('no message is unexpected'),
      small('the year can still be closed'),
      small('the year closes'),
      small('where nothing more can happen, the year is closed'),
    ],
  },
];
