/** Orders to one of two banks, deliberately wrong at finance. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const two = (scope: string, property: string) => ({ family: 'two-banks', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'finance does not hear that the addressed bank refused the order',
    life: 'finance/addressed-order',
    machine: (rules) => withoutTransition(makeMachine(rules), 'sent', 'ORDER_REFUSED'),
    kills: [
      two('orders', 'no message is unexpected'),
      two('orders', 'every order can still be paid and acknowledged'),
      two('orders', "an order under the other bank's seal comes back to be sealed anew"),
    ],
  },
  {
    name: 'finance does not hear the receipt of an order',
    life: 'finance/addressed-order',
    machine: (rules) => withoutTransition(makeMachine(rules), 'sent', 'ORDER_RECEIPT'),
    kills: [
      two('orders', 'no message is unexpected'),
      two('orders', 'every order can still be paid and acknowledged'),
      two('orders', 'an order is paid by the bank it is addressed to, and acknowledged'),
      two('orders', 'the wrong bank refuses a copy, and the right one pays'),
    ],
  },
];
