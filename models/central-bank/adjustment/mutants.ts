/** Adjustments at the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition, withTransition } from '../../rewire';
import { makeMachine } from './machine';

const adjustment = (property: string) => ({
  family: 'clearing-and-refund',
  scope: 'adjustment',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank books adjustments that do not add up to zero',
    life: 'central-bank/adjustment',
    machine: (rules) => makeMachine(rules).provide({ guards: { addsUpToZero: () => true } }),
    kills: [
      adjustment('an adjustment never changes the total debited'),
      adjustment('an adjustment that does not add up is returned, made again and booked'),
      adjustment('an adjustment that was made again is read again, to be checked'),
    ],
  },
  {
    name: 'the central bank forgets to answer for an adjustment',
    life: 'central-bank/adjustment',
    machine: (rules) => withoutTransition(makeMachine(rules), 'booked', 'SEND_RECEIPT'),
    kills: [
      adjustment('every adjustment can still be booked'),
      adjustment('where nothing more can happen, every adjustment is booked'),
      adjustment('an adjustment is booked and acknowledged'),
      adjustment('an adjustment that does not add up is returned, made again and booked'),
    ],
  },
  {
    name: 'the central bank answers for an adjustment that it has not booked',
    life: 'central-bank/adjustment',
    machine: (rules) => withTransition(makeMachine(rules), 'read', 'VALIDATE', 'booked'),
    kills: [
      adjustment('an adjustment is acknowledged only when its amount is moved'),
      adjustment('an adjustment that does not add up is returned, made again and booked'),
      adjustment('an adjustment that was made again is read again, to be checked'),
    ],
  },
];
