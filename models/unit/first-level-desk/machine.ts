/**
 * The first-level unit at the year's end: asked by finance, it asks its unit and passes on what
 * the unit says. One unit here, so there is nothing to add up.
 *
 * idle -> askingUnit -> idle
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event = { type: 'YEAR_ASKED' } | { type: 'UNIT_STATEMENT'; says: 'used' | 'unused' };

const base = setup({
  types: { context: {} as object, events: {} as Event },
  actions: { post: (_, _params: { line: string; message: ModelEvent }) => {} },
});
const ask = {
  type: 'post',
  params: { line: 'questions to the unit', message: { type: 'YEAR_ASKED' } },
} as const;
const passOn = {
  type: 'post',
  params: ({ event }: { event: Event }) => ({
    line: 'statements of the first-level unit',
    message: {
      type: 'FIRST_LEVEL_STATEMENT',
      says: event.type === 'UNIT_STATEMENT' ? event.says : 'unused',
    },
  }),
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'unit/first-level-desk',
    context: {},
    initial: 'idle',
    states: {
      idle: { on: { YEAR_ASKED: { target: 'askingUnit', actions: ask } } },
      askingUnit: { on: { UNIT_STATEMENT: { target: 'idle', actions: passOn } } },
    },
  });
