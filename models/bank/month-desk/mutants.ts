/** Month-end desks, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

export const twoMonths = (property: string) => ({
  family: 'reconciliation',
  scope: 'two months',
  property,
});

/** What a month end that gets no second answer never comes to. */
export const neverClosed = [
  'both months can still be closed',
  'both months close',
  'where nothing more can happen, both months are closed',
  'both months close with nothing brought forward',
  'a receipt crosses from one month into the next, and both close',
  'what is paid in one month is cleared in the next, and both close',
  'a return crosses from one month into the next, and both close',
  'an order crosses from one month into the next, and both close',
].map(twoMonths);

/** After its first answer the desk takes a question and answers it no more. */
const onceOnly = ({ config, implementations }: AnyStateMachine): AnyStateMachine => {
  const { STATE } = (config.states?.asked?.on ?? {}) as Record<string, object>;
  const states = {
    ...config.states,
    asked: { on: { STATE: { ...STATE, target: 'agreed' } } },
    agreed: { on: { STATEMENT_ASKED: 'awaited' } },
    awaited: {},
  };
  return createMachine({ ...config, states }, implementations);
};

/** A desk that hears questions only until it has answered one. */
const deafAfterwards = ({ config, implementations }: AnyStateMachine): AnyStateMachine => {
  const { STATE } = (config.states?.asked?.on ?? {}) as Record<string, object>;
  const states = {
    ...config.states,
    asked: { on: { STATE: { ...STATE, target: 'agreed' } } },
    agreed: {},
  };
  return createMachine({ ...config, states }, implementations);
};

export const mutants: readonly Mutant[] = [
  {
    name: 'the month desk of the bank answers once and never again',
    life: 'bank/month-desk',
    machine: (rules) => onceOnly(makeMachine(rules)),
    kills: neverClosed,
  },
  {
    name: 'the month desk of the bank does not hear a second question',
    life: 'bank/month-desk',
    machine: (rules) => deafAfterwards(makeMachine(rules)),
    kills: [twoMonths('no message is unexpected'), ...neverClosed],
  },
];
