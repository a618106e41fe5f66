/**
 * The desk that answers a day-end question (2507 at the bank, 3507 at the central bank) with what
 * its own book says at that moment. It holds no book: the step that answers reads it.
 *
 * idle -> asked -> idle
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event = { type: 'STATEMENT_ASKED' } | { type: 'STATE'; says: string };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
  },
});

/** The desk of either party; they differ in the line and the name of their statement. */
export const makeDesk = (id: string, line: string, type: string) =>
  base.createMachine({
    id,
    context: {},
    initial: 'idle',
    states: {
      idle: { on: { STATEMENT_ASKED: 'asked' } },
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
        },
      },
    },
  });

export const makeMachine = (_rules: Rules) =>
  makeDesk('bank/statement-desk', 'statements of the bank', 'BANK_STATEMENT');
