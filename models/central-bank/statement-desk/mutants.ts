/** Statement desks, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'reconciliation', scope: 'small', property });

/** What nobody can be told who gets no answer. */
const told = [
  'finance is told of an order that has not arrived',
  'finance is told of an order that is in hand',
  'finance is told of a payment that is not claimed yet',
  'finance is told of a claim that is in hand',
  'finance is told of a claim that was returned',
];

/** A desk that takes the question and never answers. */
const silent = ({ config, implementations }: AnyStateMachine): AnyStateMachine => {
  const { STATEMENT_ASKED, DAY_RECONCILED } = config.states?.asked?.on ?? {};
  const asked = { on: { STATEMENT_ASKED, DAY_RECONCILED } };
  return createMachine({ ...config, states: { ...config.states, asked } }, implementations);
};

export const mutants: readonly Mutant[] = [
  {
    name: 'the statement desk of the central bank never answers',
    life: 'central-bank/statement-desk',
    machine: (rules) => silent(makeMachine(rules)),
    kills: [
      small('the reconciliation can still close'),
      small('where nothing more can happen, the day is closed'),
      small('a day closes on a voucher that is paid and cleared'),
      small('a day closes on a voucher that was returned'),
      small('the books of the day agree, for the reviewer to close it'),
      small('a difference is named, for somebody to chase'),
      small('both others learn that the day is reconciled, and nothing went wrong'),
      ...told.map(small),
    ],
  },
];
