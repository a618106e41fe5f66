/** Quota changes at the bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'quota-change', scope: 'small', property });

const registered = small(
  'once all is closed, the bank has registered exactly what finance has changed',
);

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank takes in a change once more when it is repeated',
    life: 'bank/quota-change',
    machine: (rules) => makeMachine({ ...rules, duplicateCheck: false }),
    kills: [
      registered,
      small('no message is unexpected'),
      small('nothing is refused for want of quota that suffices, before any change is registered'),
      small('every change can still be receipted or returned'),
      small('where nothing more can happen, every change is receipted or returned'),
    ],
  },
  {
    name: 'the bank registers another amount than the change has',
    life: 'bank/quota-change',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { isTheAmountOfTheNotice: () => true } }),
    kills: [registered],
  },
  {
    name: 'the bank never returns what it has registered',
    life: 'bank/quota-change',
    machine: (rules) => makeMachine(rules).provide({ guards: { isRaised: () => false } }),
    kills: [small('a registered change is returned while it is unused')],
  },
];
