/** Statement desks, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'reconciliation', scope: 'small', property });

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
    ],
  },
];
