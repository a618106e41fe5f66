/** Claims on the desks of the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const attack = (property: string) => ({
  family: 'clearing-and-refund',
  scope: 'coalitions',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank finds the seal of every claim good',
    life: 'central-bank/claim-desk',
    machine: (rules) => makeMachine(rules).provide({ guards: { sealIsTrusted: () => true } }),
    kills: [
      attack('the treasury pays no claim for what was never paid out, nor one twice'),
      attack('the central bank acts only on a claim whose seal is good'),
    ],
  },
  {
    name: 'a claim that was cleared before is taken for a new one',
    life: 'central-bank/claim-desk',
    machine: (rules) => makeMachine(rules).provide({ guards: { isRepeatOfEarlier: () => false } }),
    kills: [attack('the treasury pays no claim for what was never paid out, nor one twice')],
  },
];
