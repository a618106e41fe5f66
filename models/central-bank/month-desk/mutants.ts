/** Month-end desks, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import { neverClosed, twoMonths } from '../../bank/month-desk/mutants';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

/** A desk that takes the question and never answers. */
const silent = ({ config, implementations }: AnyStateMachine): AnyStateMachine => {
  const states = { ...config.states, asked: {} };
  return createMachine({ ...config, states }, implementations);
};

export const mutants: readonly Mutant[] = [
  {
    name: 'the month desk of the central bank never answers',
    life: 'central-bank/month-desk',
    machine: (rules) => silent(makeMachine(rules)),
    kills: [
      ...neverClosed,
      twoMonths('a difference of the month has its name, for the reviewer to close on'),
      twoMonths('a month closes on a difference that has its name'),
      twoMonths('the books of the month agree, for the reviewer to close it'),
    ],
  },
];
