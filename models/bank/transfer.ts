/**
 * What payments of both kinds share at the agent bank: a voucher that comes again, and the transfer
 * with its receipt.
 *
 * transferring -> paid -> receipted        unknown -> (paid | transferring)
 *      |    \---> unknown                  returned and refused are answered, too
 *   returned
 *
 * A transfer has three outcomes, and the money of an unknown one may have moved. The machines that
 * take these pieces name their guards and actions themselves: `isTakenAgain`, `itSucceeded`,
 * `takeIn`, `payOut`, `leaveUnknown`, `settleUnknown`, `alterCopy`, `post`, `note`.
 */
import type { Content } from '../content';
import type { Rules } from '../rules';

export interface TransferContext {
  /** The bank's copy of what was sealed, and whether its seal was good. */
  readonly copy: Content | null;
  readonly seal: 'good' | 'bad' | null;
  /** What stands in the bank's payment queue. */
  readonly entry: Content | null;
  /** Payments that really went out, by content: 0 to 2, counted the moment the money moves. */
  readonly paid: Readonly<Record<Content, number>>;
  /** What really became of a transfer whose outcome the bank does not know. */
  readonly unknownSucceeded: boolean;
}
export type TransferEvent =
  | { type: 'TRANSFER_UNKNOWN'; succeeded: boolean }
  | { type: 'VERIFY' | 'RELEASE_GRANTED' | 'RELEASE_REFUSED' }
  | { type: 'TRANSFER_SUCCEEDED' | 'TRANSFER_FAILED' | 'QUERY' | 'RETRY' | 'SEND_RECEIPT' };

/** Before anything has come. */
export const untouched: TransferContext = {
  copy: null,
  seal: null,
  entry: null,
  paid: { genuine: 0, altered: 0, earlier: 0 },
  unknownSucceeded: false,
};

interface Seen {
  readonly context: TransferContext;
}
interface Told extends Seen {
  readonly event: { readonly type: string; readonly succeeded?: boolean };
}

/** `paid` with one more payment of what was entered. */
export function afterPaying({ context }: Seen): TransferContext['paid'] {
  const content = context.entry ?? 'genuine';
  return { ...context.paid, [content]: Math.min(2, context.paid[content] + 1) };
}

/** `paid` where the bank does not know: the money moves if the transfer really succeeded. */
export const afterUnknown = ({ context, event }: Told): TransferContext['paid'] =>
  event.succeeded ? afterPaying({ context }) : context.paid;

export const reallySucceeded = ({ event }: Told): boolean => event.succeeded === true;

/** The guards of these pieces that read rules: a seal is looked at, a repeat is seen. */
export const transferGuards = (rules: Rules) => ({
  sealIsTrusted: ({ context }: Seen): boolean =>
    !rules.verifySealBeforeActing || context.seal === 'good',
  isTakenAgain: ({ context }: Seen): boolean =>
    !rules.duplicateCheck && Object.values(context.paid).every((times) => times < 2),
});

export const note = (reason: string) => ({ type: 'note' as const, params: { reason } });
export const answer = (type: 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN') => ({
  type: 'post' as const,
  params: { line: 'answers', message: { type } },
});
export const alterable = { ALTER_COPY: { guard: 'isAnotherCopy', actions: 'alterCopy' } } as const;
export const sendBack = { target: 'returned', actions: answer('PAYMENT_RETURN') } as const;

/** What a voucher's message does when it comes again, by what became of the voucher. */
export function comingAgain<Voucher extends string>(type: Voucher) {
  const on = <Does>(does: Does) => ({ [type]: does }) as Record<Voucher, Does>;
  const isKnown = { actions: note('this voucher is taken in already') };
  const takenAgain = { guard: 'isTakenAgain', target: 'received', actions: 'takeIn' } as const;
  return {
    /** Its money is moving, or it is not looked at yet. */
    underWay: on(isKnown),
    /** It is at a desk here. */
    takenIn: on([takenAgain, isKnown] as const),
    /** This bank has answered: the answer is given again. */
    answered: (given: 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN') =>
      on([takenAgain, { actions: answer(given) }] as const),
  };
}

/** The states from the release on, and those of an answered voucher. */
export const transferStates = <Voucher extends string>({
  underWay,
  takenIn,
  answered,
}: ReturnType<typeof comingAgain<Voucher>>) =>
  ({
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
  }) as const;
