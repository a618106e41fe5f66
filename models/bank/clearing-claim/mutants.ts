/** Clearing claims at the bank, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'clearing-and-refund', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank claims what it has not paid',
    life: 'bank/clearing-claim',
    machine: (rules) => makeMachine(rules).provide({ guards: { isPaidFirst: () => true } }),
    kills: [
      small('the treasury is debited only for payments that were made'),
      small('nothing is cleared before it is paid'),
      small('no book shows what the others cannot explain'),
      small('the clearing can still be closed'),
      small('where nothing more can happen, the clearing is closed'),
      small('a claim goes out only with the word that its payment is made'),
      {
        family: 'reconciliation',
        scope: 'small',
        property: 'a claim goes out only with the word that its payment is made',
      },
    ],
  },
  {
    name: 'the bank never claims a second time',
    life: 'bank/clearing-claim',
    machine: (rules) => makeMachine(rules).provide({ guards: { mayBeMadeAnew: () => false } }),
    kills: [
      small('the clearing can still be closed'),
      small('a claim is returned, made again and cleared'),
      small('a claim that was made again is read, for the bookkeeper to sign in'),
    ],
  },
  {
    name: 'the bank does not see that an answer is to an earlier claim',
    life: 'bank/clearing-claim',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { answersAnEarlierVersion: () => false } }),
    kills: [small('no message is unexpected')],
  },
];
