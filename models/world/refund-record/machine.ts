/**
 * What really came back of one payment: to the bank, and from there to the treasury's account. A
 * ghost as the record of payments is: steps write it, properties read it, and nobody else may.
 *
 * watching (back 0..1, credits 0..3, whether one was of another amount)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';

interface Context {
  readonly back: number;
  readonly credits: number;
  readonly isOfAnotherAmount: boolean;
}
type Event = { type: 'MONEY_BACK' } | { type: 'CREDITED'; amount: 'exact' | 'other' };

/** More than any life can do, so that the record never holds a step back. */
const CREDITS_COUNTED_UP_TO = 3;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  actions: {
    countMoney: assign({ back: 1 }),
    countCredit: assign(({ context, event }) => ({
      credits: Math.min(CREDITS_COUNTED_UP_TO, context.credits + 1),
      isOfAnotherAmount:
        context.isOfAnotherAmount || (event.type === 'CREDITED' && event.amount === 'other'),
    })),
  },
});

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'world/refund-record',
    context: { back: 0, credits: 0, isOfAnotherAmount: false },
    initial: 'watching',
    states: {
      watching: {
        on: { MONEY_BACK: { actions: 'countMoney' }, CREDITED: { actions: 'countCredit' } },
      },
    },
  });
