/**
 * A clearing claim (2301) at the central bank. Of the thirteen business states these remain:
 * `read` is read and signed in; `matching`; `validated` is validated, audited and reviewed;
 * `processed` is supervised, sent and processed, the debit; `receipted` is sealed, both receipts
 * sent. Nobody outside sees a difference between the states that were joined.
 *
 * awaited -> read -> matching -> validated -> processed -> receipted
 *                       |            |
 *                    returned     returned          (a later version is read again)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly evidence: 'paid' | 'none';
  readonly debits: number;
}
type Event =
  | { type: 'CLEARING_CLAIM'; version: number; evidence: 'paid' | 'none' }
  | { type: 'SIGN_IN' | 'VALIDATE' | 'SEND_RECEIPTS' | 'CLEARING_INQUIRY' }
  | { type: 'CLEARING_GRANTED' | 'CLEARING_REFUSED' };

/** Debits of one claim are counted up to two: the second is the wrong one. */
export const DEBITS_MAX = 2;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    evidenceIsThere: ({ context }) => context.evidence === 'paid',
    isALaterVersion: ({ context, event }) =>
      event.type === 'CLEARING_CLAIM' && event.version > context.version,
    isThisVersion: ({ context, event }) =>
      event.type === 'CLEARING_CLAIM' && event.version === context.version,
    isTakenInAgain: ({ context, event }) =>
      event.type === 'CLEARING_CLAIM' &&
      event.version === context.version &&
      context.debits < DEBITS_MAX,
    nothingIsDebitedYet: ({ context }) => context.debits === 0,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepClaim: assign(({ context, event }) =>
      event.type === 'CLEARING_CLAIM'
        ? { version: event.version, evidence: event.evidence }
        : context,
    ),
    debitTreasury: assign({ debits: ({ context }) => context.debits + 1 }),
  },
});

const answer = (type: 'CLAIM_RECEIPT' | 'CLAIM_RETURNED') =>
  ({
    type: 'post',
    params: ({ context }: { context: Context }) => ({
      line: 'claim answers',
      message: { type, version: context.version },
    }),
  }) as const;
const receiptToFinance = {
  type: 'post',
  params: { line: 'clearing receipts', message: { type: 'CLEARING_RECEIPT' } },
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;

const takeIn = { target: 'read', actions: 'keepClaim' } as const;
const earlierVersion = { actions: note('an earlier version of the claim') } as const;
const inHand = {
  CLEARING_CLAIM: [
    { guard: 'isThisVersion', actions: note('the claim is here already') },
    earlierVersion,
  ],
  CLEARING_INQUIRY: { actions: note('the claim is in hand') },
} as const;
const notHere = { CLEARING_INQUIRY: { actions: note('there is no claim to answer for') } } as const;

/** With `duplicateCheck` a claim taken in already is answered again and not debited again. */
export const makeMachine = (rules: Rules) => {
  const repeated = rules.duplicateCheck
    ? ({
        guard: 'isThisVersion',
        actions: [note('the claim was cleared already'), answer('CLAIM_RECEIPT')],
      } as const)
    : ({ guard: 'isTakenInAgain', ...takeIn } as const);
  return base.createMachine({
    id: 'central-bank/clearing-claim',
    context: { version: 0, evidence: 'none', debits: 0 },
    initial: 'awaited',
    states: {
      awaited: { on: { CLEARING_CLAIM: takeIn, ...notHere } },
      read: { on: { SIGN_IN: 'matching', ...inHand } },
      matching: {
        on: {
          VALIDATE: rules.claimEvidenceCheck
            ? [
                { guard: 'evidenceIsThere', target: 'validated' },
                { target: 'returned', actions: answer('CLAIM_RETURNED') },
              ]
            : { target: 'validated' },
          ...inHand,
        },
      },
      validated: {
        on: {
          CLEARING_GRANTED: { target: 'processed', actions: 'debitTreasury' },
          CLEARING_REFUSED: {
            guard: 'nothingIsDebitedYet',
            target: 'returned',
            actions: answer('CLAIM_RETURNED'),
          },
          ...inHand,
        },
      },
      processed: {
        on: {
          SEND_RECEIPTS: {
            target: 'receipted',
            actions: [answer('CLAIM_RECEIPT'), receiptToFinance],
          },
          ...inHand,
        },
      },
      receipted: {
        on: {
          CLEARING_CLAIM: [repeated, earlierVersion],
          CLEARING_INQUIRY: { actions: receiptToFinance },
        },
      },
      returned: {
        on: {
          CLEARING_CLAIM: [
            { guard: 'isALaterVersion', ...takeIn },
            {
              guard: 'isThisVersion',
              actions: [note('the claim was returned already'), answer('CLAIM_RETURNED')],
            },
            earlierVersion,
          ],
          ...notHere,
        },
      },
    },
  });
};
