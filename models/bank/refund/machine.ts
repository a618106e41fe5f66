/**
 * Money that comes back to the agent bank after a payment succeeded: bounced by the payee's bank
 * (退票) or refunded by the payee (退款). Before clearing it is set off against the claim that is then
 * never made; after clearing it is claimed for the treasury (2302). The refund notice (2203, 2204)
 * goes to finance last, when the refund stands.
 *
 * none -> cameBack -> setOff ------------------> noticed -> acknowledged
 *            |  ^                                   |
 *         claimed -> returned    claimed -> credited
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  /** How the money came back; `none` where a claim was made without any. */
  readonly how: 'none' | 'bounce' | 'refund';
  readonly version: number;
  readonly amount: 'exact' | 'other';
  readonly settledBy: 'none' | 'setOff' | 'credit';
}
type Event =
  | { type: 'CAME_BACK'; how: 'bounce' | 'refund' }
  | { type: 'CLAIM_REFUND'; amount: 'exact' | 'other' }
  | { type: 'REFUND_RECEIPT' | 'REFUND_RETURNED'; version: number }
  | { type: 'SET_OFF' | 'RESEND' | 'CORRECT' }
  | { type: 'SEND_NOTICE' | 'RESEND_NOTICE' | 'NOTICE_RECEIVED' };

/** One slip at most in every scope: a refund is claimed twice at most. */
export const VERSIONS_MAX = 2;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    answersThisVersion: ({ context, event }) =>
      'version' in event && event.version === context.version,
    mayBeClaimedAnew: ({ context }) => context.version < VERSIONS_MAX,
    moneyIsHere: ({ context }) => context.how !== 'none',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    takeMoney: assign({ how: ({ event }) => ('how' in event ? event.how : 'none') }),
    makeClaim: assign(({ context, event }) => ({
      version: context.version + 1,
      amount: 'amount' in event ? event.amount : context.amount,
    })),
    settleBySetOff: assign({ settledBy: 'setOff' }),
    settleByCredit: assign({ settledBy: 'credit' }),
  },
});

const postClaim = {
  type: 'post',
  params: ({ context, event }: { context: Context; event: Event }) => ({
    line: 'refund claims',
    message: {
      type: 'REFUND_CLAIM',
      version: 'amount' in event ? context.version + 1 : context.version,
      amount: 'amount' in event ? event.amount : context.amount,
    },
  }),
} as const;
const postNotice = {
  type: 'post',
  params: ({ context }: { context: Context }) => ({
    line: 'refund notices',
    message: { type: 'REFUND_NOTICE', settledBy: context.settledBy },
  }),
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const known = { actions: note('an answer that is known already') } as const;
const answered = { REFUND_RECEIPT: known, REFUND_RETURNED: known } as const;
const claim = {
  guard: 'mayBeClaimedAnew',
  target: 'claimed',
  actions: [postClaim, 'makeClaim'],
} as const;
const sendNotice = { target: 'noticed', actions: postNotice } as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'bank/refund',
    context: { how: 'none', version: 0, amount: 'exact', settledBy: 'none' },
    initial: 'none',
    states: {
      none: {
        on: {
          CAME_BACK: { target: 'cameBack', actions: 'takeMoney' },
          CLAIM_REFUND: claim,
          REFUND_RETURNED: known,
        },
      },
      cameBack: {
        on: {
          SET_OFF: { target: 'setOff', actions: 'settleBySetOff' },
          CLAIM_REFUND: claim,
          REFUND_RETURNED: known,
        },
      },
      claimed: {
        on: {
          RESEND: { actions: postClaim },
          REFUND_RECEIPT: {
            guard: 'answersThisVersion',
            target: 'credited',
            actions: 'settleByCredit',
          },
          REFUND_RETURNED: [{ guard: 'answersThisVersion', target: 'returned' }, known],
        },
      },
      returned: {
        on: {
          CORRECT: [{ guard: 'moneyIsHere', target: 'cameBack' }, { target: 'none' }],
          REFUND_RETURNED: known,
        },
      },
      setOff: { on: { SEND_NOTICE: sendNotice } },
      credited: { on: { SEND_NOTICE: sendNotice, ...answered } },
      noticed: {
        on: {
          RESEND_NOTICE: { actions: postNotice },
          NOTICE_RECEIVED: 'acknowledged',
          ...answered,
        },
      },
      acknowledged: { on: { NOTICE_RECEIVED: known, ...answered } },
    },
  });
