/**
 * A clearing claim (2301) on the clearing clerk's desk at the bank, where it can be made to say
 * what was never paid. With `payBeforeClear` the bank's system seals and sends only what agrees
 * with its payments; whoever runs that system can make it look away.
 *
 * unclaimed -> drafted -> sent
 */
import { assign, setup } from 'xstate';
import type { Content } from '../../content';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  /** Of one claim: what was paid, something else, or what an earlier claim has had cleared. */
  readonly draft: Content | null;
}
type Event =
  | { type: 'DRAFT' | 'RELEASE' | 'RELEASE_UNCHECKED' }
  | { type: 'ALTER_DRAFT'; to: Content };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    isAnotherDraft: ({ context, event }) => 'to' in event && event.to !== context.draft,
    agreesWithPayments: ({ context }) => context.draft === 'genuine',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    draftClaim: assign({ draft: 'genuine' }),
    alterDraft: assign({ draft: ({ event }) => ('to' in event ? event.to : null) }),
  },
});

const sealed = {
  target: 'sent',
  actions: {
    type: 'post',
    params: ({ context }: { context: Context }) => ({
      line: 'claims',
      message: { type: 'CLAIM_UNDER_SEAL', content: context.draft, seal: 'good' },
    }),
  },
} as const;

export const makeMachine = (rules: Rules) =>
  base.createMachine({
    id: 'bank/claim-desk',
    context: { draft: null },
    initial: 'unclaimed',
    states: {
      unclaimed: { on: { DRAFT: { target: 'drafted', actions: 'draftClaim' } } },
      drafted: {
        on: {
          ALTER_DRAFT: { guard: 'isAnotherDraft', actions: 'alterDraft' },
          RELEASE: rules.payBeforeClear ? { guard: 'agreesWithPayments', ...sealed } : sealed,
          RELEASE_UNCHECKED: sealed,
        },
      },
      sent: {},
    },
  });
