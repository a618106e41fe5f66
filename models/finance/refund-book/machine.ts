/**
 * Finance's book on what came back of one payment: the bank's notice (2203, 2204) and, where the
 * payment had been cleared, the central bank's receipt for the refund (2302). They travel
 * separately and may come in either order; a notice is acknowledged, every time it comes.
 *
 * none -> setOff                       none -> noticed -> credited
 *                                      none -> creditedFirst -> credited    (else disputed)
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event =
  | { type: 'REFUND_NOTICE'; settledBy: 'setOff' | 'credit' }
  | { type: 'REFUND_CREDITED' | 'INQUIRE_REFUND' };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  guards: {
    isSetOff: ({ event }) => event.type === 'REFUND_NOTICE' && event.settledBy === 'setOff',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});
const known = {
  actions: { type: 'note', params: { reason: 'an answer that is known already' } },
} as const;
const acknowledge = {
  type: 'post',
  params: { line: 'notice acknowledgements', message: { type: 'NOTICE_RECEIVED' } },
} as const;
const acknowledged = { actions: acknowledge } as const;
const inquire = {
  actions: {
    type: 'post',
    params: { line: 'refund inquiries', message: { type: 'REFUND_INQUIRY' } },
  },
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'finance/refund-book',
    context: {},
    initial: 'none',
    states: {
      none: {
        on: {
          REFUND_NOTICE: [
            { guard: 'isSetOff', target: 'setOff', actions: acknowledge },
            { target: 'noticed', actions: acknowledge },
          ],
          REFUND_CREDITED: 'creditedFirst',
        },
      },
      noticed: {
        on: {
          REFUND_NOTICE: acknowledged,
          REFUND_CREDITED: 'credited',
          INQUIRE_REFUND: inquire,
        },
      },
      creditedFirst: {
        on: {
          REFUND_NOTICE: [
            { guard: 'isSetOff', target: 'disputed', actions: acknowledge },
            { target: 'credited', actions: acknowledge },
          ],
          REFUND_CREDITED: known,
        },
      },
      setOff: { on: { REFUND_NOTICE: acknowledged, REFUND_CREDITED: 'disputed' } },
      credited: { on: { REFUND_NOTICE: acknowledged, REFUND_CREDITED: known } },
      disputed: { on: { REFUND_NOTICE: acknowledged, REFUND_CREDITED: known } },
    },
  });
