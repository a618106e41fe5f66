/**
 * Our paths in the hands of XState's own test model, on the shipped lives and on a wide machine.
 */
import { expect, test } from 'vitest';
import { type AnyStateMachine, initialTransition, setup, transition } from 'xstate';
import { createTestModel } from 'xstate/graph';
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { identity, type LocalTable, tableOf } from '../../models/tables/tabulate';
import { pathGenerator, statePaths } from './generator';
import { lifeGoals, lifeTour } from './life-paths';
import { lifeOfMachine } from './machine-life';

const tables = new Set<LocalTable>();
for (const { scopes } of families)
  for (const scope of scopes)
    for (const { parts } of scope.build(liaoning2013).groups)
      for (const { life } of parts) tables.add(tableOf(life));

test.each([...tables].map((table) => ({ table, name: table.life.name })))(
  '$name: a tour makes every transition, and the machine itself goes where each path says',
  ({ table }) => {
    const { life, keys } = table;
    const found = lifeTour(life);
    const accepted = table.next.filter((target) => target >= 0).length;
    expect(found.coverage).toEqual({
      covered: accepted,
      of: accepted,
      uncovered: [],
      isCut: false,
    });
    const made = new Set<string>();
    let steps = 0;
    for (const path of found.paths) {
      let [snapshot] = initialTransition(life.machine);
      for (const { event, state, isRefused } of path.steps) {
        made.add(`${identity(snapshot)} ${canonical(event)}`);
        [snapshot] = transition(life.machine, snapshot, event);
        expect([identity(snapshot), isRefused]).toEqual([keys[state], false]);
        steps++;
      }
    }
    expect(made.size).toBe(accepted);
    // A life that only goes forward is begun again for each branch: the deepest takes the most.
    expect(steps).toBeLessThanOrEqual(3.5 * accepted);
  },
);

test('with refusals every state tries every event, and the refused change nothing', () => {
  for (const table of tables) {
    const all = table.next.length;
    const found = lifeTour(table.life, { refusals: true });
    expect([found.coverage.covered, found.coverage.of]).toEqual([all, all]);
    for (const { steps } of found.paths)
      steps.forEach(({ isRefused, state }, i) => {
        if (isRefused) expect(state).toBe(steps[i - 1]?.state ?? 0);
      });
  }
});

const wheels = [0, 1, 2, 3, 4];
const wide = setup({ actions: { beep: () => {} } }).createMachine({
  id: 'wide',
  type: 'parallel',
  states: Object.fromEntries(
    wheels.map((wheel) => [
      `wheel${wheel}`,
      {
        initial: 'at0',
        states: Object.fromEntries(
          [0, 1, 2, 3, 4, 5].map((at) => [
            `at${at}`,
            { on: { [`TURN${wheel}`]: { target: `at${(at + 1) % 6}`, actions: 'beep' } } },
          ]),
        ),
      },
    ]),
  ),
});
const turns = wheels.map((wheel) => ({ type: `TURN${wheel}` }));

test('7,776 states: every state, transition and pair, where XState alone finds no end', () => {
  const life = lifeOfMachine(wide, turns);
  tableOf(life);
  expect(lifeTour(life).coverage).toMatchObject({ covered: 38_880, of: 38_880 });
  expect(lifeTour(life, { cover: 'pairs' }).coverage).toMatchObject({ covered: 5 * 38_880 });
  const goals = lifeGoals(life, ['*']);
  expect(goals.paths).toHaveLength(7776);
  expect(Math.max(...goals.paths.map(({ steps }) => steps.length))).toBe(25);
  expect(goals.paths.reduce((sum, { steps }) => sum + steps.length, 0)).toBe(97_200);
});

const lamp = setup({
  types: {
    context: {} as { readonly turns: number },
    events: {} as { type: 'TURN' | 'BREAK' } | { type: 'DIM'; by: number },
  },
}).createMachine({
  id: 'lamp',
  context: { turns: 0 },
  initial: 'off',
  states: {
    off: { on: { TURN: 'on', DIM: { guard: () => false, target: 'on' } } },
    on: { on: { TURN: 'off', BREAK: 'broken', DIM: { actions: () => {} } } },
    broken: {},
  },
});
const lampEvents = [{ type: 'TURN' }, { type: 'BREAK' }, { type: 'DIM', by: 1 }] as const;

const driven = async (fault: boolean, options: object = {}): Promise<readonly string[]> => {
  const paths = createTestModel(lamp).getPaths(
    pathGenerator(lamp, { events: lampEvents, ...options }),
    { allowDuplicatePaths: true },
  );
  const failed: string[] = [];
  for (const path of paths) {
    let state = 'off';
    const turn = () => {
      if (state !== 'broken' || fault) state = state === 'off' ? 'on' : 'off';
    };
    const events = {
      TURN: turn,
      BREAK: () => {
        if (state === 'on') state = 'broken';
      },
      DIM: ({ event }: { readonly event: object }) => expect(event).toEqual(lampEvents[2]),
    };
    const states = { '*': (snapshot: { value: unknown }) => expect(state).toBe(snapshot.value) };
    await path.test({ events, states }).catch(() => failed.push(path.description));
  }
  return failed;
};

test("XState's test model drives a subject along our paths and says where it erred", async () => {
  expect(await driven(false, { refusals: true })).toEqual([]);
  const [failed, ...others] = await driven(true, { refusals: true });
  expect(failed).toMatch(/^Reaches state "broken".*TURN → .*BREAK/);
  expect(others).toEqual([]);
  expect(await driven(true)).toEqual([]);
});

test('paths have the shape of XState, from its init on', () => {
  const life = lifeOfMachine(lamp as AnyStateMachine, lampEvents);
  const [path] = statePaths(lifeGoals(life, ['broken']));
  expect(path?.steps.map(({ event, state }) => [event.type, state.value])).toEqual([
    ['xstate.init', 'off'],
    ['TURN', 'on'],
    ['BREAK', 'broken'],
  ]);
  expect([path?.weight, path?.state.matches('broken'), path?.state.status]).toEqual([
    2,
    true,
    'active',
  ]);
});

test('a goal that the machine does not have is named with those it has', () => {
  const life = lifeOfMachine(lamp as AnyStateMachine, lampEvents);
  expect(() => lifeGoals(life, ['burning'])).toThrow(InputError);
  expect(() => lifeGoals(life, ['burning'])).toThrow(/one of \*, off, on, broken/);
});

test('what a budget leaves out is named', () => {
  const life = lifeOfMachine(lamp as AnyStateMachine, lampEvents);
  const { coverage } = lifeTour(life, { stepsMax: 1, refusals: true, cover: 'transitions' });
  expect([coverage.covered, coverage.of, coverage.isCut]).toEqual([1, 9, true]);
  expect(coverage.uncovered).toContainEqual({
    steps: [{ name: 'BREAK' }],
    state: 'on {"turns":0}',
  });
  const { uncovered } = lifeTour(life, { cover: 'pairs', pathsMax: 0 }).coverage;
  expect(uncovered).toContainEqual({
    steps: [{ name: 'TURN' }, { name: 'BREAK' }],
    state: 'off {"turns":0}',
  });
});
