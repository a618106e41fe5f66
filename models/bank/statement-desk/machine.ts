/**
 * The desk that answers a day-end question (2507 at the bank, 3507 at the central bank) with what
 * its own book says at that moment. It holds no book: the step that answers reads it. Finance's
 * result (5507) ends its day; a result that is lost leaves it unaware, and nothing waits for it.
 *
 * idle -> asked -> idle -> agreed
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event = { type: 'STATEMENT_ASKED' | 'DAY_RECONCILED' } | { type: 'STATE'; says: string };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});

const dayIsOver = {
  actions: { type: 'note', params: { reason: 'the day is reconciled' } },
} as const;

/** The desk of either party; they differ in the line and the name of their statement. */
export const makeDesk = (id: string, line: string, type: string) =>
  base.createMachine({
    id,
    context: {},
    initial: 'idle',
    states: {
      idle: { on: { STATEMENT_ASKED: 'asked', DAY_RECONCILED: 'agreed' } },
      asked: {
        on: {
          STATE: {
            target: 'idle',
            actions: {
              type: 'post',
              params: ({ event }) => ({
                line,
                message: { type, says: event.says },
              }),
            },
          },
          STATEMENT_ASKED: {
            actions: { type: 'note', params: { reason: 'the question is here already' } },
          },
          DAY_RECONCILED: 'agreed',
        },
      },
      agreed: { on: { STATEMENT_ASKED: dayIsOver, DAY_RECONCILED: dayIsOver } },
    },
  });

export const makeMachine = (_rules: Rules) =>
  makeDesk('bank/statement-desk', 'statements of the bank', 'BANK_STATEMENT');
