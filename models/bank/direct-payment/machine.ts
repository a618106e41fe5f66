/**
 * Direct-payment voucher 5201 (财政直接支付凭证) at the agent bank: received, signed-in (签收) and receipt
 * are three layers, and signed-in is not terminal. A transfer has three outcomes; the receipt is an
 * act of its own.
 *
 * awaited -> received -> signedIn -> entered -> transferring -> paid -> receipted
 *               |                       |            |  \-> unknown -> (paid | transferring)
 *            refused                 returned     returned
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

export type BankEvent =
  | TransferEvent
  | { type: 'PAYMENT_ORDER'; content: Content; seal: 'good' | 'bad' }
  | { type: 'ENTER' | 'ALTER_COPY'; to: Content };

const life = setup({
  types: { context: {} as TransferContext, events: {} as BankEvent },
  guards: {
    sealIsTrusted: ({ context }) => context.seal === 'good',
    isRepeatOfEarlier: ({ event }) => 'content' in event && event.content === 'earlier',
    isTakenAgain: () => false,
    itSucceeded: ({ context }) => context.unknownSucceeded,
    isAnotherCopy: ({ context, event }) => 'to' in event && context.copy !== event.to,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    takeIn: assign({
      copy: ({ event }) => ('content' in event ? event.content : null),
      seal: ({ event }) => ('seal' in event ? event.seal : null),
      entry: null,
    }),
    enter: assign({ entry: ({ event }) => ('to' in event ? event.to : null) }),
    alterCopy: assign({ copy: ({ event }) => ('to' in event ? event.to : null) }),
    payOut: assign({ paid: afterPaying }),
    leaveUnknown: assign({ paid: afterUnknown, unknownSucceeded: reallySucceeded }),
    settleUnknown: assign({ unknownSucceeded: false }),
  },
});

const again = comingAgain('PAYMENT_ORDER');

/**
 * The machine under the given rules: `verifySealBeforeActing` and `duplicateCheck` are read by its
 * guards.
 */
export function makeMachine(rules: Rules) {
  return life
    .createMachine({
      id: 'bank/direct-payment',
      context: untouched,
      initial: 'awaited',
      states: {
        awaited: {
          on: {
            PAYMENT_ORDER: [
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
          on: { ...again.takenIn, ...alterable, ENTER: { target: 'entered', actions: 'enter' } },
        },
        entered: {
          on: {
            ...again.takenIn,
            ...alterable,
            RELEASE_GRANTED: 'transferring',
            RELEASE_REFUSED: sendBack,
          },
        },
        // From the release on, as every payment: ../transfer
        ...transferStates(again),
      },
    })
    .provide({
      guards: {
        ...transferGuards(rules),
        isRepeatOfEarlier: ({ event }) =>
          rules.duplicateCheck && 'content' in event && event.content === 'earlier',
      },
    });
}
