/**
 * A payment order at finance, addressed to one of two agent banks and sealed with the seal that is
 * reserved with it. Only the bank it is addressed to answers for it: another's refusal is noted,
 * another's receipt is a dispute.
 *
 * drafted -> sealed -> sent -> acknowledged      sent -> returned -> sealed      sent -> disputed
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';
import type { Bank } from './alphabet';

interface Context {
  readonly order: Bank | null;
  readonly seal: Bank | null;
}
type Event =
  | { type: 'SEAL'; order: Bank; seal: Bank }
  | { type: 'SEND' | 'RESEND' }
  | { type: 'ORDER_RECEIPT' | 'ORDER_REFUSED'; by: Bank };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    isByTheAddressee: ({ context, event }) => 'by' in event && event.by === context.order,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    putSeal: assign(({ context, event }) =>
      event.type === 'SEAL' ? { order: event.order, seal: event.seal } : context,
    ),
  },
});

const postOrder = {
  type: 'post',
  params: ({ context: { order, seal } }: { context: Context }) => ({
    line: `order ${order} to bank ${order}`,
    message: { type: 'ADDRESSED_ORDER', order, seal },
  }),
} as const;
const note = (reason: string) => ({ actions: { type: 'note', params: { reason } } }) as const;
const known = note('an answer that is known already');
const byAnother = note('another bank was not addressed');
const seal = { target: 'sealed', actions: 'putSeal' } as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'finance/addressed-order',
    context: { order: null, seal: null },
    initial: 'drafted',
    states: {
      drafted: { on: { SEAL: seal } },
      sealed: {
        on: {
          SEND: { target: 'sent', actions: postOrder },
          ORDER_REFUSED: byAnother,
        },
      },
      sent: {
        on: {
          RESEND: { actions: postOrder },
          ORDER_RECEIPT: [
            { guard: 'isByTheAddressee', target: 'acknowledged' },
            { target: 'disputed' },
          ],
          ORDER_REFUSED: [{ guard: 'isByTheAddressee', target: 'returned' }, byAnother],
        },
      },
      returned: { on: { SEAL: seal, ORDER_REFUSED: known } },
      acknowledged: {
        on: {
          ORDER_RECEIPT: [{ guard: 'isByTheAddressee', ...known }, { target: 'disputed' }],
          ORDER_REFUSED: known,
        },
      },
      disputed: { on: { ORDER_RECEIPT: known, ORDER_REFUSED: known } },
    },
  });
