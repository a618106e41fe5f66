/** The first-level unit's desk at the year's end, deliberately wrong. */

import type { Mutant } from '../../family';
import { neverAnswered } from '../../finance/year-end/mutants';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

export const mutants: readonly Mutant[] = [
  {
    name: 'the first-level unit keeps what its unit says to itself',
    life: 'unit/first-level-desk',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'askingUnit', 'UNIT_STATEMENT', { target: 'idle' }),
    kills: neverAnswered,
  },
];
