/** Wrong transaction managers, each the killer of what it names. */
import type { Mutant } from '../../family';
import { makeTransactionManager } from './machines';
import { TRANSACTION_MANAGER } from './system';

const caught = (property: string) => ({
  family: 'two-phase-commit',
  scope: 'three managers',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'commits before everybody is prepared',
    life: TRANSACTION_MANAGER,
    machine: () =>
      makeTransactionManager().provide({ guards: { everybodyIsPrepared: () => true } }),
    kills: [caught('one manager commits and another aborts')],
  },
  {
    name: 'never commits',
    life: TRANSACTION_MANAGER,
    machine: () =>
      makeTransactionManager().provide({ guards: { everybodyIsPrepared: () => false } }),
    kills: [caught('every manager commits')],
  },
  {
    name: 'never aborts',
    life: TRANSACTION_MANAGER,
    machine: () => makeTransactionManager().provide({ guards: { mayStillAbort: () => false } }),
    kills: [
      caught('every manager can still come to an end'),
      caught('every manager comes to an end'),
    ],
  },
];
