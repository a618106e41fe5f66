/**
 * A unit's quota account at the bank through the year's end. How much is left is the counter's
 * matter; this is what may be done with it, and its statement once the new year has begun.
 *
 * open -> closing -> cancelled -> settled -> newYear <-> asked
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event =
  | { type: 'LAST_DAY_ENDED' | 'CANCEL' | 'RESEND' | 'CANCELLATION_BOOKED' }
  | { type: 'YEAR_BEGAN' | 'YEAR_ASKED' }
  | { type: 'STATE'; says: 'used' | 'unused'; left: 'none' | 'some' };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});
const tellCentralBank = {
  type: 'post',
  params: { line: 'cancellations', message: { type: 'QUOTA_CANCELLED' } },
} as const;
const state = {
  type: 'post',
  params: ({ event }: { event: Event }) => ({
    line: 'statements of the bank',
    message: {
      type: 'BANK_STATEMENT',
      ...(event.type === 'STATE' ? { says: event.says, left: event.left } : {}),
    },
  }),
} as const;
const known = {
  CANCELLATION_BOOKED: {
    actions: { type: 'note', params: { reason: 'an answer that is known already' } },
  },
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'bank/quota-year',
    context: {},
    initial: 'open',
    states: {
      open: { on: { LAST_DAY_ENDED: 'closing' } },
      closing: { on: { CANCEL: { target: 'cancelled', actions: tellCentralBank } } },
      cancelled: { on: { CANCELLATION_BOOKED: 'settled', RESEND: { actions: tellCentralBank } } },
      settled: { on: { YEAR_BEGAN: 'newYear', ...known } },
      newYear: { on: { YEAR_ASKED: 'asked', ...known } },
      asked: { on: { STATE: { target: 'newYear', actions: state }, ...known } },
    },
  });
