/**
 * Authorised-payment voucher 8202 (财政授权支付凭证) at the budget unit, and its sealed original in the
 * voucher store of finance, through which it goes to the bank.
 *
 * asked -> entered -> handled -> stored -> sent -> acknowledged
 *                                           |
 *                                        returned
 *
 * The reviewer's public seal puts two things into the store: the sealed original, and beside it a
 * summary row that banks pick vouchers up by. The seal binds the original alone; nothing seals the
 * row.
 */
import { assign, setup } from 'xstate';
import type { Content, Mark } from '../../content';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export interface UnitContext {
  readonly draft: Content | null;
  readonly clerk: Mark | null;
  /** The public seal (公章), put by the reviewer. */
  readonly reviewer: Mark | null;
  /** The sealed original in the voucher store, and the row beside it. */
  readonly original: Content | null;
  readonly row: Content | null;
}
export type UnitEvent =
  | { type: 'SEAL_AS_CLERK' | 'SEAL_AS_REVIEWER'; by: string; as: string }
  | { type: 'ENTER' | 'ALTER_DRAFT' | 'ALTER_ORIGINAL' | 'ALTER_ROW'; to: Content }
  | { type: 'FORGE_RECORD'; by: string }
  | { type: 'REPLACE_ORIGINAL' | 'SEND' | 'RESEND' | 'PAYMENT_RECEIPT' | 'PAYMENT_RETURN' };

const markOf = (content: Content | null, event: UnitEvent): Mark | null =>
  content && 'as' in event ? { by: event.by, as: event.as, content } : null;

const life = setup({
  types: { context: {} as UnitContext, events: {} as UnitEvent },
  guards: {
    mayReview: ({ context, event }, params: { anyOrder: boolean; anyone: boolean }) =>
      'as' in event &&
      (params.anyone || context.clerk?.as !== event.as) &&
      (params.anyOrder || context.clerk?.content === context.draft),
    dutyOrderIsOff: () => false,
    isAnotherDraft: ({ context, event }) => 'to' in event && context.draft !== event.to,
    isAnotherOriginal: ({ context, event }) => 'to' in event && context.original !== event.to,
    isAnotherRow: ({ context, event }) => 'to' in event && context.row !== event.to,
    isNotReplacedYet: ({ context }) => context.original !== 'earlier',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    writeDraft: assign({
      draft: ({ context, event }) => ('to' in event ? event.to : context.draft),
    }),
    sealAsClerk: assign({ clerk: ({ context, event }) => markOf(context.draft, event) }),
    sealAndStore: assign({
      reviewer: ({ context, event }) => markOf(context.draft, event),
      original: ({ context }) => context.draft,
      row: ({ context }) => context.draft,
    }),
    forgeRecord: assign({
      clerk: ({ context, event }) =>
        'by' in event && context.draft
          ? { by: event.by, as: 'unit clerk', content: context.draft }
          : context.clerk,
    }),
    alterOriginal: assign({
      original: ({ context, event }) => ('to' in event ? event.to : context.original),
    }),
    replaceOriginal: assign({
      original: 'earlier',
      reviewer: { by: 'unit reviewer', as: 'unit reviewer', content: 'earlier' },
    }),
    alterRow: assign({ row: ({ context, event }) => ('to' in event ? event.to : context.row) }),
  },
});

/** What leaves the store: the original, whether the public seal is good for it, and the row. */
const passOn = {
  type: 'post' as const,
  params: ({ context }: { context: UnitContext }) => ({
    line: 'vouchers',
    message: {
      type: 'AUTHORISED_PAYMENT',
      original: context.original,
      seal: context.reviewer?.content === context.original ? 'good' : 'bad',
      row: context.row,
    },
  }),
};
const note = (reason: string) => ({ type: 'note' as const, params: { reason } });

const alterable = { ALTER_DRAFT: { guard: 'isAnotherDraft', actions: 'writeDraft' } } as const;
const forgeable = { FORGE_RECORD: { target: 'handled', actions: 'forgeRecord' } } as const;

/** The machine under the given rules: `dutyOrder` and `distinctOfficers` are read by its guards. */
export function makeMachine(rules: Rules) {
  const params = { anyOrder: !rules.dutyOrder, anyone: !rules.distinctOfficers };
  return life
    .createMachine({
      id: 'unit/authorised-payment',
      context: { draft: null, clerk: null, reviewer: null, original: null, row: null },
      initial: 'asked',
      states: {
        asked: { on: { ENTER: { target: 'entered', actions: 'writeDraft' } } },
        entered: {
          on: {
            ...alterable,
            ...forgeable,
            SEAL_AS_CLERK: { target: 'handled', actions: 'sealAsClerk' },
            SEAL_AS_REVIEWER: {
              guard: 'dutyOrderIsOff',
              target: 'stored',
              actions: 'sealAndStore',
            },
          },
        },
        handled: {
          on: {
            ...alterable,
            SEAL_AS_REVIEWER: {
              guard: { type: 'mayReview', params },
              target: 'stored',
              actions: 'sealAndStore',
            },
          },
        },
        stored: {
          on: {
            ALTER_ORIGINAL: { guard: 'isAnotherOriginal', actions: 'alterOriginal' },
            REPLACE_ORIGINAL: { guard: 'isNotReplacedYet', actions: 'replaceOriginal' },
            ALTER_ROW: { guard: 'isAnotherRow', actions: 'alterRow' },
            SEND: { target: 'sent', actions: passOn },
          },
        },
        sent: {
          on: {
            RESEND: { actions: passOn },
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
    .provide({ guards: { dutyOrderIsOff: () => !rules.dutyOrder } });
}
