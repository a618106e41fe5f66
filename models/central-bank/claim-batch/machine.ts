/**
 * A batch of two clearing claims at the desks of the central bank: three posts seal one after the
 * other, the supervisor last and only after he has examined every line; under his seal the system
 * debits the treasury. What is found faulty goes back, but nothing goes back under a seal: seals
 * are cancelled first, the last one put is the first one taken off.
 *
 * awaited -> inHand (three seals) -> debited -> receipted
 *              \-> returned -> inHand (next version)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly second: 'notified' | 'unknown';
  readonly isFaulty: boolean;
  readonly bookkeeper: boolean;
  readonly reviewer: boolean;
  readonly supervisor: boolean;
}
type Event =
  | { type: 'CLAIM_BATCH'; version: number; second: 'notified' | 'unknown' }
  | { type: 'SEAL_AS_BOOKKEEPER' | 'SEAL_AS_REVIEWER' | 'SEAL_AS_SUPERVISOR' }
  | { type: 'CANCEL_BOOKKEEPER' | 'CANCEL_REVIEWER' | 'CANCEL_SUPERVISOR' }
  | { type: 'FIND_FAULT' | 'RETURN' | 'DEBIT' | 'SEND_RECEIPT' };

interface Seen {
  readonly context: Context;
}
const unsealed = { bookkeeper: false, reviewer: false, supervisor: false };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    bookkeeperMaySeal: ({ context }) => !context.isFaulty && !context.bookkeeper,
    reviewerMaySeal: () => false,
    supervisorMaySeal: () => false,
    bookkeeperMayCancel: () => false,
    reviewerMayCancel: () => false,
    supervisorMayCancel: ({ context }) => context.isFaulty && context.supervisor,
    mayBeReturned: () => false,
    isNotFaultyYet: ({ context }) => !context.isFaulty,
    supervisorSealStands: ({ context }) => context.supervisor,
    isALaterVersion: ({ context, event }) =>
      event.type === 'CLAIM_BATCH' && event.version > context.version,
    isAnEarlierVersion: ({ context, event }) =>
      event.type === 'CLAIM_BATCH' && event.version < context.version,
    isThisVersion: ({ context, event }) =>
      event.type === 'CLAIM_BATCH' && event.version === context.version,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepBatch: assign(({ context, event }) =>
      event.type === 'CLAIM_BATCH'
        ? { version: event.version, second: event.second, isFaulty: false, ...unsealed }
        : context,
    ),
    findFaulty: assign({ isFaulty: true }),
    sealAsBookkeeper: assign({ bookkeeper: true }),
    sealAsReviewer: assign({ reviewer: true }),
    sealAsSupervisor: assign({ supervisor: true }),
    cancelBookkeeper: assign({ bookkeeper: false }),
    cancelReviewer: assign({ reviewer: false }),
    cancelSupervisor: assign({ supervisor: false }),
  },
});

/** Who may put which seal, take which off, and when a batch may go back. */
const guardsUnder = (rules: Rules) => ({
  reviewerMaySeal: ({ context }: Seen): boolean =>
    !context.isFaulty && !context.reviewer && (context.bookkeeper || !rules.dutyOrder),
  supervisorMaySeal: ({ context }: Seen): boolean =>
    !context.isFaulty &&
    !context.supervisor &&
    (context.reviewer || !rules.dutyOrder) &&
    (context.second === 'notified' || !rules.wholeBatchExamined),
  bookkeeperMayCancel: ({ context }: Seen): boolean =>
    context.isFaulty &&
    context.bookkeeper &&
    ((!context.reviewer && !context.supervisor) || !rules.sealsCancelledInReverse),
  reviewerMayCancel: ({ context }: Seen): boolean =>
    context.isFaulty && context.reviewer && (!context.supervisor || !rules.sealsCancelledInReverse),
  mayBeReturned: ({ context }: Seen): boolean =>
    context.isFaulty &&
    (!(context.bookkeeper || context.reviewer || context.supervisor) ||
      !rules.sealsCancelledInReverse),
});

const answer = (type: 'BATCH_RECEIPT' | 'BATCH_RETURNED') =>
  ({
    type: 'post',
    params: ({ context, event }: { context: Context; event: Event }) => ({
      line: 'batch answers',
      message: { type, version: 'version' in event ? event.version : context.version },
    }),
  }) as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;
const takeIn = { target: 'inHand', actions: 'keepBatch' } as const;
const isHere = { CLAIM_BATCH: { actions: note('the claim is here already') } } as const;
const debit = { guard: 'supervisorSealStands', target: 'debited' } as const;

export const makeMachine = (rules: Rules) =>
  base
    .createMachine({
      id: 'central-bank/claim-batch',
      context: { version: 0, second: 'notified', isFaulty: false, ...unsealed },
      initial: 'awaited',
      states: {
        awaited: { on: { CLAIM_BATCH: takeIn } },
        inHand: {
          on: {
            SEAL_AS_BOOKKEEPER: { guard: 'bookkeeperMaySeal', actions: 'sealAsBookkeeper' },
            SEAL_AS_REVIEWER: { guard: 'reviewerMaySeal', actions: 'sealAsReviewer' },
            SEAL_AS_SUPERVISOR: { guard: 'supervisorMaySeal', actions: 'sealAsSupervisor' },
            FIND_FAULT: { guard: 'isNotFaultyYet', actions: 'findFaulty' },
            CANCEL_BOOKKEEPER: { guard: 'bookkeeperMayCancel', actions: 'cancelBookkeeper' },
            CANCEL_REVIEWER: { guard: 'reviewerMayCancel', actions: 'cancelReviewer' },
            CANCEL_SUPERVISOR: { guard: 'supervisorMayCancel', actions: 'cancelSupervisor' },
            RETURN: {
              guard: 'mayBeReturned',
              target: 'returned',
              actions: answer('BATCH_RETURNED'),
            },
            DEBIT: debit,
            ...isHere,
          },
        },
        debited: {
          on: {
            SEND_RECEIPT: { target: 'receipted', actions: answer('BATCH_RECEIPT') },
            ...isHere,
          },
        },
        receipted: {
          on: {
            CLAIM_BATCH: [
              { guard: 'isAnEarlierVersion', actions: note('an earlier version of the claim') },
              { actions: [note('the claim was cleared already'), answer('BATCH_RECEIPT')] },
            ],
          },
        },
        // The system that debits sees seals and nothing else: they must be off what goes back.
        returned: {
          on: {
            DEBIT: debit,
            CLAIM_BATCH: [
              { guard: 'isALaterVersion', ...takeIn },
              {
                guard: 'isThisVersion',
                actions: [note('the claim was returned already'), answer('BATCH_RETURNED')],
              },
              { actions: note('an earlier version of the claim') },
            ],
          },
        },
      },
    })
    .provide({ guards: guardsUnder(rules) });
