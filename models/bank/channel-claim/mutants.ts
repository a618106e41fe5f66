/** Claims over a clearing channel, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const two = (scope: string, property: string) => ({ family: 'two-banks', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'a bank never ends its clearing',
    life: 'bank/channel-claim',
    machine: (rules) => withoutTransition(makeMachine(rules), 'answered', 'END_CLEARING'),
    kills: [
      two('clearing', 'the second bank clears whatever the first one does'),
      two('clearing', 'every bank can still clear'),
      two('clearing', 'where nothing more can happen, every bank has cleared'),
      two('clearing', 'one bank has cleared while the other is still at it'),
    ],
  },
];
