/** Batches of claims at the bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const batch = (property: string) => ({
  family: 'clearing-and-refund',
  scope: 'sealed batch',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank makes no batch anew',
    life: 'bank/claim-batch',
    machine: (rules) => withoutTransition(makeMachine(rules), 'returned', 'MAKE_BATCH'),
    kills: [
      batch('every batch can still be cleared'),
      batch('where nothing more can happen, every batch is cleared'),
      batch('a batch is returned, made again and cleared'),
    ],
  },
  {
    name: 'the bank does not hear that a batch came back',
    life: 'bank/claim-batch',
    machine: (rules) => withoutTransition(makeMachine(rules), 'sent', 'BATCH_RETURNED'),
    kills: [
      batch('no message is unexpected'),
      batch('every batch can still be cleared'),
      batch('a batch is returned, made again and cleared'),
    ],
  },
];
