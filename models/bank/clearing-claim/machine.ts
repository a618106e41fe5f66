/**
 * A clearing claim (2301) at the agent bank: the bank has advanced its own money and asks the
 * central bank to make it good. One claim a voucher; `CLAIM` says whether the voucher is paid, for
 * the machine cannot see the payment.
 *
 * unclaimed -> claimed -> cleared               claimed -> returned -> claimed (next version)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly isPaid: boolean;
}
type Event =
  | { type: 'CLAIM'; isPaid: boolean }
  | { type: 'RESEND' }
  | { type: 'CLAIM_RECEIPT' | 'CLAIM_RETURNED'; version: number };

/** A claim is made at most so often: no scope has the budget to return it twice over. */
export const VERSIONS_MAX = 3;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    isPaidFirst: ({ event }) => event.type === 'CLAIM' && event.isPaid,
    answersThisVersion: ({ context, event }) =>
      'version' in event && event.version === context.version,
    answersAnEarlierVersion: ({ context, event }) =>
      'version' in event && event.version < context.version,
    mayBeMadeAnew: ({ context, event }) => event.type === 'CLAIM' && context.version < VERSIONS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    makeClaim: assign(({ context, event }) => ({
      version: context.version + 1,
      isPaid: event.type === 'CLAIM' && event.isPaid,
    })),
  },
});

/**
 * The bank's own word for the payment goes with the claim; whether anyone asks for it is a rule.
 */
const postClaim = {
  type: 'post',
  params: ({ context, event }: { context: Context; event: Event }) => {
    const isNew = event.type === 'CLAIM';
    const isPaid = isNew ? event.isPaid : context.isPaid;
    return {
      line: 'claims',
      message: {
        type: 'CLEARING_CLAIM',
        version: isNew ? context.version + 1 : context.version,
        evidence: isPaid ? 'paid' : 'none',
      },
    };
  },
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const toAnEarlierVersion = {
  guard: 'answersAnEarlierVersion',
  actions: note('an answer to an earlier version'),
} as const;

/** With `payBeforeClear` a voucher is claimed only once it is paid. */
export const makeMachine = (rules: Rules) => {
  const claimed = { target: 'claimed', actions: [postClaim, 'makeClaim'] } as const;
  const claim = rules.payBeforeClear ? ({ guard: 'isPaidFirst', ...claimed } as const) : claimed;
  return base.createMachine({
    id: 'bank/clearing-claim',
    context: { version: 0, isPaid: false },
    initial: 'unclaimed',
    states: {
      unclaimed: { on: { CLAIM: claim } },
      claimed: {
        on: {
          RESEND: { actions: postClaim },
          CLAIM_RECEIPT: { guard: 'answersThisVersion', target: 'cleared' },
          CLAIM_RETURNED: [{ guard: 'answersThisVersion', target: 'returned' }, toAnEarlierVersion],
        },
      },
      returned: {
        on: {
          CLAIM: { guard: 'mayBeMadeAnew', ...claimed },
          CLAIM_RETURNED: [
            { guard: 'answersThisVersion', actions: note('an answer that is known already') },
            toAnEarlierVersion,
          ],
        },
      },
      cleared: {
        on: {
          CLAIM_RECEIPT: {
            guard: 'answersThisVersion',
            actions: note('an answer that is known already'),
          },
          CLAIM_RETURNED: toAnEarlierVersion,
        },
      },
    },
  });
};
