/** Deliberately wrong finance machines, each with the properties it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'finance/direct-payment';
const caught = (scope: string, property: string) => ({
  family: 'direct-payment',
  scope,
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the seal system takes any upstream record for the right one',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { upstreamStands: () => true } }),
    kills: [caught('coalitions', 'no funds go out on what nobody asked for')],
  },
  {
    name: 'the director’s seal is taken from anybody at any time',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { mayDirect: () => true } }),
    kills: [
      caught('one voucher', 'nobody seals both as handler and as director'),
      caught('coalitions', 'no funds go out on what nobody asked for'),
    ],
  },
  {
    name: 'the treasury seal needs nobody before it',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { dutyOrderIsOff: () => true } }),
    kills: [
      caught('one voucher', 'no voucher is sealed out of the order of duty'),
      caught('coalitions', "no funds go out on one person's authority"),
    ],
  },
];
