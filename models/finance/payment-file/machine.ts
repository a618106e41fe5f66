/**
 * The file of one direct payment at finance: draft, approvals, order, and the row in the book that
 * is left of it. A short life for questions about who notices; how each seal is earned is told by
 * finance/direct-payment.
 *
 * drafted -> handled -> approved -> ordered
 *
 * Changes beside the workflow leave a line in the system's log, even where the row itself is gone.
 */
import { assign, setup } from 'xstate';
import type { Account } from '../../account';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export interface FileContext {
  readonly content: Account;
  readonly isKept: boolean;
  /** Somebody changed a record by what he administers. */
  readonly isLogged: boolean;
}
type Event =
  | { type: 'ALTER_DRAFT'; to: Account; isLogged: boolean }
  | { type: 'FORGE_APPROVALS'; to: Account }
  | { type: 'SEAL_AS_HANDLER' | 'SEAL_AS_DIRECTOR' | 'SEAL_AS_KEEPER' | 'DELETE_ROW' };

const life = setup({
  types: { context: {} as FileContext, events: {} as Event },
  guards: {
    isUntouched: ({ context }) => context.content === 'genuine',
    isStillThere: ({ context }) => context.isKept,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    alter: assign({
      content: ({ context, event }) => ('to' in event ? event.to : context.content),
      isLogged: ({ event }) => (event.type === 'ALTER_DRAFT' ? event.isLogged : true),
    }),
    deleteRow: assign({ isKept: false, isLogged: true }),
  },
});

const sendOrder = {
  type: 'post' as const,
  params: ({ context }: { context: FileContext }) => ({
    line: 'orders',
    message: { type: 'PAYMENT_ORDER', content: context.content, seal: 'good' },
  }),
};

export const makeMachine = (_rules: Rules) =>
  life.createMachine({
    id: 'finance/payment-file',
    context: { content: 'genuine', isKept: true, isLogged: false },
    initial: 'drafted',
    states: {
      drafted: {
        on: {
          ALTER_DRAFT: { guard: 'isUntouched', actions: 'alter' },
          FORGE_APPROVALS: { guard: 'isUntouched', target: 'approved', actions: 'alter' },
          SEAL_AS_HANDLER: 'handled',
        },
      },
      handled: { on: { SEAL_AS_DIRECTOR: 'approved' } },
      approved: { on: { SEAL_AS_KEEPER: { target: 'ordered', actions: sendOrder } } },
      ordered: { on: { DELETE_ROW: { guard: 'isStillThere', actions: 'deleteRow' } } },
    },
  });
