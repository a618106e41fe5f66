/**
 * A change of a quota (调增, 调减) at the bank. It counts from its registration on, and until its
 * receipt is sent the bank may still return it; whether the balance allows either is the steps'
 * matter, which hold the counter.
 *
 * awaited -> received -> registered -> receipted
 *               |            |
 *            refused      returned
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly amount: number;
  readonly registrations: number;
}
type Event =
  | { type: 'QUOTA_CHANGE' | 'REGISTER' | 'RETURN_REGISTERED'; amount: number }
  | { type: 'REFUSE' | 'SEND_RECEIPT' };

/** Registrations are counted up to here: the second is the wrong one. */
export const REGISTRATIONS_MAX = 2;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    isTheAmountOfTheNotice: ({ context, event }) =>
      'amount' in event && event.amount === context.amount,
    isRaised: ({ context, event }) =>
      'amount' in event && event.amount === context.amount && context.amount > 0,
    isTakenInAgain: ({ context }) => context.registrations < REGISTRATIONS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepNotice: assign({
      amount: ({ context, event }) => ('amount' in event ? event.amount : context.amount),
    }),
    countRegistration: assign({ registrations: ({ context }) => context.registrations + 1 }),
  },
});
const answer = (type: 'QUOTA_RECEIPT' | 'QUOTA_RETURNED') =>
  ({ type: 'post', params: { line: 'answers of the bank', message: { type } } }) as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;

const alreadyHere = { actions: note('the notice is here already') } as const;
const sentBack = {
  on: {
    QUOTA_CHANGE: {
      actions: [note('the notice was sent back already'), answer('QUOTA_RETURNED')],
    },
  },
} as const;

/** What a repeated notice does is the whole of `duplicateCheck`. */
export const makeMachine = (rules: Rules) => {
  const takeIn = { target: 'received', actions: 'keepNotice' } as const;
  const receiptAgain = {
    actions: [note('the notice was taken in already'), answer('QUOTA_RECEIPT')],
  } as const;
  return base.createMachine({
    id: 'bank/quota-change',
    context: { amount: 0, registrations: 0 },
    initial: 'awaited',
    states: {
      awaited: { on: { QUOTA_CHANGE: takeIn } },
      received: {
        on: {
          REGISTER: {
            guard: 'isTheAmountOfTheNotice',
            target: 'registered',
            actions: 'countRegistration',
          },
          REFUSE: { target: 'refused', actions: answer('QUOTA_RETURNED') },
          QUOTA_CHANGE: alreadyHere,
        },
      },
      registered: {
        on: {
          SEND_RECEIPT: { target: 'receipted', actions: answer('QUOTA_RECEIPT') },
          RETURN_REGISTERED: {
            guard: 'isRaised',
            target: 'returned',
            actions: answer('QUOTA_RETURNED'),
          },
          QUOTA_CHANGE: alreadyHere,
        },
      },
      receipted: {
        on: {
          QUOTA_CHANGE: rules.duplicateCheck
            ? receiptAgain
            : [{ guard: 'isTakenInAgain', ...takeIn }, receiptAgain],
        },
      },
      refused: sentBack,
      returned: sentBack,
    },
  });
};
