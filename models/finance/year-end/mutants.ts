/** Years' ends that lie. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });

/** What never comes about where the year cannot be closed. */
export const neverClosed = [
  'the year can still be closed',
  'the year closes',
  'the year closes on a payment that is used and cleared',
  'a voucher that arrives in the new year is returned',
  'money comes back after the cancellation, and the year closes',
  'money comes back in the new year and restores no quota',
  'the books of the year agree, for the reviewer to close it',
].map(small);

/** What falls besides, where somebody is asked and nobody answers. */
export const neverAnswered = [
  ...neverClosed,
  small('where nothing more can happen, the year is closed'),
  small('a book of the year differs, for somebody to chase'),
];

export const mutants: readonly Mutant[] = [
  {
    name: 'a year end that always says the books agree',
    life: 'finance/year-end',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { allSayTheSameAndNothingIsLeft: () => true } }),
    kills: [
      small('the year never closes while a book differs from what was really spent'),
      small('a book of the year differs, for somebody to chase'),
    ],
  },
  {
    name: 'a year end that never says the books agree',
    life: 'finance/year-end',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { allSayTheSameAndNothingIsLeft: () => false } }),
    kills: neverClosed,
  },
];
