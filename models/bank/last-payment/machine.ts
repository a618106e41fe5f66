/**
 * The last payment of a year at the bank, and what may still come back of it. A voucher may arrive
 * after the year is over; money may come back after the quota is cancelled. The year of both is
 * kept, for what comes back in the new year restores no quota.
 *
 * awaited -> inHand -> paid -> cleared -> refunding -> refunded       inHand -> returned
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export type Year = 'old' | 'new';
interface Context {
  readonly paidIn: Year | null;
  readonly refundedIn: Year | null;
}
type Event =
  | { type: 'LAST_VOUCHER' | 'RETURN' | 'RESEND' | 'CLAIM_RECEIPT' | 'REFUND_BOOKED' }
  | { type: 'PAY' | 'BOUNCED'; year: Year };

const yearIn = (event: Event): Year | null => ('year' in event ? event.year : null);

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepYearPaid: assign({ paidIn: ({ event }) => yearIn(event) }),
    keepYearRefunded: assign({ refundedIn: ({ event }) => yearIn(event) }),
  },
});

const answer = (type: 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN') =>
  ({ type: 'post', params: { line: 'answers', message: { type } } }) as const;
const claim = {
  type: 'post',
  params: { line: 'claims', message: { type: 'CLEARING_CLAIM' } },
} as const;
const claimRefund = {
  type: 'post',
  params: ({ context, event }: { context: Context; event: Event }) => ({
    line: 'claims',
    message: { type: 'REFUND_CLAIM', year: yearIn(event) ?? context.refundedIn },
  }),
} as const;
const tellUnit = {
  type: 'post',
  params: ({ context }: { context: Context }) => ({
    line: 'refund notices',
    message: { type: 'REFUND_NOTICE', year: context.refundedIn },
  }),
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const receiptAgain = {
  LAST_VOUCHER: { actions: [note('the voucher was taken in already'), answer('PAYMENT_RECEIPT')] },
} as const;
const known = { actions: note('an answer that is known already') } as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'bank/last-payment',
    context: { paidIn: null, refundedIn: null },
    initial: 'awaited',
    states: {
      awaited: { on: { LAST_VOUCHER: 'inHand' } },
      inHand: {
        on: {
          PAY: {
            target: 'paid',
            actions: ['keepYearPaid', answer('PAYMENT_RECEIPT'), claim],
          },
          RETURN: { target: 'returned', actions: answer('PAYMENT_RETURN') },
          LAST_VOUCHER: { actions: note('the voucher is here already') },
        },
      },
      paid: { on: { CLAIM_RECEIPT: 'cleared', RESEND: { actions: claim }, ...receiptAgain } },
      cleared: {
        on: {
          BOUNCED: { target: 'refunding', actions: ['keepYearRefunded', claimRefund] },
          CLAIM_RECEIPT: known,
          ...receiptAgain,
        },
      },
      refunding: {
        on: {
          REFUND_BOOKED: { target: 'refunded', actions: tellUnit },
          RESEND: { actions: claimRefund },
          CLAIM_RECEIPT: known,
          ...receiptAgain,
        },
      },
      refunded: { on: { REFUND_BOOKED: known, CLAIM_RECEIPT: known, ...receiptAgain } },
      returned: {
        on: {
          LAST_VOUCHER: {
            actions: [note('the voucher was sent back already'), answer('PAYMENT_RETURN')],
          },
        },
      },
    },
  });
