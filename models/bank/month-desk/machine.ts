/**
 * The desk that answers a month-end question with what its own book says at that moment, this
 * month's and the next month's alike: it is never done, and a late question is answered late.
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
  },
});

/** The desk of either party; they differ in the line and the name of their statement. */
export const makeMonthDesk = (id: string, line: string, type: string) =>
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
              params: ({ event }) => ({ line, message: { type, says: event.says } }),
            },
          },
        },
      },
    },
  });

export const makeMachine = (_rules: Rules) =>
  makeMonthDesk('bank/month-desk', 'statements of the bank', 'BANK_STATEMENT');
