/**
 * Direct-payment voucher 5201 (财政直接支付凭证) at finance.
 *
 * drafted -> handled -> approved -> sealed -> sent -> acknowledged
 *                                              |
 *                                           returned
 *
 * A mark is an operation record and a seal at once; it stands only on the content it was put on.
 * Altering the draft leaves the marks where they were, on the other content.
 */
import { assign, setup } from 'xstate';
import type { Content, Mark } from '../../content';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export interface FinanceContext {
  readonly draft: Content;
  readonly handler: Mark | null;
  readonly director: Mark | null;
  readonly treasury: Mark | null;
  /** The sealed copy in the voucher store, from which it is sent. */
  readonly row: Content | null;
}
type SealEvent = {
  type: 'SEAL_AS_HANDLER' | 'SEAL_AS_DIRECTOR' | 'SEAL_AS_KEEPER';
  by: string;
  as: string;
};
export type FinanceEvent =
  | SealEvent
  | { type: 'ALTER_DRAFT' | 'ALTER_ROW'; to: Content }
  | { type: 'REPLACE_ROW' }
  | { type: 'FORGE_APPROVALS'; by: string }
  | { type: 'SEND' | 'RESEND' | 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN' };

const markOf = (content: Content, event: FinanceEvent): Mark | null =>
  'as' in event ? { by: event.by, as: event.as, content } : null;
const forgedAs = (as: string, content: Content, event: FinanceEvent): Mark | null =>
  'by' in event ? { by: event.by, as, content } : null;

const life = setup({
  types: { context: {} as FinanceContext, events: {} as FinanceEvent },
  guards: {
    dutyOrderIsOff: () => false,
    mayDirect: ({ context, event }, params: { anyOrder: boolean; anyone: boolean }) =>
      'as' in event &&
      (params.anyone || context.handler?.as !== event.as) &&
      (params.anyOrder || context.handler?.content === context.draft),
    upstreamStands: ({ context }) =>
      context.handler?.content === context.draft && context.director?.content === context.draft,
    isAnotherContent: ({ context, event }) => 'to' in event && context.draft !== event.to,
    isAnotherRow: ({ context, event }) => 'to' in event && context.row !== event.to,
    isNotReplacedYet: ({ context }) => context.row !== 'earlier',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    sealAsHandler: assign({ handler: ({ context, event }) => markOf(context.draft, event) }),
    sealAsDirector: assign({ director: ({ context, event }) => markOf(context.draft, event) }),
    sealAsKeeper: assign({
      treasury: ({ context, event }) => markOf(context.draft, event),
      row: ({ context }) => context.draft,
    }),
    alterDraft: assign({
      draft: ({ context, event }) => ('to' in event ? event.to : context.draft),
    }),
    alterRow: assign({ row: ({ context, event }) => ('to' in event ? event.to : context.row) }),
    replaceRow: assign({
      row: 'earlier',
      treasury: { by: 'seal keeper', as: 'seal keeper', content: 'earlier' },
    }),
    forgeApprovals: assign({
      handler: ({ context, event }) => forgedAs('officer A', context.draft, event),
      director: ({ context, event }) => forgedAs('officer B', context.draft, event),
    }),
  },
});

/** The order as it leaves: its content, and whether the treasury seal is good for exactly that. */
const sendOrder = {
  type: 'post' as const,
  params: ({ context }: { context: FinanceContext }) => ({
    line: 'orders',
    message: {
      type: 'PAYMENT_ORDER',
      content: context.row,
      seal: context.treasury?.content === context.row ? 'good' : 'bad',
    },
  }),
};
const note = (reason: string) => ({ type: 'note' as const, params: { reason } });

const alterable = { ALTER_DRAFT: { guard: 'isAnotherContent', actions: 'alterDraft' } } as const;
const forgeable = {
  FORGE_APPROVALS: { target: 'approved', actions: 'forgeApprovals' },
} as const;
const sealedAnyhow = {
  SEAL_AS_KEEPER: { guard: 'dutyOrderIsOff', target: 'sealed', actions: 'sealAsKeeper' },
} as const;
const directedAnyhow = (anyone: boolean) =>
  ({
    guard: { type: 'mayDirect', params: { anyOrder: true, anyone } },
    target: 'approved',
    actions: 'sealAsDirector',
  }) as const;

/** The machine under the given rules: `dutyOrder` and `distinctOfficers` are read by its guards. */
export function makeMachine(rules: Rules) {
  const anyone = !rules.distinctOfficers;
  const anyOrder = !rules.dutyOrder;
  return life
    .createMachine({
      id: 'finance/direct-payment',
      context: { draft: 'genuine', handler: null, director: null, treasury: null, row: null },
      initial: 'drafted',
      states: {
        drafted: {
          on: {
            ...alterable,
            ...forgeable,
            ...sealedAnyhow,
            SEAL_AS_HANDLER: { target: 'handled', actions: 'sealAsHandler' },
            ...(anyOrder ? { SEAL_AS_DIRECTOR: directedAnyhow(anyone) } : {}),
          },
        },
        handled: {
          on: {
            ...alterable,
            ...forgeable,
            ...sealedAnyhow,
            SEAL_AS_DIRECTOR: {
              guard: { type: 'mayDirect', params: { anyOrder, anyone } },
              target: 'approved',
              actions: 'sealAsDirector',
            },
          },
        },
        approved: {
          on: {
            ...alterable,
            SEAL_AS_KEEPER: [
              { guard: 'upstreamStands', target: 'sealed', actions: 'sealAsKeeper' },
              sealedAnyhow.SEAL_AS_KEEPER,
            ],
          },
        },
        sealed: {
          on: {
            ALTER_ROW: { guard: 'isAnotherRow', actions: 'alterRow' },
            REPLACE_ROW: { guard: 'isNotReplacedYet', actions: 'replaceRow' },
            SEND: { target: 'sent', actions: sendOrder },
          },
        },
        sent: {
          on: {
            RESEND: { actions: sendOrder },
            PAYMENT_RECEIPT: 'acknowledged',
            PAYMENT_RETURN: 'returned',
          },
        },
        acknowledged: {
          on: { PAYMENT_RECEIPT: { actions: note('the receipt is here already') } },
        },
        returned: {
          on: { PAYMENT_RETURN: { actions: note('the return is here already') } },
        },
      },
    })
    .provide({ guards: { dutyOrderIsOff: () => anyOrder } });
}
