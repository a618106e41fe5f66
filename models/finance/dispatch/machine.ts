/**
 * One order on its way out of finance: by the line, again by the line if no answer comes, and
 * carried by hand where no line is left. What is sent into a dead line is on no line at all.
 *
 * drafted -> sent -> acknowledged
 *     \------> carried ------^      (exported, carried and imported; the line may still bring it)
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event = {
  type: 'SEND' | 'SEND_INTO_DEAD_LINE' | 'RESEND' | 'EXPORT' | 'ORDER_ACKNOWLEDGED';
};

const base = setup({
  types: { context: {} as Record<never, never>, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});

const postBy = (line: string, carrier: string) =>
  ({ type: 'post', params: { line, message: { type: 'ORDER', carrier } } }) as const;
const byLine = postBy('orders', 'line');
const byHand = postBy('orders carried by hand', 'hand');

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'finance/dispatch',
    context: {},
    initial: 'drafted',
    states: {
      drafted: {
        on: {
          SEND: { target: 'sent', actions: byLine },
          SEND_INTO_DEAD_LINE: 'sent',
          EXPORT: { target: 'carried', actions: byHand },
        },
      },
      sent: {
        on: {
          RESEND: { actions: byLine },
          EXPORT: { target: 'carried', actions: byHand },
          ORDER_ACKNOWLEDGED: 'acknowledged',
        },
      },
      carried: { on: { ORDER_ACKNOWLEDGED: 'acknowledged' } },
      acknowledged: {
        on: {
          ORDER_ACKNOWLEDGED: {
            actions: { type: 'note', params: { reason: 'the order is acknowledged already' } },
          },
        },
      },
    },
  });
