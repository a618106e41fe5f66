/** Refunds at the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

const refunds = (property: string) => ({
  family: 'clearing-and-refund',
  scope: 'refunds',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank takes every refund for the refund of a cleared claim',
    life: 'central-bank/refund',
    machine: (rules) => makeMachine(rules).provide({ guards: { matchesOriginal: () => true } }),
    kills: [
      refunds('the treasury is credited only with what was paid out of it and came back'),
      refunds('no more quota is restored than was paid and came back'),
      refunds('every payment can still be cleared, refunded or returned'),
      refunds('where nothing more can happen, every payment is cleared, refunded or returned'),
      refunds('a refund of another amount is returned and corrected'),
      refunds('a refund of what was never paid is returned'),
      refunds('a refund that was corrected is read again, for the reviewer to match'),
    ],
  },
  {
    name: 'the central bank takes a refund in once more when it is repeated',
    life: 'central-bank/refund',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'receipted', 'REFUND_CLAIM', {
        guard: 'isTakenInAgain',
        target: 'read',
        actions: 'keepClaim',
      }),
    kills: [
      refunds('no message is unexpected'),
      refunds('no payment is refunded twice'),
      refunds('a refund is closed only when the money is back and the quota restored'),
      refunds('no refund shows in one book what the others cannot explain'),
    ],
  },
];
