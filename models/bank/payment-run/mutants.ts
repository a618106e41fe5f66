/** Runs of a payment at the bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const life = 'bank/payment-run';
const caught = (scope: string, property: string) => ({ family: 'detection', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank does not hear an order',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'awaited', 'PAYMENT_ORDER'),
    kills: [
      caught('one payment', 'no message is unexpected'),
      caught('one payment', 'every desk comes to agree'),
      caught('one payment', 'every desk agrees on a payment that was made'),
      caught('coalitions', 'a payment goes out'),
      caught('two administrators', 'an invented payment is entered as it was received'),
      caught('two administrators', 'a statement shows an invented payment'),
    ],
  },
];
