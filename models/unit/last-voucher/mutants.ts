/** The unit's last voucher, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the unit enters no refund in its book',
    life: 'unit/last-voucher',
    machine: (rules) => withoutTransition(makeMachine(rules), 'receipted', 'REFUND_NOTICE'),
    kills: [
      small('no message is unexpected'),
      small('the year can still be closed'),
      small('the year closes'),
    ],
  },
];
