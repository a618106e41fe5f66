/** Adjustments at finance, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const adjustment = (property: string) => ({
  family: 'clearing-and-refund',
  scope: 'adjustment',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'finance does not hear that an adjustment came back',
    life: 'finance/adjustment',
    machine: (rules) => withoutTransition(makeMachine(rules), 'sent', 'ADJUSTMENT_RETURNED'),
    kills: [
      adjustment('no message is unexpected'),
      adjustment('every adjustment can still be booked'),
      adjustment('an adjustment that does not add up is returned, made again and booked'),
      adjustment('an adjustment that was made again is read again, to be checked'),
    ],
  },
];
