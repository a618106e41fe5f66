import { expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import { present } from '../../base/assert';
import type { Life, ModelEvent } from '../../models/system';
import { tableOf } from '../../models/tables/tabulate';
import { machineMutants, machineOperators } from './machine-operators';

const door = setup({
  types: { context: {} as { knocks: number }, events: {} as { type: 'KNOCK' | 'OPEN' | 'SHUT' } },
  guards: { hasKnocked: ({ context }) => context.knocks > 0 },
  actions: {
    count: assign({ knocks: 1 }),
    post: (_, _params: { line: string; message: ModelEvent }) => {},
  },
}).createMachine({
  id: 'door',
  context: { knocks: 0 },
  initial: 'shut',
  states: {
    shut: {
      on: {
        KNOCK: {
          actions: ['count', { type: 'post', params: { line: 'in', message: { type: 'WHO' } } }],
        },
        OPEN: { guard: 'hasKnocked', target: 'open' },
      },
    },
    open: { on: { SHUT: 'shut' } },
    broken: {},
  },
});
const alphabet = [{ type: 'KNOCK' }, { type: 'OPEN' }, { type: 'SHUT' }];
const heard = new Set(alphabet.map(({ type }) => type));

test('every operator at every place, each mutant with a name of its own', () => {
  expect(machineMutants(door, heard).map(({ name, operator }) => [name, operator])).toEqual([
    ['shut KNOCK: action count dropped', 'action dropped'],
    ['shut KNOCK: post WHO dropped', 'post dropped'],
    ['shut KNOCK: transition dropped', 'transition dropped'],
    ['shut OPEN: guard hasKnocked dropped', 'guard dropped'],
    ['shut OPEN: guard hasKnocked negated', 'guard negated'],
    ['shut OPEN: to broken instead of open', 'target changed'],
    ['shut OPEN: open is not entered', 'target dropped'],
    ['shut OPEN: transition dropped', 'transition dropped'],
    ['open SHUT: to broken instead of shut', 'target changed'],
    ['open SHUT: shut is not entered', 'target dropped'],
    ['open SHUT: transition dropped', 'transition dropped'],
  ]);
  expect(new Set(machineMutants(door, heard).map(({ operator }) => operator)).size).toBe(
    machineOperators.length,
  );
});

test('what is never heard is not mutated', () => {
  expect(machineMutants(door, new Set(['SHUT'])).map(({ name }) => name)).toEqual([
    'open SHUT: to broken instead of shut',
    'open SHUT: shut is not entered',
    'open SHUT: transition dropped',
  ]);
});

/** Where a mutant comes to by these events; `-` where it refuses one. */
function walkOf(name: string, ...events: readonly string[]): string {
  const mutant = present(
    machineMutants(door, heard).find((one) => one.name === name),
    name,
  );
  const life: Life = { name: 'door', machine: mutant.make(), alphabet };
  const { next, states } = tableOf(life);
  let state = 0;
  for (const event of events) {
    const to = next[state * alphabet.length + alphabet.findIndex(({ type }) => type === event)];
    if (to === undefined || to < 0) return '-';
    state = to;
  }
  const { value, context } = present(states[state], 'a state');
  return `${String(value)} ${(context as { knocks: number }).knocks}`;
}

test.each([
  ['shut OPEN: guard hasKnocked dropped', ['OPEN'], 'open 0'],
  ['shut OPEN: guard hasKnocked negated', ['KNOCK', 'OPEN'], '-'],
  ['shut OPEN: guard hasKnocked negated', ['OPEN'], 'open 0'],
  ['shut OPEN: to broken instead of open', ['KNOCK', 'OPEN'], 'broken 1'],
  ['shut OPEN: open is not entered', ['KNOCK', 'OPEN'], '-'],
  ['shut KNOCK: action count dropped', ['KNOCK'], 'shut 0'],
  ['shut KNOCK: post WHO dropped', ['KNOCK', 'OPEN'], 'open 1'],
  ['open SHUT: transition dropped', ['KNOCK', 'OPEN', 'SHUT'], '-'],
])('%s: %s leads to %s', (name, events, to) => {
  expect(walkOf(name, ...events)).toBe(to);
});

test('the right machine is left as it was', () => {
  const config = JSON.stringify(door.config);
  for (const { make } of machineMutants(door, heard)) make();
  expect(JSON.stringify(door.config)).toBe(config);
});
