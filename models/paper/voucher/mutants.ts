/** Deliberately wrong ways with paper, each with the properties it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'paper/voucher';
const caught = (scope: string, property: string) => ({ family: 'dual-track', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'every copy handed in is taken for a new voucher',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          isTakenAgain: ({ context }) => Object.values(context.paid).every((times) => times < 2),
        },
      }),
    kills: [
      caught('one voucher', 'no payment is executed more than once'),
      caught('one voucher', 'no message is unexpected'),
    ],
  },
  {
    name: 'no entry ever agrees with the paper',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { entryAgrees: () => false } }),
    kills: [
      caught('one voucher', 'a voucher is paid on the paper carrier'),
      caught('one voucher', 'a voucher paid on paper is entered late and returned electronically'),
      caught('one voucher', 'the voucher comes to be settled on both carriers'),
    ],
  },
  {
    name: 'the red seal is put on what nobody signed',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { dutyOrderIsOff: () => true } }),
    kills: [caught('coalitions', "no funds go out on the paper carrier on one person's authority")],
  },
];
