/** Desks for statements, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'finance/statement-check';
const caught = (scope: string, property: string) => ({ family: 'detection', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the statement desk finds that everything agrees',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { theyAgree: () => true } }),
    kills: [caught('two at the bank', 'a difference is named at the statement desk')],
  },
  {
    name: 'the statement desk finds a difference in everything',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { theyAgree: () => false } }),
    kills: [
      caught('one payment', 'nobody names a difference where there is none'),
      caught('one payment', 'every desk comes to agree'),
      caught('one payment', 'every desk agrees on a payment that was made'),
    ],
  },
];
