/** Claims on the clearing clerk's desk, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank never sends a claim',
    life: 'bank/claim-desk',
    machine: (rules) => withoutTransition(makeMachine(rules), 'drafted', 'RELEASE'),
    kills: [
      { family: 'clearing-and-refund', scope: 'coalitions', property: 'a claim is honoured' },
    ],
  },
];
