/** Quota changes at finance, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'quota-change', scope: 'small', property });

/** The machine with another answer to a change that comes back. */
const whenReturned = (
  { config, implementations }: AnyStateMachine,
  target: string | undefined,
): AnyStateMachine => {
  const { QUOTA_RETURNED: _, ...others } = config.states?.released?.on ?? {};
  const on = { ...others, ...(target === undefined ? {} : { QUOTA_RETURNED: target }) };
  const states = { ...config.states, released: { on } };
  return createMachine({ ...config, states }, implementations);
};

export const mutants: readonly Mutant[] = [
  {
    name: 'finance does not hear that a change came back',
    life: 'finance/quota-change',
    machine: (rules) => whenReturned(makeMachine(rules), undefined),
    kills: [
      small('no message is unexpected'),
      small('every change can still be receipted or returned'),
    ],
  },
  {
    name: 'finance takes a returned change for a receipted one',
    life: 'finance/quota-change',
    machine: (rules) => whenReturned(makeMachine(rules), 'acknowledged'),
    kills: [
      small('no message is unexpected'),
      small('every change can still be receipted or returned'),
      small('where nothing more can happen, every change is receipted or returned'),
    ],
  },
];
