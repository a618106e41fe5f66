/**
 * Finance's book on one voucher that it has sent out: what bank and central bank have answered.
 * The two answers travel separately and may come in either order.
 *
 * issued -> receipted -> closed                 issued -> clearedFirst -> closed
 * issued -> returned            (returned and cleared together: disputed)
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event = {
  type: 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN' | 'CLEARING_RECEIPT' | 'INQUIRE';
};

const base = setup({
  types: { context: {} as object, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});
const known = {
  actions: { type: 'note', params: { reason: 'an answer that is known already' } },
} as const;
const inquire = {
  actions: {
    type: 'post',
    params: { line: 'inquiries', message: { type: 'CLEARING_INQUIRY' } },
  },
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'finance/voucher-book',
    context: {},
    initial: 'issued',
    states: {
      issued: {
        on: {
          PAYMENT_RECEIPT: 'receipted',
          PAYMENT_RETURN: 'returned',
          CLEARING_RECEIPT: 'clearedFirst',
        },
      },
      receipted: {
        on: { CLEARING_RECEIPT: 'closed', PAYMENT_RECEIPT: known, INQUIRE: inquire },
      },
      clearedFirst: {
        on: { PAYMENT_RECEIPT: 'closed', PAYMENT_RETURN: 'disputed', CLEARING_RECEIPT: known },
      },
      returned: { on: { CLEARING_RECEIPT: 'disputed', PAYMENT_RETURN: known } },
      closed: { on: { PAYMENT_RECEIPT: known, CLEARING_RECEIPT: known } },
      disputed: { on: { PAYMENT_RETURN: known, CLEARING_RECEIPT: known } },
    },
  });
