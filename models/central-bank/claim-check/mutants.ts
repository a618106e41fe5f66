/** Desks of the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'central-bank/claim-check';
const caught = (scope: string, property: string) => ({ family: 'detection', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank finds every claim covered',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { theyAgree: () => true } }),
    kills: [caught('two at the bank', 'a difference is named at the desk of the central bank')],
  },
];
