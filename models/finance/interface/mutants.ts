/** Interfaces at finance, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const life = 'finance/interface';
const caught = (property: string) => ({ family: 'roll-out', scope: 'two new versions', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'finance does not hear that its version was refused',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'sent', 'ORDER_RETURNED'),
    kills: [
      caught('no message is unexpected'),
      caught('the order can still be paid and acknowledged'),
      caught('an order at rest is paid and acknowledged'),
      caught('an order is returned for its version, sent again and paid'),
    ],
  },
  {
    name: 'finance never changes its version',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { isBehind: () => false } }),
    kills: [
      caught('the order can still be paid and acknowledged'),
      caught('finance and the bank both work by the third version'),
      caught('an order is returned for its version, sent again and paid'),
    ],
  },
];
