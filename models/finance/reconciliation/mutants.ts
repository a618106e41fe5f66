/**
 * A reconciliation that lies, and books that agree and are wrong: one omission made in two books at
 * once, which no comparison of books can see.
 */
import { type AnyStateMachine, assign, createMachine } from 'xstate';
import { makeMachine as paymentMachine } from '../../bank/direct-payment/machine';
import { compatibility } from '../../compatibility';
import type { Mutant } from '../../family';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'reconciliation', scope: 'small', property });

const untrue = small('the cycle never closes while a book differs from what really happened');
const empty = small('empty books never count as closed');

/** The bank's answer to a query is ignored: the payment is booked and reported as returned. */
const omitsThePayment = (machine: AnyStateMachine): AnyStateMachine => {
  const { config, implementations } = machine;
  const post = {
    type: 'post',
    params: { line: 'answers', message: { type: 'PAYMENT_RETURN' } },
  };
  const unknown = { on: { QUERY: { target: 'returned', actions: post } } };
  return createMachine({ ...config, states: { ...config.states, unknown } }, implementations);
};

const asked = (party: string) => ({
  type: 'post',
  params: { line: `questions to the ${party}`, message: { type: 'STATEMENT_ASKED' } },
});

export const mutants: readonly Mutant[] = [
  {
    name: 'a reconciliation that always says the books agree',
    life: 'finance/reconciliation',
    machine: (rules) => makeMachine(rules).provide({ guards: { booksAgree: () => true } }),
    kills: [untrue, empty, small('a difference is named, for somebody to chase')],
  },
  {
    name: 'a reconciliation that takes empty books for closed',
    life: 'finance/reconciliation',
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          booksAgree: ({ context, event }) => {
            const { bank, centralBank } = context;
            if (event.type !== 'COMPARE' || bank === null || centralBank === null) return false;
            const isEmpty = bank === 'awaited' && centralBank === 'awaited';
            return isEmpty || compatibility(event.book, bank, centralBank).kind === 'closed';
          },
        },
      }),
    kills: [untrue, empty],
  },
  {
    name: 'a reconciliation that forgets what the bank has stated',
    life: 'finance/reconciliation',
    machine: (rules) =>
      makeMachine(rules).provide({ actions: { keepBank: assign({ bank: null }) } }),
    kills: [
      small('finance compares only what both others have stated'),
      small('the reconciliation can still close'),
      small('a day closes on a voucher that is paid and cleared'),
      small('a day closes on a voucher that was returned'),
      small('both others learn that the day is reconciled, and nothing went wrong'),
      small('finance is told of a claim that is in hand'),
      small('finance is told of a claim that was returned'),
      small('finance is told of a payment that is not claimed yet'),
      small('finance is told of an order that has not arrived'),
      small('finance is told of an order that is in hand'),
      small('the books of the day agree, for the reviewer to close it'),
    ],
  },
  {
    name: 'a reconciliation that asks both others at once',
    life: 'finance/reconciliation',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'open', 'DAY_ENDED', {
        target: 'askingCentralBank',
        actions: [asked('central bank'), asked('bank')],
      }),
    kills: [
      small('nobody is asked while his statement is on the way, unless something went wrong'),
    ],
  },
  {
    name: 'a reconciliation that never says the books agree',
    life: 'finance/reconciliation',
    machine: (rules) => makeMachine(rules).provide({ guards: { booksAgree: () => false } }),
    kills: [
      small('the reconciliation can still close'),
      small('a day closes on a voucher that is paid and cleared'),
      small('a day closes on a voucher that was returned'),
      small('the books of the day agree, for the reviewer to close it'),
      small('both others learn that the day is reconciled, and nothing went wrong'),
    ],
  },
  {
    name: 'one omission in two books: a payment that went out is booked as returned',
    life: 'bank/direct-payment',
    machine: (rules) => omitsThePayment(paymentMachine(rules)),
    kills: [untrue],
  },
];
