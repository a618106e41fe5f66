/**
 * A clearing claim on the desks of the central bank, where its row can be altered between one desk
 * and the next. Each post looks back once: the reviewer at the sealed claim, the supervisor at what
 * was reviewed (`dutyOrder`), the sending system at what was approved (`sentAsApproved`).
 *
 * awaited -> read -> verified -> signedIn -> reviewed -> approved -> debited
 *              \-> refused
 */
import { assign, setup } from 'xstate';
import type { Content } from '../../content';
import type { Rules } from '../../rules';

interface Context {
  /** What the bank sealed, and what stands in the row that everybody works on. */
  readonly claim: Content | null;
  readonly row: Content | null;
  readonly seal: 'good' | 'bad' | null;
  readonly reviewed: Content | null;
  readonly approved: Content | null;
  /** Debits of the treasury by content, each counted up to two. */
  readonly debited: Readonly<Record<Content, number>>;
}
type Event =
  | { type: 'CLAIM_UNDER_SEAL'; content: Content; seal: 'good' | 'bad' }
  | { type: 'ALTER_ROW'; to: Content }
  | { type: 'REVIEW'; as: string }
  | { type: 'VERIFY' | 'SIGN_IN' | 'APPROVE' | 'SEND' | 'SEND_UNCOMPARED' };

interface Seen {
  readonly context: Context;
  readonly event: Event;
}

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    isRepeatOfEarlier: () => false,
    isTakenAgain: () => false,
    sealIsTrusted: () => false,
    isAnotherRow: ({ context, event }) => 'to' in event && event.to !== context.row,
    reviewedByAnother: () => false,
    standsOnReview: () => false,
    agreesWithApproved: () => false,
  },
  actions: {
    note: (_, _params: { reason: string }) => {},
    keepClaim: assign(({ context, event }) =>
      event.type === 'CLAIM_UNDER_SEAL'
        ? {
            claim: event.content,
            row: event.content,
            seal: event.seal,
            reviewed: null,
            approved: null,
          }
        : context,
    ),
    alterRow: assign({ row: ({ event }) => ('to' in event ? event.to : null) }),
    review: assign({ reviewed: ({ context }) => context.row }),
    approve: assign({ approved: ({ context }) => context.row }),
    debitTreasury: assign({
      debited: ({ context }) => {
        const { row, debited } = context;
        return row ? { ...debited, [row]: Math.min(2, debited[row] + 1) } : debited;
      },
    }),
  },
});

/** The guards that read rules: what each desk looks back at. */
const guardsUnder = (rules: Rules) => ({
  isRepeatOfEarlier: ({ event }: Seen): boolean =>
    rules.duplicateCheck && 'content' in event && event.content === 'earlier',
  isTakenAgain: ({ context }: Seen): boolean =>
    !rules.duplicateCheck && Object.values(context.debited).every((times) => times < 2),
  sealIsTrusted: ({ context }: Seen): boolean =>
    !rules.verifySealBeforeActing || context.seal === 'good',
  reviewedByAnother: ({ event }: Seen): boolean =>
    !rules.distinctOfficers || ('as' in event && event.as !== 'central-bank bookkeeper'),
  standsOnReview: ({ context }: Seen): boolean =>
    !rules.dutyOrder || context.row === context.reviewed,
  agreesWithApproved: ({ context }: Seen): boolean =>
    !rules.sentAsApproved || context.row === context.approved,
});

const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const takeIn = { target: 'read', actions: 'keepClaim' } as const;
const arriving = {
  CLAIM_UNDER_SEAL: [
    { guard: 'isRepeatOfEarlier', actions: note('the claim was cleared already') },
    takeIn,
  ],
} as const;
const isHere = { CLAIM_UNDER_SEAL: { actions: note('the claim is here already') } } as const;
const alterable = { ALTER_ROW: { guard: 'isAnotherRow', actions: 'alterRow' } } as const;
const paidOut = { target: 'debited', actions: 'debitTreasury' } as const;

export const makeMachine = (rules: Rules) =>
  base
    .createMachine({
      id: 'central-bank/claim-desk',
      context: {
        claim: null,
        row: null,
        seal: null,
        reviewed: null,
        approved: null,
        debited: { genuine: 0, altered: 0, earlier: 0 },
      },
      initial: 'awaited',
      states: {
        awaited: { on: arriving },
        read: {
          on: {
            VERIFY: [{ guard: 'sealIsTrusted', target: 'verified' }, { target: 'refused' }],
            ...isHere,
          },
        },
        verified: { on: { SIGN_IN: 'signedIn', ...alterable, ...isHere } },
        signedIn: {
          on: {
            REVIEW: { guard: 'reviewedByAnother', target: 'reviewed', actions: 'review' },
            ...alterable,
            ...isHere,
          },
        },
        reviewed: {
          on: {
            APPROVE: { guard: 'standsOnReview', target: 'approved', actions: 'approve' },
            ...alterable,
            ...isHere,
          },
        },
        approved: {
          on: {
            SEND: { guard: 'agreesWithApproved', ...paidOut },
            SEND_UNCOMPARED: paidOut,
            ...alterable,
            ...isHere,
          },
        },
        debited: {
          on: {
            CLAIM_UNDER_SEAL: [
              { guard: 'isTakenAgain', ...takeIn },
              { actions: note('the claim was cleared already') },
            ],
          },
        },
        refused: { on: arriving },
      },
    })
    .provide({ guards: guardsUnder(rules) });
