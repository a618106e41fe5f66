/**
 * The last claim of the year at the central bank, and the money that comes back of it. Its thirteen
 * states, seals and returns are the clearing system's matter.
 *
 * awaited -> inHand -> cleared -> refundInHand -> refunded
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly refundedIn: 'old' | 'new' | null;
}
type Event =
  | { type: 'CLEARING_CLAIM' | 'CLEAR' | 'BOOK_REFUND' }
  | { type: 'REFUND_CLAIM'; year: 'old' | 'new' };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepYear: assign({
      refundedIn: ({ event }) => (event.type === 'REFUND_CLAIM' ? event.year : null),
    }),
  },
});
const answer = (type: 'CLAIM_RECEIPT' | 'REFUND_BOOKED') =>
  ({ type: 'post', params: { line: 'claim answers', message: { type } } }) as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const clearedAlready = {
  CLEARING_CLAIM: { actions: [note('the claim was cleared already'), answer('CLAIM_RECEIPT')] },
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'central-bank/last-claim',
    context: { refundedIn: null },
    initial: 'awaited',
    states: {
      awaited: { on: { CLEARING_CLAIM: 'inHand' } },
      inHand: {
        on: {
          CLEAR: { target: 'cleared', actions: answer('CLAIM_RECEIPT') },
          CLEARING_CLAIM: { actions: note('the claim is here already') },
        },
      },
      cleared: {
        on: {
          REFUND_CLAIM: { target: 'refundInHand', actions: 'keepYear' },
          ...clearedAlready,
        },
      },
      refundInHand: {
        on: {
          BOOK_REFUND: { target: 'refunded', actions: answer('REFUND_BOOKED') },
          REFUND_CLAIM: { actions: note('the claim is here already') },
          ...clearedAlready,
        },
      },
      refunded: {
        on: {
          REFUND_CLAIM: {
            actions: [note('the refund was booked already'), answer('REFUND_BOOKED')],
          },
          ...clearedAlready,
        },
      },
    },
  });
