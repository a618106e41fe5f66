/** Files of a payment at finance, deliberately wrong. */
import type { Mutant } from '../../family';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

export const mutants: readonly Mutant[] = [
  {
    name: 'the handler’s seal approves the file',
    life: 'finance/payment-file',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'drafted', 'SEAL_AS_HANDLER', { target: 'approved' }),
    kills: [
      {
        family: 'detection',
        scope: 'coalitions',
        property: 'no funds go out on what nobody asked for',
      },
    ],
  },
];
