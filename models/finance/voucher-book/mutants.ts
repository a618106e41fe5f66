/** Finance's book on a voucher, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'clearing-and-refund', scope: 'small', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'finance enters no returns in its book',
    life: 'finance/voucher-book',
    machine: (rules) => {
      const { config, implementations }: AnyStateMachine = makeMachine(rules);
      const known = Object.entries(config.states?.issued?.on ?? {});
      const on = Object.fromEntries(known.filter(([type]) => type !== 'PAYMENT_RETURN'));
      return createMachine(
        { ...config, states: { ...config.states, issued: { on } } },
        implementations,
      );
    },
    kills: [
      small('no message is unexpected'),
      small('the clearing can still be closed'),
      small('where nothing more can happen, the clearing is closed'),
      small('a transfer fails and nothing is claimed'),
    ],
  },
];
