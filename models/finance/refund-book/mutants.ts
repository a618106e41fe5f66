/** Finance's book on refunds, deliberately wrong. */
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
    name: 'finance files a notice after the receipt and does not book the refund',
    life: 'finance/refund-book',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'creditedFirst', 'REFUND_NOTICE', {
        target: 'creditedFirst',
        actions: {
          type: 'post',
          params: { line: 'notice acknowledgements', message: { type: 'NOTICE_RECEIVED' } },
        },
      }),
    kills: [
      refunds('every payment can still be cleared, refunded or returned'),
      refunds('where nothing more can happen, every payment is cleared, refunded or returned'),
    ],
  },
  {
    name: 'finance does not hear of the credit for a refund',
    life: 'finance/refund-book',
    machine: (rules) => withoutTransition(makeMachine(rules), 'noticed', 'REFUND_CREDITED'),
    kills: [
      refunds('no message is unexpected'),
      refunds('every payment can still be cleared, refunded or returned'),
    ],
  },
];
