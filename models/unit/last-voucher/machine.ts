/**
 * The last voucher (8202) of a unit in the year, as the unit's own book has it. How it is sealed is
 * the authorised payment's matter.
 *
 * planned -> sent -> receipted -> refunded       sent -> returned
 *
 * A refund counts here only in the year that the payment was made in; later it is the treasury's.
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event =
  | { type: 'SEND' | 'RESEND' | 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN' }
  | { type: 'REFUND_NOTICE'; year: 'old' | 'new' };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  guards: {
    isOfThatYear: ({ event }) => event.type === 'REFUND_NOTICE' && event.year === 'old',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});
const send = {
  type: 'post',
  params: { line: 'vouchers', message: { type: 'LAST_VOUCHER' } },
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const known = { actions: note('an answer that is known already') } as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'unit/last-voucher',
    context: {},
    initial: 'planned',
    states: {
      planned: { on: { SEND: { target: 'sent', actions: send } } },
      sent: {
        on: {
          RESEND: { actions: send },
          PAYMENT_RECEIPT: 'receipted',
          PAYMENT_RETURN: 'returned',
          REFUND_NOTICE: [{ guard: 'isOfThatYear', target: 'refunded' }, { target: 'receipted' }],
        },
      },
      receipted: {
        on: {
          PAYMENT_RECEIPT: known,
          REFUND_NOTICE: [
            { guard: 'isOfThatYear', target: 'refunded' },
            { actions: note('a refund of the new year restores no quota') },
          ],
        },
      },
      returned: { on: { PAYMENT_RETURN: known } },
      refunded: { on: { PAYMENT_RECEIPT: known } },
    },
  });
