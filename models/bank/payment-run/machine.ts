/**
 * One direct payment at the bank, and what the bank keeps of it: the sealed voucher, the copy that
 * the teller enters from, the core journal. `paid` is what really went out; nobody reads it.
 *
 * awaited -> received -> entered -> paid
 *
 * What is entered need not be what the voucher says: that is for others to compare.
 */
import { assign, setup } from 'xstate';
import type { Account } from '../../account';
import type { Rules } from '../../rules';

export interface RunContext {
  readonly voucher: Account;
  readonly copy: Account;
  readonly entry: Account;
  readonly journal: Account;
  readonly paid: Account;
}
type Event =
  | { type: 'PAYMENT_ORDER'; content: Account; seal: 'good' | 'bad' }
  | { type: 'ENTER'; to: Account }
  | { type: 'ALTER_COPY' | 'RELEASE' | 'RESTORE_JOURNAL' };

const life = setup({
  types: { context: {} as RunContext, events: {} as Event },
  guards: {
    sealIsTrusted: ({ event }) => 'seal' in event && event.seal === 'good',
    isGenuine: ({ context }) => context.copy === 'genuine',
    isAnotherJournal: ({ context }) => context.journal !== context.voucher,
  },
  actions: {
    note: (_, _params: { reason: string }) => {},
    takeIn: assign({
      voucher: ({ event }) => ('content' in event ? event.content : 'nothing'),
      copy: ({ event }) => ('content' in event ? event.content : 'nothing'),
    }),
    alterCopy: assign({ copy: 'altered' }),
    enter: assign({ entry: ({ event }) => ('to' in event ? event.to : 'nothing') }),
    payOut: assign({
      journal: ({ context }) => context.entry,
      paid: ({ context }) => context.entry,
      copy: 'nothing',
      entry: 'nothing',
    }),
    restoreJournal: assign({ journal: ({ context }) => context.voucher }),
  },
});

const note = (reason: string) => ({ actions: { type: 'note', params: { reason } } }) as const;

/** `verifySealBeforeActing` is read by a guard. */
export const makeMachine = (rules: Rules) =>
  life
    .createMachine({
      id: 'bank/payment-run',
      context: {
        voucher: 'nothing',
        copy: 'nothing',
        entry: 'nothing',
        journal: 'nothing',
        paid: 'nothing',
      },
      initial: 'awaited',
      states: {
        awaited: {
          on: {
            PAYMENT_ORDER: [
              { guard: 'sealIsTrusted', target: 'received', actions: 'takeIn' },
              note('an order without a good seal is sent back'),
            ],
          },
        },
        received: {
          on: {
            ENTER: { target: 'entered', actions: 'enter' },
            ALTER_COPY: { guard: 'isGenuine', actions: 'alterCopy' },
          },
        },
        entered: { on: { RELEASE: { target: 'paid', actions: 'payOut' } } },
        paid: {
          on: {
            RESTORE_JOURNAL: { guard: 'isAnotherJournal', actions: 'restoreJournal' },
          },
        },
      },
    })
    .provide({
      guards: {
        sealIsTrusted: ({ event }) =>
          'seal' in event && (event.seal === 'good' || !rules.verifySealBeforeActing),
      },
    });
