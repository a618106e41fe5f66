/**
 * The unit's desk at the year's end: it tells its first-level unit whether it has used its quota.
 * It holds no book: the step that answers reads it.
 *
 * idle -> asked -> idle
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event = { type: 'YEAR_ASKED' } | { type: 'STATE'; says: 'used' | 'unused' };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  actions: { post: (_, _params: { line: string; message: ModelEvent }) => {} },
});
const answer = {
  type: 'post',
  params: ({ event }: { event: Event }) => ({
    line: 'statements of the unit',
    message: {
      type: 'UNIT_STATEMENT',
      says: event.type === 'STATE' ? event.says : 'unused',
    },
  }),
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'unit/year-desk',
    context: {},
    initial: 'idle',
    states: {
      idle: { on: { YEAR_ASKED: 'asked' } },
      asked: { on: { STATE: { target: 'idle', actions: answer } } },
    },
  });
