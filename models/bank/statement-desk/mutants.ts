/** Statement desks, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
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
    name: 'the statement desk does not understand a repeated question',
    life: 'bank/statement-desk',
    machine: (rules) => deafWhileAsked(makeMachine(rules)),
    kills: [small('no message is unexpected')],
  },
];
