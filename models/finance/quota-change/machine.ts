/**
 * A change of a quota (调增, 调减) at finance: a 2104 with a signed amount, which ends receipted
 * or returned. Who may seal it and what a wrong seal does are the first notice's matter.
 *
 * planned -> asked -> released -> acknowledged
 *                        |
 *                     returned          (a returned change is not sent again: the unit asks anew)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  /** One more, one less; 0 until the unit has asked. */
  readonly amount: number;
}
type Event =
  | { type: 'CHANGE_ASKED'; amount: number }
  | { type: 'SEAL' | 'RESEND' | 'QUOTA_RECEIPT' | 'QUOTA_RETURNED' };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    plan: assign({
      amount: ({ event }) => (event.type === 'CHANGE_ASKED' ? event.amount : 0),
    }),
  },
});
const send = {
  type: 'post',
  params: ({ context }: { context: Context }) => ({
    line: 'changes of the quota',
    message: { type: 'QUOTA_CHANGE', amount: context.amount },
  }),
} as const;
const known = {
  actions: { type: 'note', params: { reason: 'an answer that is known already' } },
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'finance/quota-change',
    context: { amount: 0 },
    initial: 'planned',
    states: {
      planned: { on: { CHANGE_ASKED: { target: 'asked', actions: 'plan' } } },
      asked: { on: { SEAL: { target: 'released', actions: send } } },
      released: {
        on: {
          RESEND: { actions: send },
          QUOTA_RECEIPT: 'acknowledged',
          QUOTA_RETURNED: 'returned',
        },
      },
      acknowledged: { on: { QUOTA_RECEIPT: known } },
      returned: { on: { QUOTA_RETURNED: known } },
    },
  });
