/** A quota account through the year's end, deliberately wrong. */
import type { Mutant } from '../../family';
import { neverClosed } from '../../finance/year-end/mutants';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });

export const mutants: readonly Mutant[] = [
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
];
