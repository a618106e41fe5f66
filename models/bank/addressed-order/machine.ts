/**
 * An order at an agent bank, one of two. The bank knows an order for its own by the seal on it,
 * which finance has reserved with this bank alone (`sealReservedForReceiver`); `at` says which bank
 * looks, for one machine serves both.
 *
 * awaited -> received -> signedIn -> paid -> receipted         received -> refused -> received
 */
import { assign, setup } from 'xstate';
import type { Bank } from '../../finance/addressed-order/alphabet';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly order: Bank | null;
  readonly seal: Bank | null;
  readonly payments: number;
}
type Event =
  | { type: 'ADDRESSED_ORDER'; order: Bank; seal: Bank }
  | { type: 'VERIFY' | 'SEND_RECEIPT'; at: Bank }
  | { type: 'ACCEPT_UNVERIFIED' | 'PAY' };

/** Payments of one order at one bank are counted up to two: the second is the wrong one. */
export const PAYMENTS_MAX = 2;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    sealIsReservedWithThisBank: ({ context, event }) => 'at' in event && event.at === context.seal,
    isPayableAgain: ({ context }) => context.payments < PAYMENTS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepOrder: assign(({ context, event }) =>
      event.type === 'ADDRESSED_ORDER' ? { order: event.order, seal: event.seal } : context,
    ),
    countPayment: assign({ payments: ({ context }) => context.payments + 1 }),
  },
});

const answer = (type: 'ORDER_RECEIPT' | 'ORDER_REFUSED') =>
  ({
    type: 'post',
    params: ({ context, event }: { context: Context; event: Event }) => ({
      line: `answers to order ${context.order}`,
      message: { type, by: 'at' in event ? event.at : null },
    }),
  }) as const;
const isHere = {
  ADDRESSED_ORDER: {
    actions: { type: 'note', params: { reason: 'this voucher is taken in already' } },
  },
} as const;
const takeIn = { target: 'received', actions: 'keepOrder' } as const;

/** What comes again is paid again where nobody looks; else its receipt goes out once more. */
export const makeMachine = (rules: Rules) =>
  base.createMachine({
    id: 'bank/addressed-order',
    context: { order: null, seal: null, payments: 0 },
    initial: 'awaited',
    states: {
      awaited: { on: { ADDRESSED_ORDER: takeIn } },
      received: {
        on: {
          VERIFY:
            rules.sealReservedForReceiver && rules.verifySealBeforeActing
              ? [
                  { guard: 'sealIsReservedWithThisBank', target: 'signedIn' },
                  { target: 'refused', actions: answer('ORDER_REFUSED') },
                ]
              : { target: 'signedIn' },
          ACCEPT_UNVERIFIED: 'signedIn',
          ...isHere,
        },
      },
      signedIn: { on: { PAY: { target: 'paid', actions: 'countPayment' }, ...isHere } },
      paid: {
        on: { SEND_RECEIPT: { target: 'receipted', actions: answer('ORDER_RECEIPT') }, ...isHere },
      },
      receipted: {
        on: {
          ADDRESSED_ORDER: rules.duplicateCheck
            ? { target: 'paid' }
            : [{ guard: 'isPayableAgain', ...takeIn }, { target: 'paid' }],
        },
      },
      refused: { on: { ADDRESSED_ORDER: takeIn } },
    },
  });
