/** Desks of units, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'unit/notice-check';
const caught = (scope: string, property: string) => ({ family: 'detection', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the unit finds every notice right',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { theyAgree: () => true } }),
    kills: [caught('two at the bank', 'a difference is named at the desk of the unit')],
  },
];
