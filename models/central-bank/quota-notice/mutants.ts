/** Clearing-quota notices at the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'quota-notice', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank takes in a notice once more when it is repeated',
    life: 'central-bank/quota-notice',
    machine: (rules) => makeMachine({ ...rules, duplicateCheck: false }),
    kills: [
      small('the bank and the central bank hold the same quota once nothing is under way'),
      small('no more quota is registered at the central bank than was issued'),
    ],
  },
];
