/**
 * Two-phase commit as the textbooks tell it: one transaction manager, three resource managers. A
 * calibration, not treasury. Lines are sets, so a message that was sent once may arrive again and
 * again; arrivals that change nothing are refused here and counted by the system all the same.
 *
 * transaction manager:  waiting -> committed | aborted
 * resource manager:     working -> prepared -> committed | aborted;  working -> aborted
 */
import { assign, setup } from 'xstate';
import type { MakeMachine } from '../../family';
import type { ModelEvent } from '../../system';

export const managers = [1, 2, 3] as const;
export type Manager = (typeof managers)[number];

/** The line on which the transaction manager tells a resource manager what was decided. */
export const decisionsTo = (manager: Manager): string => `decisions to manager ${manager}`;

interface Waiting {
  /** Who reported to be prepared, ascending. */
  readonly prepared: readonly number[];
}
type TransactionEvent =
  | { type: 'PREPARED'; manager: number }
  | { type: 'DECIDE_COMMIT' | 'DECIDE_ABORT' };

const tellEveryone = (type: 'COMMIT' | 'ABORT') =>
  managers.map((manager) => ({
    type: 'post' as const,
    params: { line: decisionsTo(manager), message: { type } },
  }));

/** Commits once everybody is prepared; may abort as long as it has not decided. */
export const makeTransactionManager = (() =>
  setup({
    types: { context: {} as Waiting, events: {} as TransactionEvent },
    guards: {
      everybodyIsPrepared: ({ context }) => context.prepared.length === managers.length,
      mayStillAbort: () => true,
    },
    actions: {
      post: (_, _params: { line: string; message: ModelEvent }) => {},
      rememberWhoIsPrepared: assign({
        prepared: ({ context, event }) =>
          'manager' in event
            ? [...new Set([...context.prepared, event.manager])].sort((a, b) => a - b)
            : context.prepared,
      }),
    },
  }).createMachine({
    id: 'transaction-manager',
    context: { prepared: [] },
    initial: 'waiting',
    states: {
      waiting: {
        on: {
          PREPARED: { actions: 'rememberWhoIsPrepared' },
          DECIDE_COMMIT: {
            guard: 'everybodyIsPrepared',
            target: 'committed',
            actions: tellEveryone('COMMIT'),
          },
          DECIDE_ABORT: {
            guard: 'mayStillAbort',
            target: 'aborted',
            actions: tellEveryone('ABORT'),
          },
        },
      },
      committed: {},
      aborted: {},
    },
  })) satisfies MakeMachine;

/** A resource manager under its number; prepared, it is bound to what it will be told. */
export const makeResourceManager = (manager: Manager) =>
  (() =>
    setup({
      types: {
        context: {} as object,
        events: {} as { type: 'PREPARE' | 'CHOOSE_ABORT' | 'COMMIT' | 'ABORT' },
      },
      actions: { post: (_, _params: { line: string; message: ModelEvent }) => {} },
    }).createMachine({
      id: `resource-manager-${manager}`,
      context: {},
      initial: 'working',
      on: { COMMIT: '.committed', ABORT: '.aborted' },
      states: {
        working: {
          on: {
            PREPARE: {
              target: 'prepared',
              actions: {
                type: 'post',
                params: { line: 'preparations', message: { type: 'PREPARED', manager } },
              },
            },
            CHOOSE_ABORT: 'aborted',
          },
        },
        prepared: {},
        committed: {},
        aborted: {},
      },
    })) satisfies MakeMachine;

export const transactionAlphabet: readonly ModelEvent[] = [
  ...managers.map((manager) => ({ type: 'PREPARED', manager })),
  { type: 'DECIDE_COMMIT' },
  { type: 'DECIDE_ABORT' },
];
export const resourceAlphabet: readonly ModelEvent[] = [
  { type: 'PREPARE' },
  { type: 'CHOOSE_ABORT' },
  { type: 'COMMIT' },
  { type: 'ABORT' },
];
