/** The year's last claim at the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withTransition } from '../../rewire';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'year-end', scope: 'small', property });
const spentOrCancelled = small('when the year closes, all that was issued is spent or cancelled');
const untrue = small('the year never closes while a book differs from what was really spent');
const unexplained = small('no book of the year shows what the others cannot explain');

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank clears the last claim again that comes again',
    life: 'central-bank/last-claim',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'cleared', 'CLEARING_CLAIM', { target: 'inHand' }),
    kills: [
      spentOrCancelled,
      untrue,
      unexplained,
      small('no message is unexpected'),
      small('the year can still be closed'),
      small('the year closes'),
      small('where nothing more can happen, the year is closed'),
    ],
  },
  {
    name: 'the central bank books a refund again that comes again',
    life: 'central-bank/last-claim',
    machine: (rules) =>
      withTransition(makeMachine(rules), 'refunded', 'REFUND_CLAIM', { target: 'refundInHand' }),
    kills: [
      spentOrCancelled,
      untrue,
      unexplained,
      small('the year can still be closed'),
      small('the year closes'),
      small('where nothing more can happen, the year is closed'),
    ],
  },
];
