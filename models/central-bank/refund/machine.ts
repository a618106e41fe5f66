/**
 * A claim for refund (2302) at the central bank: the treasury gets back what it paid out. `MATCH`
 * says whether the original was cleared here, for the machine cannot see the clearing. Under
 * `refundMatchesOriginal` nothing passes but the first refund of a cleared claim at its amount.
 *
 * awaited -> read -> matched -> credited -> receipted
 *              \-> returned           (a later version is read again)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly amount: 'exact' | 'other';
  readonly credits: number;
}
type Event =
  | { type: 'REFUND_CLAIM'; version: number; amount: 'exact' | 'other' }
  | { type: 'MATCH'; original: 'cleared' | 'none' }
  | { type: 'CREDIT' | 'SEND_RECEIPTS' | 'REFUND_INQUIRY' };

/** Credits of one line are counted up to two: the second is the wrong one. */
export const CREDITS_MAX = 2;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    matchesOriginal: ({ context, event }) =>
      event.type === 'MATCH' && event.original === 'cleared' && context.amount === 'exact',
    isALaterVersion: ({ context, event }) =>
      event.type === 'REFUND_CLAIM' && event.version > context.version,
    isThisVersion: ({ context, event }) =>
      event.type === 'REFUND_CLAIM' && event.version === context.version,
    isTakenInAgain: ({ context, event }) =>
      event.type === 'REFUND_CLAIM' &&
      event.version === context.version &&
      context.credits < CREDITS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepClaim: assign(({ context, event }) =>
      event.type === 'REFUND_CLAIM' ? { version: event.version, amount: event.amount } : context,
    ),
    creditTreasury: assign({ credits: ({ context }) => context.credits + 1 }),
  },
});

const answer = (type: 'REFUND_RECEIPT' | 'REFUND_RETURNED') =>
  ({
    type: 'post',
    params: ({ context }: { context: Context }) => ({
      line: 'refund answers',
      message: { type, version: context.version },
    }),
  }) as const;
const receiptToFinance = {
  type: 'post',
  params: { line: 'refund receipts', message: { type: 'REFUND_CREDITED' } },
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const takeIn = { target: 'read', actions: 'keepClaim' } as const;
const earlier = { actions: note('an earlier version of the claim') } as const;
const inHand = {
  REFUND_CLAIM: [{ guard: 'isThisVersion', actions: note('the claim is here already') }, earlier],
  REFUND_INQUIRY: { actions: note('the claim is in hand') },
} as const;
const notHere = { REFUND_INQUIRY: { actions: note('there is no claim to answer for') } } as const;

export const makeMachine = (rules: Rules) =>
  base.createMachine({
    id: 'central-bank/refund',
    context: { version: 0, amount: 'exact', credits: 0 },
    initial: 'awaited',
    states: {
      awaited: { on: { REFUND_CLAIM: takeIn, ...notHere } },
      read: {
        on: {
          MATCH: rules.refundMatchesOriginal
            ? [
                { guard: 'matchesOriginal', target: 'matched' },
                { target: 'returned', actions: answer('REFUND_RETURNED') },
              ]
            : { target: 'matched' },
          ...inHand,
        },
      },
      matched: { on: { CREDIT: { target: 'credited', actions: 'creditTreasury' }, ...inHand } },
      credited: {
        on: {
          SEND_RECEIPTS: {
            target: 'receipted',
            actions: [answer('REFUND_RECEIPT'), receiptToFinance],
          },
          ...inHand,
        },
      },
      receipted: {
        on: {
          REFUND_CLAIM: [
            rules.refundMatchesOriginal
              ? {
                  guard: 'isThisVersion',
                  actions: [note('this line is refunded already'), answer('REFUND_RECEIPT')],
                }
              : { guard: 'isTakenInAgain', ...takeIn },
            earlier,
          ],
          REFUND_INQUIRY: { actions: receiptToFinance },
        },
      },
      returned: {
        on: {
          REFUND_CLAIM: [
            { guard: 'isALaterVersion', ...takeIn },
            {
              guard: 'isThisVersion',
              actions: [note('the claim was returned already'), answer('REFUND_RETURNED')],
            },
            earlier,
          ],
          ...notHere,
        },
      },
    },
  });
