/**
 * Authorised-payment voucher 8202 (财政授权支付凭证) at the agent bank.
 *
 * awaited -> received -> signedIn -> entered -> transferring -> paid -> receipted
 *               |                       |            |  \-> unknown -> (paid | transferring)
 *            refused                 returned     returned
 *
 * What is paid is the entry, made from the row that travels beside the sealed original. A good seal
 * on the original says nothing of the row: only the comparison at release does. The receipt is an
 * act of its own. The business window and the age of a voucher are not modelled: no outcome depends
 * on them here.
 */
import { assign, setup } from 'xstate';
import type { Content } from '../../content';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';
import {
  afterPaying,
  afterUnknown,
  alterable,
  answer,
  comingAgain,
  note,
  reallySucceeded,
  sendBack,
  type TransferContext,
  type TransferEvent,
  transferGuards,
  transferStates,
  untouched,
} from '../transfer';

export interface BankContext extends TransferContext {
  /** The row that came with the sealed original, of which `copy` is the bank's copy. */
  readonly row: Content | null;
}
export type BankEvent =
  | TransferEvent
  | { type: 'AUTHORISED_PAYMENT'; original: Content; seal: 'good' | 'bad'; row: Content }
  | { type: 'ALTER_ENTRY' | 'ALTER_COPY'; to: Content }
  | { type: 'TAKE_UP' | 'FIND_DIFFERENT' };

const life = setup({
  types: { context: {} as BankContext, events: {} as BankEvent },
  guards: {
    sealIsTrusted: ({ context }) => context.seal === 'good',
    agreesWithOriginal: ({ context }) => context.entry === context.copy,
    differsFromOriginal: ({ context }) => context.entry !== context.copy,
    isRepeatOfEarlier: ({ event }) =>
      'row' in event && (event.original === 'earlier' || event.row === 'earlier'),
    isTakenAgain: () => false,
    itSucceeded: ({ context }) => context.unknownSucceeded,
    isAnotherCopy: ({ context, event }) => 'to' in event && context.copy !== event.to,
    isAnotherEntry: ({ context, event }) => 'to' in event && context.entry !== event.to,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    takeIn: assign({
      copy: ({ event }) => ('row' in event ? event.original : null),
      seal: ({ event }) => ('row' in event ? event.seal : null),
      row: ({ event }) => ('row' in event ? event.row : null),
      entry: null,
    }),
    enter: assign({ entry: ({ context }) => context.row }),
    alterEntry: assign({ entry: ({ event }) => ('to' in event ? event.to : null) }),
    alterCopy: assign({ copy: ({ event }) => ('to' in event ? event.to : null) }),
    payOut: assign({ paid: afterPaying }),
    leaveUnknown: assign({ paid: afterUnknown, unknownSucceeded: reallySucceeded }),
    settleUnknown: assign({ unknownSucceeded: false }),
  },
});

const again = comingAgain('AUTHORISED_PAYMENT');

/**
 * The machine under the given rules: `verifySealBeforeActing`, `compareWithStoredOriginal` and
 * `duplicateCheck` are read by its guards.
 */
export function makeMachine(rules: Rules) {
  return life
    .createMachine({
      id: 'bank/authorised-payment',
      context: { ...untouched, row: null },
      initial: 'awaited',
      states: {
        awaited: {
          on: {
            AUTHORISED_PAYMENT: [
              {
                guard: 'isRepeatOfEarlier',
                actions: note('that earlier voucher is paid already'),
              },
              { target: 'received', actions: 'takeIn' },
            ],
          },
        },
        received: {
          on: {
            ...again.underWay,
            VERIFY: [
              { guard: 'sealIsTrusted', target: 'signedIn' },
              { target: 'refused', actions: answer('PAYMENT_RETURN') },
            ],
          },
        },
        signedIn: {
          on: { ...again.takenIn, ...alterable, TAKE_UP: { target: 'entered', actions: 'enter' } },
        },
        entered: {
          on: {
            ...again.takenIn,
            ...alterable,
            ALTER_ENTRY: { guard: 'isAnotherEntry', actions: 'alterEntry' },
            RELEASE_GRANTED: { guard: 'agreesWithOriginal', target: 'transferring' },
            RELEASE_REFUSED: sendBack,
            FIND_DIFFERENT: { guard: 'differsFromOriginal', ...sendBack },
          },
        },
        // From the release on, as every payment: ../transfer
        ...transferStates(again),
      },
    })
    .provide({
      guards: {
        ...transferGuards(rules),
        agreesWithOriginal: ({ context }) =>
          !rules.compareWithStoredOriginal || context.entry === context.copy,
        differsFromOriginal: ({ context }) =>
          rules.compareWithStoredOriginal && context.entry !== context.copy,
        isRepeatOfEarlier: ({ event }) =>
          rules.duplicateCheck &&
          'row' in event &&
          (event.original === 'earlier' || event.row === 'earlier'),
      },
    });
}
