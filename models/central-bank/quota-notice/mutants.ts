/** Clearing-quota notices at the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'quota-notice', scope: 'small', property });
const alone = (property: string) => ({ ...small(property), scope: 'to the central bank alone' });

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank takes in a notice once more when it is repeated',
    life: 'central-bank/quota-notice',
    machine: (rules) => makeMachine({ ...rules, duplicateCheck: false }),
    kills: [
      small('the bank and the central bank hold the same quota once nothing is under way'),
      small('no more quota is registered at the central bank than was issued'),
      alone('no more quota is registered at the central bank than was issued'),
    ],
  },
  {
    name: 'the central bank never gets round to registering',
    life: 'central-bank/quota-notice',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { isTheAmountOfTheNotice: () => false } }),
    kills: [
      small('where nothing more can happen, every notice is closed'),
      small('the notice can still be closed'),
      small('a notice is registered and receipted on both sides'),
      alone('where nothing more can happen, every notice is closed'),
      alone('the notice can still be closed'),
      alone('a notice is registered and receipted'),
    ],
  },
];
