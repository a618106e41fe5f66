/**
 * Day-end reconciliation at finance, for one voucher of the day: finance asks the central bank,
 * then the bank, compares both statements with its own book, and closes only what agrees in all.
 *
 * open -> askingCentralBank -> askingBank -> comparing -> matched -> closed
 *               ^                               |
 *               +--------- chased --------- differing
 *
 * A statement is as old as its journey; only final states agree, and those never change again.
 * The result of the day (5507) is told to both; nothing waits for it.
 */
import { assign, setup } from 'xstate';
import {
  type BankState,
  type CentralBankState,
  compatibility,
  type FinanceState,
} from '../../compatibility';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly bank: BankState | null;
  readonly centralBank: CentralBankState | null;
}
type Event =
  | { type: 'DAY_ENDED' | 'CLOSE' | 'CHASE' | 'ASK_AGAIN' }
  | { type: 'BANK_STATEMENT'; says: BankState }
  | { type: 'CENTRAL_BANK_STATEMENT'; says: CentralBankState }
  | { type: 'COMPARE'; book: FinanceState };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    booksAgree: ({ context, event }) =>
      event.type === 'COMPARE' &&
      context.bank !== null &&
      context.centralBank !== null &&
      compatibility(event.book, context.bank, context.centralBank).kind === 'closed',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepBank: assign({
      bank: ({ event }) => (event.type === 'BANK_STATEMENT' ? event.says : null),
    }),
    keepCentralBank: assign({
      centralBank: ({ event }) => (event.type === 'CENTRAL_BANK_STATEMENT' ? event.says : null),
    }),
    forgetBoth: assign({ bank: null, centralBank: null }),
  },
});

const ask = (party: 'bank' | 'central bank') =>
  ({
    type: 'post',
    params: { line: `questions to the ${party}`, message: { type: 'STATEMENT_ASKED' } },
  }) as const;
const tell = (party: 'bank' | 'central bank') =>
  ({
    type: 'post',
    params: { line: `questions to the ${party}`, message: { type: 'DAY_RECONCILED' } },
  }) as const;
const known = {
  actions: { type: 'note', params: { reason: 'a statement that is known already' } },
} as const;
const lateStatements = { BANK_STATEMENT: known, CENTRAL_BANK_STATEMENT: known } as const;

/** Without `automaticReconciliation` the day is closed without asking and without comparing. */
export const makeMachine = (rules: Rules) =>
  base.createMachine({
    id: 'finance/reconciliation',
    context: { bank: null, centralBank: null },
    initial: 'open',
    states: {
      open: {
        on: {
          DAY_ENDED: rules.automaticReconciliation
            ? { target: 'askingCentralBank', actions: ask('central bank') }
            : { target: 'matched' },
        },
      },
      askingCentralBank: {
        on: {
          CENTRAL_BANK_STATEMENT: {
            target: 'askingBank',
            actions: ['keepCentralBank', ask('bank')],
          },
          BANK_STATEMENT: known,
          ASK_AGAIN: { actions: ask('central bank') },
        },
      },
      askingBank: {
        on: {
          BANK_STATEMENT: { target: 'comparing', actions: 'keepBank' },
          CENTRAL_BANK_STATEMENT: known,
          ASK_AGAIN: { actions: ask('bank') },
        },
      },
      comparing: {
        on: {
          COMPARE: [
            { guard: 'booksAgree', target: 'matched', actions: 'forgetBoth' },
            { target: 'differing', actions: 'forgetBoth' },
          ],
          ...lateStatements,
        },
      },
      differing: {
        on: {
          CHASE: { target: 'askingCentralBank', actions: ask('central bank') },
          ...lateStatements,
        },
      },
      matched: {
        on: {
          CLOSE: { target: 'closed', actions: [tell('bank'), tell('central bank')] },
          ...lateStatements,
        },
      },
      closed: { on: lateStatements },
    },
  });
