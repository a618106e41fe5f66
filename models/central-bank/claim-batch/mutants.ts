/** Batches of claims at the central bank, deliberately wrong. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const batch = (property: string) => ({
  family: 'clearing-and-refund',
  scope: 'sealed batch',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'nobody finds a fault in a batch',
    life: 'central-bank/claim-batch',
    machine: (rules) => withoutTransition(makeMachine(rules), 'inHand', 'FIND_FAULT'),
    kills: [
      batch('every batch can still be cleared'),
      batch('a batch is returned, made again and cleared'),
      batch('a batch with a line that nobody notified is returned'),
      batch('a mistake is found in a batch whose lines are all notified'),
      batch('where nothing more can happen, every batch is cleared'),
    ],
  },
  {
    name: 'the supervisor seals when he has seen the first line of a batch',
    life: 'central-bank/claim-batch',
    machine: (rules) => makeMachine({ ...rules, wholeBatchExamined: false }),
    kills: [batch('no line of a batch is debited that finance never notified')],
  },
  {
    name: 'a batch goes back to the bank with its seals on',
    life: 'central-bank/claim-batch',
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { mayBeReturned: ({ context }) => context.isFaulty } }),
    kills: [
      batch('nothing is returned to the bank as unpaid that left the treasury'),
      batch('nothing is returned under a standing seal'),
      batch('no message is unexpected'),
      batch('what came back as returned stands returned at the central bank'),
    ],
  },
  {
    name: 'the first seal is taken off first',
    life: 'central-bank/claim-batch',
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: { bookkeeperMayCancel: ({ context }) => context.isFaulty && context.bookkeeper },
      }),
    kills: [batch('the treasury is debited only under three standing seals')],
  },
  {
    name: 'no batch is debited under its seals',
    life: 'central-bank/claim-batch',
    machine: (rules) => withoutTransition(makeMachine(rules), 'inHand', 'DEBIT'),
    kills: [
      batch('every batch can still be cleared'),
      batch('where nothing more can happen, every batch is cleared'),
      batch('a batch is cleared whole at its first sending'),
      batch('a batch is returned, made again and cleared'),
    ],
  },
];
