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

export interface BankContext {
  /** The bank's copy, what the teller has entered, and whether the seal on the copy was good. */
  readonly copy: Content | null;
  readonly seal: 'good' | 'bad' | null;
  readonly entry: Content | null;
  /** Payments that really went out, by content: 0 to 2, counted the moment the money moves. */
  readonly paid: Readonly<Record<Content, number>>;
  /** What really became of a transfer whose outcome the bank does not know. */
  readonly unknownSucceeded: boolean;
}
export type BankEvent =
  | { type: 'PAYMENT_ORDER'; content: Content; seal: 'good' | 'bad' }
  | { type: 'ENTER' | 'ALTER_COPY'; to: Content }
  | { type: 'TRANSFER_UNKNOWN'; succeeded: boolean }
  | {
      type:
        | 'VERIFY'
        | 'RELEASE_GRANTED'
        | 'RELEASE_REFUSED'
        | 'TRANSFER_SUCCEEDED'
        | 'TRANSFER_FAILED'
        | 'QUERY'
        | 'RETRY'
        | 'SEND_RECEIPT';
    };

const afterPaying = (context: BankContext): BankContext['paid'] => {
  const content = context.entry ?? 'genuine';
  return { ...context.paid, [content]: Math.min(2, context.paid[content] + 1) };
};

const life = setup({
  types: { context: {} as BankContext, events: {} as BankEvent },
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
    payOut: assign({ paid: ({ context }) => afterPaying(context) }),
    leaveUnknown: assign({
      paid: ({ context, event }) =>
        'succeeded' in event && event.succeeded ? afterPaying(context) : context.paid,
      unknownSucceeded: ({ event }) => 'succeeded' in event && event.succeeded,
    }),
    settleUnknown: assign({ unknownSucceeded: false }),
  },
});

const note = (reason: string) => ({ type: 'note' as const, params: { reason } });
const answer = (type: 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN') => ({
  type: 'post' as const,
  params: { line: 'answers', message: { type } },
});
/** An order for a voucher whose money is moving, or that is not looked at yet. */
const underWay = {
  PAYMENT_ORDER: { actions: note('this voucher is taken in already') },
} as const;
/** An order for a voucher that is at a desk here. */
const takenIn = {
  PAYMENT_ORDER: [
    { guard: 'isTakenAgain', target: 'received', actions: 'takeIn' },
    { actions: note('this voucher is taken in already') },
  ],
} as const;
/** An order for a voucher that this bank has answered: the answer is given again. */
const answered = (type: 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN') =>
  ({
    PAYMENT_ORDER: [
      { guard: 'isTakenAgain', target: 'received', actions: 'takeIn' },
      { actions: answer(type) },
    ],
  }) as const;
const alterable = { ALTER_COPY: { guard: 'isAnotherCopy', actions: 'alterCopy' } } as const;

/**
 * The machine under the given rules: `verifySealBeforeActing` and `duplicateCheck` are read by its
 * guards.
 */
export function makeMachine(rules: Rules) {
  return life
    .createMachine({
      id: 'bank/direct-payment',
      context: {
        copy: null,
        seal: null,
        entry: null,
        paid: { genuine: 0, altered: 0, earlier: 0 },
        unknownSucceeded: false,
      },
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
            ...underWay,
            VERIFY: [
              { guard: 'sealIsTrusted', target: 'signedIn' },
              { target: 'refused', actions: answer('PAYMENT_RETURN') },
            ],
          },
        },
        signedIn: {
          on: { ...takenIn, ...alterable, ENTER: { target: 'entered', actions: 'enter' } },
        },
        entered: {
          on: {
            ...takenIn,
            ...alterable,
            RELEASE_GRANTED: 'transferring',
            RELEASE_REFUSED: { target: 'returned', actions: answer('PAYMENT_RETURN') },
          },
        },
        transferring: {
          on: {
            ...underWay,
            TRANSFER_SUCCEEDED: { target: 'paid', actions: 'payOut' },
            TRANSFER_FAILED: { target: 'returned', actions: answer('PAYMENT_RETURN') },
            TRANSFER_UNKNOWN: { target: 'unknown', actions: 'leaveUnknown' },
          },
        },
        unknown: {
          on: {
            ...underWay,
            QUERY: [
              { guard: 'itSucceeded', target: 'paid', actions: 'settleUnknown' },
              { target: 'transferring', actions: 'settleUnknown' },
            ],
            RETRY: { target: 'transferring', actions: 'settleUnknown' },
          },
        },
        paid: {
          on: {
            ...takenIn,
            SEND_RECEIPT: { target: 'receipted', actions: answer('PAYMENT_RECEIPT') },
          },
        },
        receipted: { on: answered('PAYMENT_RECEIPT') },
        returned: { on: answered('PAYMENT_RETURN') },
        refused: { on: answered('PAYMENT_RETURN') },
      },
    })
    .provide({
      guards: {
        sealIsTrusted: ({ context }) => !rules.verifySealBeforeActing || context.seal === 'good',
        isRepeatOfEarlier: ({ event }) =>
          rules.duplicateCheck && 'content' in event && event.content === 'earlier',
        isTakenAgain: ({ context }) =>
          !rules.duplicateCheck && Object.values(context.paid).every((times) => times < 2),
      },
    });
}
