/**
 * What really happened to the first treasury seal: whether it is withdrawn, and whether a voucher
 * under it was accepted after that. A ghost: steps write it, properties read it, and no machine or
 * condition ever may.
 *
 * watching (withdrawn or not; accepted 0..4; accepted under a withdrawn seal or not)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';

interface Context {
  readonly isWithdrawn: boolean;
  readonly accepted: number;
  readonly acceptedUnderWithdrawn: boolean;
}
type Event = { type: 'SEAL_WITHDRAWN' } | { type: 'ACCEPTED_UNDER'; seal: number };

/** More than any life can do, so that the record never holds a step back. */
const COUNTED_UP_TO = 4;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  actions: {
    recordWithdrawal: assign({ isWithdrawn: true }),
    recordAcceptance: assign({
      accepted: ({ context }) => Math.min(COUNTED_UP_TO, context.accepted + 1),
      acceptedUnderWithdrawn: ({ context, event }) =>
        context.acceptedUnderWithdrawn ||
        (context.isWithdrawn && event.type === 'ACCEPTED_UNDER' && event.seal === 1),
    }),
  },
});

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'world/seal-record',
    context: { isWithdrawn: false, accepted: 0, acceptedUnderWithdrawn: false },
    initial: 'watching',
    states: {
      watching: {
        on: {
          SEAL_WITHDRAWN: { actions: 'recordWithdrawal' },
          ACCEPTED_UNDER: { actions: 'recordAcceptance' },
        },
      },
    },
  });
