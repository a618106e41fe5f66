/** Quota notices at the bank, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'quota-notice', scope: 'small', property });

const sameQuota = small(
  'the bank and the central bank hold the same quota once nothing is under way',
);
const tooMuch = small('no more quota is registered at the bank than was issued');

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank takes every seal for good',
    life: 'bank/quota-notice',
    machine: (rules) => makeMachine(rules).provide({ guards: { sealIsGood: () => true } }),
    kills: [
      small('a receiver of a notice acts only on a good seal'),
      small('the bank refuses a notice that came garbled'),
      sameQuota,
      tooMuch,
    ],
  },
  {
    name: 'the bank takes in a notice once more when it is repeated',
    life: 'bank/quota-notice',
    machine: (rules) => makeMachine({ ...rules, duplicateCheck: false }),
    kills: [sameQuota, tooMuch],
  },
  {
    name: 'the bank never gets round to registering',
    life: 'bank/quota-notice',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { isTheAmountOfTheNotice: () => false } }),
    kills: [
      small('where nothing more can happen, every notice is closed'),
      small('the notice can still be closed'),
      small('a notice is registered and receipted on both sides'),
    ],
  },
];
