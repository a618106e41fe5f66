/** Refunds at the bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition, withTransition } from '../../rewire';
import { makeMachine } from './machine';

const refunds = (property: string) => ({
  family: 'clearing-and-refund',
  scope: 'refunds',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank does not hear that a claim for refund came back',
    life: 'bank/refund',
    machine: (rules) => withoutTransition(makeMachine(rules), 'claimed', 'REFUND_RETURNED'),
    kills: [
      refunds('no message is unexpected'),
      refunds('every payment can still be cleared, refunded or returned'),
      refunds('a refund of another amount is returned and corrected'),
      refunds('a refund of what was never paid is returned'),
      refunds('a refund that was corrected is read again, for the reviewer to match'),
    ],
  },
  {
    name: 'the bank keeps what bounced before it was claimed',
    life: 'bank/refund',
    machine: (rules) => withoutTransition(makeMachine(rules), 'cameBack', 'SET_OFF'),
    kills: [
      refunds('every payment can still be cleared, refunded or returned'),
      refunds('a payment bounces before it is claimed, and its quota is restored'),
    ],
  },
  {
    name: 'the bank keeps what came back after it was cleared',
    life: 'bank/refund',
    machine: (rules) => withoutTransition(makeMachine(rules), 'cameBack', 'CLAIM_REFUND'),
    kills: [
      refunds('every payment can still be cleared, refunded or returned'),
      refunds('where nothing more can happen, every payment is cleared, refunded or returned'),
      refunds('a payment is refunded after clearing, and the treasury is credited'),
      refunds('a refund of another amount is returned and corrected'),
      refunds('a refund that was corrected is read again, for the reviewer to match'),
    ],
  },
  {
    name: 'the bank files a refund without restoring the quota',
    life: 'bank/refund',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'claimed', 'REFUND_RECEIPT', {
        guard: 'answersThisVersion',
        target: 'noticed',
        actions: 'settleByCredit',
      }),
    kills: [refunds('a refund is closed only when the money is back and the quota restored')],
  },
];
