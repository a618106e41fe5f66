/**
 * A payment at the bank as the quota account sees it: taken up, granted its quota, paid. What is
 * taken up is not stored: a crash puts it back to waiting. The balance is a counter of the system.
 *
 * waiting -> takenUp -> granted -> paid          takenUp -> refused
 *
 * Without `quotaChangedAtomically` it keeps a copy of the balance between reading and writing;
 * without `quotaAndStatusTogether` it is `deducted` and not yet stored before it is granted.
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

/** Balances that a payment can read, 0 up to this: what any scope can ever hold. */
export const BALANCE_MAX = 3;

interface Context {
  /** What it read of the balance, and may be out of date; null unless it is about to write. */
  readonly balanceRead: number | null;
}
type Event =
  | { type: 'TAKE_UP' | 'QUOTA_GRANTED' | 'QUOTA_REFUSED' | 'STORE_STATUS' }
  | { type: 'TRANSFER_SUCCEEDED' | 'CRASHED' }
  | { type: 'READ_BALANCE'; balance: number }
  | { type: 'WRITE_BALANCE'; was: number };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    thereIsQuota: ({ event }) => event.type === 'READ_BALANCE' && event.balance > 0,
    isWhatItRead: ({ context, event }) =>
      event.type === 'WRITE_BALANCE' && event.was === context.balanceRead,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepCopy: assign({
      balanceRead: ({ event }) => (event.type === 'READ_BALANCE' ? event.balance : null),
    }),
    forgetCopy: assign({ balanceRead: null }),
  },
});

export const makeMachine = (rules: Rules) => {
  const drawn = rules.quotaAndStatusTogether ? 'granted' : 'deducted';
  const lost = { target: 'waiting', actions: 'forgetCopy' } as const;
  const underOneLock = { QUOTA_GRANTED: drawn, QUOTA_REFUSED: 'refused' } as const;
  const readFirst = {
    READ_BALANCE: [
      { guard: 'thereIsQuota', target: 'read', actions: 'keepCopy' },
      { target: 'refused' },
    ],
  } as const;
  return base.createMachine({
    id: 'bank/quota-draw',
    context: { balanceRead: null },
    initial: 'waiting',
    states: {
      waiting: { on: { TAKE_UP: 'takenUp' } },
      takenUp: {
        on: { CRASHED: lost, ...(rules.quotaChangedAtomically ? underOneLock : readFirst) },
      },
      ...(rules.quotaChangedAtomically
        ? {}
        : {
            read: {
              on: {
                CRASHED: lost,
                WRITE_BALANCE: { guard: 'isWhatItRead', target: drawn, actions: 'forgetCopy' },
              },
            },
          }),
      ...(rules.quotaAndStatusTogether
        ? {}
        : { deducted: { on: { CRASHED: lost, STORE_STATUS: 'granted' } } }),
      granted: { on: { TRANSFER_SUCCEEDED: 'paid' } },
      paid: {},
      refused: {},
    },
  });
};
