/** Claims on the clearing clerk's desk, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank never sends a claim',
    life: 'bank/claim-desk',
    machine: (rules) => withoutTransition(makeMachine(rules), 'drafted', 'RELEASE'),
    kills: ['a claim is honoured', 'a claim is verified, for the bookkeeper to sign in'].map(
      (property) => ({ family: 'clearing-and-refund', scope: 'coalitions', property }),
    ),
  },
];
