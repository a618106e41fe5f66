/**
 * The reference model's three lives: finance, bank and central bank of one voucher. A calibration,
 * not treasury: versions travel as message types, and the bank looks at finance's seals through a
 * step's condition.
 *
 * finance: drafted -> sealed1 -> sealed2 -> sent -> reconciled (one return leads back to drafted)
 * bank: idle -> received -> verified -> paid; received -> rejected -> received
 */
import { assign, setup } from 'xstate';
import type { Life, ModelEvent } from '../../system';

interface Finance {
  readonly handler: number;
  readonly director: number;
  readonly returns: number;
  readonly hasReceipt: boolean;
  readonly hasAdvice: boolean;
}
type FinanceEvent =
  | { type: 'SEAL_FIRST' | 'SEAL_SECOND'; officer: number }
  | { type: 'SEND' | 'RESEND' | 'RETURN' | 'RECEIPT' | 'ADVICE' | 'RECONCILE' };

const finance = setup({
  types: { context: {} as Finance, events: {} as FinanceEvent },
  guards: {
    anotherOfficer: ({ context, event }) => 'officer' in event && context.handler !== event.officer,
    isFirstVersion: ({ context }) => context.returns === 0,
    bothPapersAreHere: ({ context }) => context.hasReceipt && context.hasAdvice,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    sealAsHandler: assign({ handler: ({ event }) => ('officer' in event ? event.officer : 0) }),
    sealAsDirector: assign({ director: ({ event }) => ('officer' in event ? event.officer : 0) }),
    startOver: assign({ handler: 0, director: 0, returns: 1 }),
    keepReceipt: assign({ hasReceipt: true }),
    keepAdvice: assign({ hasAdvice: true }),
  },
});

const order = (version: number) => ({
  type: 'post' as const,
  params: { line: 'orders', message: { type: `ORDER_${version}` } },
});
const papers = {
  RECEIPT: { actions: 'keepReceipt' },
  ADVICE: { actions: 'keepAdvice' },
} as const;

const financeMachine = finance.createMachine({
  id: 'finance',
  context: { handler: 0, director: 0, returns: 0, hasReceipt: false, hasAdvice: false },
  initial: 'drafted',
  on: papers,
  states: {
    drafted: { on: { SEAL_FIRST: { target: 'sealed1', actions: 'sealAsHandler' } } },
    sealed1: {
      on: {
        SEAL_SECOND: { guard: 'anotherOfficer', target: 'sealed2', actions: 'sealAsDirector' },
      },
    },
    sealed2: {
      on: {
        SEND: [
          { guard: 'isFirstVersion', target: 'sent', actions: order(0) },
          { target: 'sent', actions: order(1) },
        ],
      },
    },
    sent: {
      on: {
        RESEND: [{ guard: 'isFirstVersion', actions: order(0) }, { actions: order(1) }],
        RETURN: { guard: 'isFirstVersion', target: 'drafted', actions: 'startOver' },
        RECONCILE: { guard: 'bothPapersAreHere', target: 'reconciled' },
      },
    },
    reconciled: {},
  },
});

interface Bank {
  readonly payments: number;
}
type BankEvent = {
  type: 'ORDER_0' | 'ORDER_1' | 'VERIFY' | 'REJECT' | 'PAY' | 'RESEND_CLAIM';
};
const bank = setup({
  types: { context: {} as Bank, events: {} as BankEvent },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    countPayment: assign({ payments: ({ context }) => context.payments + 1 }),
  },
});
const send = (line: string, type: string) => ({
  type: 'post' as const,
  params: { line, message: { type } },
});
const bankMachine = bank.createMachine({
  id: 'bank',
  context: { payments: 0 },
  initial: 'idle',
  states: {
    idle: { on: { ORDER_0: 'received' } },
    received: {
      on: {
        VERIFY: 'verified',
        REJECT: { target: 'rejected', actions: send('returns', 'RETURN') },
      },
    },
    verified: {
      on: {
        PAY: {
          target: 'paid',
          actions: ['countPayment', send('receipts', 'RECEIPT'), send('claims', 'CLAIM')],
        },
      },
    },
    paid: {
      on: {
        ORDER_0: { actions: send('receipts', 'RECEIPT') },
        ORDER_1: { actions: send('receipts', 'RECEIPT') },
        RESEND_CLAIM: { actions: send('claims', 'CLAIM') },
      },
    },
    rejected: {
      on: { ORDER_0: { actions: send('returns', 'RETURN') }, ORDER_1: 'received' },
    },
  },
});

const centralBankMachine = setup({
  types: { context: {} as object, events: {} as { type: 'CLAIM' | 'RESEND_ADVICE' } },
  actions: { post: (_, _params: { line: string; message: ModelEvent }) => {} },
}).createMachine({
  id: 'central-bank',
  context: {},
  initial: 'waiting',
  states: {
    waiting: { on: { CLAIM: { target: 'cleared', actions: send('advices', 'ADVICE') } } },
    cleared: {
      on: {
        CLAIM: { actions: send('advices', 'ADVICE') },
        RESEND_ADVICE: { actions: send('advices', 'ADVICE') },
      },
    },
  },
});

const officers = [1, 2];
const events = (...types: string[]): ModelEvent[] => types.map((type) => ({ type }));

export const financeLife: Life = {
  name: 'voucher-reference/finance',
  machine: financeMachine,
  alphabet: [
    ...officers.map((officer) => ({ type: 'SEAL_FIRST', officer })),
    ...officers.map((officer) => ({ type: 'SEAL_SECOND', officer })),
    ...events('SEND', 'RESEND', 'RETURN', 'RECEIPT', 'ADVICE', 'RECONCILE'),
  ],
};
export const bankLife: Life = {
  name: 'voucher-reference/bank',
  machine: bankMachine,
  alphabet: events('ORDER_0', 'ORDER_1', 'VERIFY', 'REJECT', 'PAY', 'RESEND_CLAIM'),
};
export const centralBankLife: Life = {
  name: 'voucher-reference/central-bank',
  machine: centralBankMachine,
  alphabet: events('CLAIM', 'RESEND_ADVICE'),
};
