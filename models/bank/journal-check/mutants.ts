/** Reconciliations of a bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'bank/journal-check';
const caught = (scope: string, property: string) => ({ family: 'detection', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank finds that its journal agrees with every voucher',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { looksRight: () => true } }),
    kills: [
      caught('two at the bank', 'a difference is named at the reconciliation desk of the bank'),
    ],
  },
];
