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

export interface BankContext {
  /**
   * The bank's copy of the sealed original, whether its seal was good, and the row that came with
   * it.
   */
  readonly copy: Content | null;
  readonly seal: 'good' | 'bad' | null;
  readonly row: Content | null;
  /** What stands in the bank's payment queue. */
  readonly entry: Content | null;
  /** Payments that really went out, by content: 0 to 2, counted the moment the money moves. */
  readonly paid: Readonly<Record<Content, number>>;
  /** What really became of a transfer whose outcome the bank does not know. */
  readonly unknownSucceeded: boolean;
}
export type BankEvent =
  | { type: 'AUTHORISED_PAYMENT'; original: Content; seal: 'good' | 'bad'; row: Content }
  | { type: 'ALTER_ENTRY' | 'ALTER_COPY'; to: Content }
  | { type: 'TRANSFER_UNKNOWN'; succeeded: boolean }
  | { type: 'VERIFY' | 'TAKE_UP' | 'RELEASE_GRANTED' | 'RELEASE_REFUSED' | 'FIND_DIFFERENT' }
  | { type: 'TRANSFER_SUCCEEDED' | 'TRANSFER_FAILED' | 'QUERY' | 'RETRY' | 'SEND_RECEIPT' };

const afterPaying = (context: BankContext): BankContext['paid'] => {
  const content = context.entry ?? 'genuine';
  return { ...context.paid, [content]: Math.min(2, context.paid[content] + 1) };
};

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
/** A voucher whose money is moving, or that is not looked at yet. */
const underWay = {
  AUTHORISED_PAYMENT: { actions: note('this voucher is taken in already') },
} as const;
/** A voucher that is at a desk here. */
const takenIn = {
  AUTHORISED_PAYMENT: [
    { guard: 'isTakenAgain', target: 'received', actions: 'takeIn' },
    { actions: note('this voucher is taken in already') },
  ],
} as const;
/** A voucher that this bank has answered: the answer is given again. */
const answered = (type: 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN') =>
  ({
    AUTHORISED_PAYMENT: [
      { guard: 'isTakenAgain', target: 'received', actions: 'takeIn' },
      { actions: answer(type) },
    ],
  }) as const;
const alterable = { ALTER_COPY: { guard: 'isAnotherCopy', actions: 'alterCopy' } } as const;
const sendBack = { target: 'returned', actions: answer('PAYMENT_RETURN') } as const;

/**
 * The machine under the given rules: `verifySealBeforeActing`, `compareWithStoredOriginal` and
 * `duplicateCheck` are read by its guards.
 */
export function makeMachine(rules: Rules) {
  return life
    .createMachine({
      id: 'bank/authorised-payment',
      context: {
        copy: null,
        seal: null,
        row: null,
        entry: null,
        paid: { genuine: 0, altered: 0, earlier: 0 },
        unknownSucceeded: false,
      },
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
            ...underWay,
            VERIFY: [
              { guard: 'sealIsTrusted', target: 'signedIn' },
              { target: 'refused', actions: answer('PAYMENT_RETURN') },
            ],
          },
        },
        signedIn: {
          on: { ...takenIn, ...alterable, TAKE_UP: { target: 'entered', actions: 'enter' } },
        },
        entered: {
          on: {
            ...takenIn,
            ...alterable,
            ALTER_ENTRY: { guard: 'isAnotherEntry', actions: 'alterEntry' },
            RELEASE_GRANTED: { guard: 'agreesWithOriginal', target: 'transferring' },
            RELEASE_REFUSED: sendBack,
            FIND_DIFFERENT: { guard: 'differsFromOriginal', ...sendBack },
          },
        },
        transferring: {
          on: {
            ...underWay,
            TRANSFER_SUCCEEDED: { target: 'paid', actions: 'payOut' },
            TRANSFER_FAILED: sendBack,
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
        agreesWithOriginal: ({ context }) =>
          !rules.compareWithStoredOriginal || context.entry === context.copy,
        differsFromOriginal: ({ context }) =>
          rules.compareWithStoredOriginal && context.entry !== context.copy,
        isRepeatOfEarlier: ({ event }) =>
          rules.duplicateCheck &&
          'row' in event &&
          (event.original === 'earlier' || event.row === 'earlier'),
        isTakenAgain: ({ context }) =>
          !rules.duplicateCheck && Object.values(context.paid).every((times) => times < 2),
      },
    });
}
