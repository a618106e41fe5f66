/** Clearing claims at the central bank, deliberately wrong. */
import type { AnyStateMachine } from 'xstate';
import type { Mutant } from '../../family';
import { withState, withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'clearing-and-refund', scope: 'small', property });

const WITHOUT_NEED = 'no claim is refused while there is clearing quota for it';
const REFUSED = [
  WITHOUT_NEED,
  'a payment is refunded after clearing, and the treasury is credited',
];

const noted = (reason: string) => ({ actions: { type: 'note', params: { reason } } });

/** A duplicate met in matching fails the claim, and whatever comes later is a duplicate too. */
const failingBoth = (machine: AnyStateMachine): AnyStateMachine =>
  withTransition(
    withState(machine, 'failed', {
      on: {
        CLEARING_CLAIM: noted('the claim is here already'),
        CLEARING_INQUIRY: noted('the claim is in hand'),
      },
    }),
    'matching',
    'CLEARING_CLAIM',
    { target: 'failed' },
  );

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank takes no claim in',
    life: 'central-bank/clearing-claim',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'awaited', 'CLEARING_CLAIM', noted('there is no claim')),
    kills: [
      small('the clearing can still be closed'),
      small('a claim is read, for the bookkeeper to sign in'),
      small('a claim that was made again is read, for the bookkeeper to sign in'),
      small('a claim is signed in, for the reviewer to match'),
      small('a claim is returned, made again and cleared'),
      small('a voucher is paid and cleared, and both receipts have arrived'),
    ],
  },
  {
    name: 'the central bank returns every claim that it has signed in',
    life: 'central-bank/clearing-claim',
    machine: (rules) => withTransition(makeMachine(rules), 'matching', 'VALIDATE', 'returned'),
    kills: [
      ...REFUSED.map((property) => ({ family: 'clearing-and-refund', scope: 'refunds', property })),
      ...[WITHOUT_NEED, 'both months can still be closed'].map((property) => ({
        family: 'reconciliation',
        scope: 'two months',
        property,
      })),
      small('a claim is returned, made again and cleared'),
      small('a voucher is paid and cleared, and both receipts have arrived'),
      small('the clearing can still be closed'),
    ],
  },
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
  {
    name: 'a duplicate that comes while the claim is being matched fails the claim too',
    life: 'central-bank/clearing-claim',
    machine: (rules) => failingBoth(makeMachine(rules)),
    kills: [small('the clearing can still be closed'), small('the clearing comes to be closed')],
  },
];
