/** The unit's desk at the year's end, deliberately wrong. */

import type { Mutant } from '../../family';
import { neverAnswered } from '../../finance/year-end/mutants';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

export const mutants: readonly Mutant[] = [
  {
    name: 'the unit is asked for its year and never answers',
    life: 'unit/year-desk',
    machine: (rules) => withTransition(makeMachine(rules), 'asked', 'STATE', { target: 'idle' }),
    kills: neverAnswered,
  },
];
