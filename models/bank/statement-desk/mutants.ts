/** Statement desks, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'reconciliation', scope: 'small', property });

/** Without the line of the machine that takes a repeated question. */
const deafWhileAsked = ({ config, implementations }: AnyStateMachine): AnyStateMachine => {
  const { STATE, DAY_RECONCILED } = config.states?.asked?.on ?? {};
  const asked = { on: { STATE, DAY_RECONCILED } };
  return createMachine({ ...config, states: { ...config.states, asked } }, implementations);
};

export const mutants: readonly Mutant[] = [
  {
    name: 'the statement desk of the bank states that all is returned',
    life: 'bank/statement-desk',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'asked', 'STATE', {
        target: 'idle',
        actions: {
          type: 'post',
          params: {
            line: 'statements of the bank',
            message: { type: 'BANK_STATEMENT', says: 'returned' },
          },
        },
      }),
    kills: [
      small('no statement says what its book has not come to'),
      small('the reconciliation can still close'),
      small('a day closes on a voucher that is paid and cleared'),
      small('both others learn that the day is reconciled, and nothing went wrong'),
      small('finance is told of a claim that is in hand'),
      small('finance is told of a claim that was returned'),
      small('finance is told of a payment that is not claimed yet'),
      small('finance is told of an order that has not arrived'),
      small('finance is told of an order that is in hand'),
    ],
  },
  {
    name: 'the statement desk does not understand a repeated question',
    life: 'bank/statement-desk',
    machine: (rules) => deafWhileAsked(makeMachine(rules)),
    kills: [small('no message is unexpected')],
  },
];
