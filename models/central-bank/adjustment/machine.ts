/**
 * An adjustment (5253, 5351) at the central bank: an amount changes its subject and no account.
 * What does not add up to zero is returned on arrival; that check is the contract's own and has no
 * switch. With `duplicateCheck` an adjustment is booked once, however often it comes.
 *
 * awaited -> read -> validated -> booked -> receipted
 *              \-> returned -> read (next version)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly net: 'zero' | 'other';
  readonly bookings: number;
}
type Event =
  | { type: 'ADJUSTMENT'; version: number; net: 'zero' | 'other' }
  | { type: 'VALIDATE' | 'BOOK' | 'SEND_RECEIPT' };

/** Bookings of one adjustment are counted up to two: the second is the wrong one. */
export const BOOKINGS_MAX = 2;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    addsUpToZero: ({ context }) => context.net === 'zero',
    isALaterVersion: ({ context, event }) =>
      event.type === 'ADJUSTMENT' && event.version > context.version,
    isThisVersion: ({ context, event }) =>
      event.type === 'ADJUSTMENT' && event.version === context.version,
    isTakenInAgain: ({ context, event }) =>
      event.type === 'ADJUSTMENT' &&
      event.version === context.version &&
      context.bookings < BOOKINGS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepAdjustment: assign(({ context, event }) =>
      event.type === 'ADJUSTMENT' ? { version: event.version, net: event.net } : context,
    ),
    countBooking: assign({ bookings: ({ context }) => context.bookings + 1 }),
  },
});

const answer = (type: 'ADJUSTMENT_RECEIPT' | 'ADJUSTMENT_RETURNED') =>
  ({
    type: 'post',
    params: ({ context }: { context: Context }) => ({
      line: 'adjustment answers',
      message: { type, version: context.version },
    }),
  }) as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const takeIn = { target: 'read', actions: 'keepAdjustment' } as const;
const earlier = { actions: note('an earlier version of the adjustment') } as const;
const isHere = { ADJUSTMENT: { actions: note('the adjustment is here already') } } as const;

export const makeMachine = (rules: Rules) =>
  base.createMachine({
    id: 'central-bank/adjustment',
    context: { version: 0, net: 'zero', bookings: 0 },
    initial: 'awaited',
    states: {
      awaited: { on: { ADJUSTMENT: takeIn } },
      read: {
        on: {
          VALIDATE: [
            { guard: 'addsUpToZero', target: 'validated' },
            { target: 'returned', actions: answer('ADJUSTMENT_RETURNED') },
          ],
          ...isHere,
        },
      },
      validated: { on: { BOOK: { target: 'booked', actions: 'countBooking' }, ...isHere } },
      booked: {
        on: {
          SEND_RECEIPT: { target: 'receipted', actions: answer('ADJUSTMENT_RECEIPT') },
          ...isHere,
        },
      },
      receipted: {
        on: {
          ADJUSTMENT: [
            rules.duplicateCheck
              ? { guard: 'isThisVersion', actions: answer('ADJUSTMENT_RECEIPT') }
              : { guard: 'isTakenInAgain', ...takeIn },
            earlier,
          ],
        },
      },
      returned: {
        on: {
          ADJUSTMENT: [
            { guard: 'isALaterVersion', ...takeIn },
            { guard: 'isThisVersion', actions: answer('ADJUSTMENT_RETURNED') },
            earlier,
          ],
        },
      },
    },
  });
