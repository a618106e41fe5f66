/** Quota notices at finance, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'quota-notice', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the director approves without looking for the handler’s record',
    life: 'finance/quota-notice',
    machine: (rules) => makeMachine(rules).provide({ guards: { handlerIsOnRecord: () => true } }),
    kills: [small('a notice is released only after handler, director and treasury seal')],
  },
  {
    name: 'finance does not understand that a notice came back',
    life: 'finance/quota-notice',
    machine: (rules) => makeMachine(rules).provide({ guards: { returnsThisVersion: () => false } }),
    kills: [
      small('no message is unexpected'),
      small('the notice can still be closed'),
      small('a notice is returned, released again and registered'),
    ],
  },
];
