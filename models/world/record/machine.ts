/**
 * What really happened to one voucher: payments that reached the payee, debits of the treasury's
 * account. A ghost: steps write it, properties read it, and no machine or condition ever may.
 *
 * watching (payments 0..4, debits 0..4)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';

interface Context {
  readonly payments: number;
  readonly debits: number;
}

/** More than any life can do, so that the record never holds a step back. */
const COUNTED_UP_TO = 4;
const oneMore = (count: number): number => Math.min(COUNTED_UP_TO, count + 1);

const base = setup({
  types: { context: {} as Context, events: {} as { type: 'PAID' | 'DEBITED' } },
  actions: {
    countPayment: assign({ payments: ({ context }) => oneMore(context.payments) }),
    countDebit: assign({ debits: ({ context }) => oneMore(context.debits) }),
  },
});

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'world/record',
    context: { payments: 0, debits: 0 },
    initial: 'watching',
    states: {
      watching: {
        on: {
          PAID: { actions: 'countPayment' },
          DEBITED: { actions: 'countDebit' },
        },
      },
    },
  });
