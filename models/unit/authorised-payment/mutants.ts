/** Deliberately wrong unit machines, each with the properties it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'unit/authorised-payment';
const caught = (scope: string, property: string) => ({
  family: 'authorised-payment',
  scope,
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the public seal is put whoever sealed before, and whatever',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { mayReview: () => true } }),
    kills: [
      caught('one voucher', 'nobody seals both as clerk and as reviewer'),
      caught('coalitions', 'no funds go out on what nobody asked for'),
      caught('coalitions', "no funds go out on one person's authority"),
    ],
  },
  {
    name: 'the public seal needs nobody before it',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { dutyOrderIsOff: () => true } }),
    kills: [
      caught('one voucher', 'no voucher is sealed out of the order of duty'),
      caught('coalitions', 'no funds go out on what nobody asked for'),
      caught('coalitions', "no funds go out on one person's authority"),
    ],
  },
];
