/**
 * Month ends that lie: that count empty books, that bring everything forward, or nothing, or the
 * same twice.
 */
import { type AnyStateMachine, createMachine } from 'xstate';
import { compatibility } from '../../compatibility';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const twoMonths = (property: string) => ({
  family: 'reconciliation',
  scope: 'two months',
  property,
});
const untrue = twoMonths(
  'no month closes on untrue books, unless the difference has a name and is under way',
);
const empty = twoMonths('empty books never count as closed');

/** Sentences that only come about where a second month is reconciled after the first. */
const crossings = [
  'a receipt crosses from one month into the next, and both close',
  'what is paid in one month is cleared in the next, and both close',
  'a return crosses from one month into the next, and both close',
  'an order crosses from one month into the next, and both close',
  'a difference of the month has its name, for the reviewer to close on',
].map(twoMonths);

export const mutants: readonly Mutant[] = [
  {
    name: 'a month end that takes empty books for closed',
    life: 'finance/month-end',
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          booksAgree: ({ context, event }) => {
            const { bank, centralBank } = context;
            if (event.type !== 'COMPARE' || bank === null || centralBank === null) return false;
            const isEmpty = bank === 'awaited' && centralBank === 'awaited';
            return isEmpty || compatibility(event.book, bank, centralBank).kind === 'closed';
          },
        },
      }),
    kills: [empty, untrue],
  },
  {
    name: 'a month that counts as closed before it was opened',
    life: 'finance/month-end',
    machine: (rules) => {
      const { config, implementations }: AnyStateMachine = makeMachine(rules);
      return createMachine({ ...config, initial: 'closed' }, implementations);
    },
    kills: [empty, untrue, ...crossings],
  },
  {
    name: 'a month end that brings a difference forward a second time',
    life: 'finance/month-end',
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          differenceHasAName: ({ context, event }) =>
            event.type === 'COMPARE' &&
            context.bank !== null &&
            context.centralBank !== null &&
            compatibility(event.book, context.bank, context.centralBank).kind === 'timing',
        },
      }),
    kills: [empty, untrue],
  },
  {
    name: 'a month end that brings forward what has no name',
    life: 'finance/month-end',
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: { differenceHasAName: ({ context }) => context.month === 1 },
      }),
    kills: [empty, untrue],
  },
  {
    name: 'a month end that brings nothing forward',
    life: 'finance/month-end',
    machine: (rules) => makeMachine(rules).provide({ guards: { differenceHasAName: () => false } }),
    kills: [...crossings, twoMonths('a month closes on a difference that has its name')],
  },
];
