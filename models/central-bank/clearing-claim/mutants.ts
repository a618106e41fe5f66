/** Clearing claims at the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'clearing-and-refund', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank clears a claim once more when it is repeated',
    life: 'central-bank/clearing-claim',
    machine: (rules) => makeMachine({ ...rules, duplicateCheck: false }),
    kills: [
      small('no payment is cleared twice'),
      small('no book shows what the others cannot explain'),
      small('the clearing can still be closed'),
    ],
  },
  {
    name: 'the central bank believes no evidence',
    life: 'central-bank/clearing-claim',
    machine: (rules) =>
      makeMachine({ ...rules, claimEvidenceCheck: true }).provide({
        guards: { evidenceIsThere: () => false },
      }),
    kills: [
      small('the clearing can still be closed'),
      small('a voucher is paid and cleared, and both receipts have arrived'),
      small('a claim is returned, made again and cleared'),
    ],
  },
];
