/** Orders at one of two banks, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const two = (scope: string, property: string) => ({ family: 'two-banks', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'a bank takes the seal reserved with another for its own',
    life: 'bank/addressed-order',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { sealIsReservedWithThisBank: () => true } }),
    kills: [
      two('orders', 'no order is paid twice, at one bank or at two'),
      two('orders', 'no bank pays an order that is addressed to another'),
      two('orders', 'every order can still be paid and acknowledged'),
      two('orders', 'where nothing more can happen, every order is paid and acknowledged'),
      two('orders', 'the wrong bank refuses a copy, and the right one pays'),
      two('orders', "an order under the other bank's seal comes back to be sealed anew"),
    ],
  },
  {
    name: 'a bank never pays an addressed order',
    life: 'bank/addressed-order',
    machine: (rules) => withoutTransition(makeMachine(rules), 'signedIn', 'PAY'),
    kills: [
      two('orders', 'every order can still be paid and acknowledged'),
      two('orders', 'where nothing more can happen, every order is paid and acknowledged'),
      two('orders', 'the wrong bank refuses a copy, and the right one pays'),
      two('orders', 'an order is paid by the bank it is addressed to, and acknowledged'),
      two('coalitions', 'an order is paid by the bank it is addressed to'),
    ],
  },
];
