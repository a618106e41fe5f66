/**
 * The clearing quota at the central bank through the year's end. It is cancelled only when the bank
 * has cancelled its own: until then a claim may still come.
 *
 * open -> told -> cancelled <-> asked
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event =
  | { type: 'QUOTA_CANCELLED' | 'CANCEL' | 'YEAR_ASKED' }
  | { type: 'STATE'; says: 'used' | 'unused'; left: 'none' | 'some' };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});
const booked = {
  type: 'post',
  params: { line: 'cancellation answers', message: { type: 'CANCELLATION_BOOKED' } },
} as const;
const state = {
  type: 'post',
  params: ({ event }: { event: Event }) => ({
    line: 'statements of the central bank',
    message: {
      type: 'CENTRAL_BANK_STATEMENT',
      ...(event.type === 'STATE' ? { says: event.says, left: event.left } : {}),
    },
  }),
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const bookedAlready = {
  QUOTA_CANCELLED: { actions: [note('the cancellation was booked already'), booked] },
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'central-bank/quota-year',
    context: {},
    initial: 'open',
    states: {
      open: { on: { QUOTA_CANCELLED: 'told' } },
      told: {
        on: {
          CANCEL: { target: 'cancelled', actions: booked },
          QUOTA_CANCELLED: { actions: note('the cancellation is here already') },
        },
      },
      cancelled: { on: { YEAR_ASKED: 'asked', ...bookedAlready } },
      asked: { on: { STATE: { target: 'cancelled', actions: state }, ...bookedAlready } },
    },
  });
