/** The clearing quota through the year's end, deliberately wrong. */
import type { Mutant } from '../../family';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank does not answer again for a cancellation',
    life: 'central-bank/quota-year',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'cancelled', 'QUOTA_CANCELLED', {
        actions: { type: 'note', params: { reason: 'the cancellation was booked already' } },
      }),
    kills: [small('the year can still be closed'), small('the year closes')],
  },
];
