/**
 * Month-end reconciliation at finance over two months, for one voucher. The first month may close
 * on a difference that has a name: it is brought forward. The second may not, for it is the same
 * voucher: nothing is brought forward twice.
 *
 * open -> askingCentralBank -> askingBank -> comparing -> matched -> closed -> open (next month)
 *               ^                               |-> named -----------^
 *               +--------- chased --------- differing
 *
 * Closed ends the cycle: only the opening of the next month leaves it.
 */
import { assign, setup } from 'xstate';
import {
  type BankState,
  type CentralBankState,
  type Compatibility,
  compatibility,
  type FinanceState,
  type TimingName,
} from '../../compatibility';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly month: 1 | 2;
  readonly bank: BankState | null;
  readonly centralBank: CentralBankState | null;
  /** The difference that the first month closed on; null where there was none. */
  readonly broughtForward: TimingName | null;
}
type Event =
  | { type: 'MONTH_ENDED' | 'MONTH_OPENED' | 'CLOSE' | 'CHASE' }
  | { type: 'BANK_STATEMENT'; says: BankState }
  | { type: 'CENTRAL_BANK_STATEMENT'; says: CentralBankState }
  | { type: 'COMPARE'; book: FinanceState };

const found = ({ context, event }: { context: Context; event: Event }): Compatibility | null =>
  event.type === 'COMPARE' && context.bank !== null && context.centralBank !== null
    ? compatibility(event.book, context.bank, context.centralBank)
    : null;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    booksAgree: (seen) => found(seen)?.kind === 'closed',
    differenceHasAName: (seen) => found(seen)?.kind === 'timing' && seen.context.month === 1,
    isFirstMonth: ({ context }) => context.month === 1,
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
    bringForward: assign({
      broughtForward: (seen) => {
        const difference = found(seen);
        return difference?.kind === 'timing' ? difference.name : null;
      },
    }),
    turnThePage: assign({ month: 2 }),
  },
});

const ask = (party: 'bank' | 'central bank') =>
  ({
    type: 'post',
    params: { line: `questions to the ${party}`, message: { type: 'STATEMENT_ASKED' } },
  }) as const;
/** Without `automaticReconciliation` a month is closed without asking and without comparing. */
export const makeMachine = (rules: Rules) =>
  base.createMachine({
    id: 'finance/month-end',
    context: { month: 1, bank: null, centralBank: null, broughtForward: null },
    initial: 'open',
    states: {
      open: {
        on: {
          MONTH_ENDED: rules.automaticReconciliation
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
        },
      },
      askingBank: {
        on: {
          BANK_STATEMENT: { target: 'comparing', actions: 'keepBank' },
        },
      },
      comparing: {
        on: {
          COMPARE: [
            { guard: 'booksAgree', target: 'matched', actions: 'forgetBoth' },
            {
              guard: 'differenceHasAName',
              target: 'named',
              actions: ['bringForward', 'forgetBoth'],
            },
            { target: 'differing', actions: 'forgetBoth' },
          ],
        },
      },
      differing: {
        on: {
          CHASE: { target: 'askingCentralBank', actions: ask('central bank') },
        },
      },
      matched: { on: { CLOSE: 'closed' } },
      named: { on: { CLOSE: 'closed' } },
      closed: {
        on: {
          MONTH_OPENED: { guard: 'isFirstMonth', target: 'open', actions: 'turnThePage' },
        },
      },
    },
  });
