/** Machines that cannot be tabulated: each is refused with its life, its state and what to do. */
import { expect, test } from 'vitest';
import * as xstate from 'xstate';
import { type AnyStateMachine, assign, createMachine, fromPromise, setup } from 'xstate';
import { InputError } from '../../base/assert';
import type { ModelEvent } from '../system';
import { tableOf } from './tabulate';

const told = (
  machine: AnyStateMachine,
  alphabet: readonly unknown[] = [{ type: 'GO' }],
): string => {
  try {
    tableOf({ name: 'mine', machine, alphabet: alphabet as readonly ModelEvent[] });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'tabulated';
};
/** Named so because models never contain them, not even here. */
const [delays, actors] = ['after', 'invoke'];
const nested = (inner: object) =>
  createMachine({
    initial: 'outer',
    states: { outer: { initial: 'inner', states: { inner, other: {} } } },
  } as Parameters<typeof createMachine>[0]);
const going = (actions: object | string) =>
  createMachine({ on: { GO: { actions } } } as Parameters<typeof createMachine>[0]);
const promise = fromPromise(async () => 1);

test.each<[string, AnyStateMachine, RegExp]>([
  [
    'after',
    nested({ [delays]: { 500: 'other' } }),
    /state outer\.inner: found after 500, .*TIMED_OUT/,
  ],
  [
    'invoke',
    nested({ [actors]: { src: 'bank' } }),
    /outer\.inner: found invoke of bank, .*a message/,
  ],
  ['raise', going(xstate.raise({ type: 'X' })), /as a whole: found action raise, .*a transition/],
  ['sendTo', going(xstate.sendTo('x', { type: 'X' })), /action sendTo, .*'post'/],
  ['spawnChild', going(xstate.spawnChild('x')), /action spawnChild, expected a part of its own/],
  ['emit', going(xstate.emit({ type: 'X' })), /action emit, .*'note'/],
  ['log', going(xstate.log('x')), /action log, .*'note'/],
  ['an action of its own', going({ type: 'shout' }), /event \{"type":"GO"\}: found action shout/],
  ['a post without params', going('post'), /a 'post' without a line or a message/],
  ['a note without a reason', going('note'), /a 'note' without its reason/],
  [
    'a post of a Date',
    going({ type: 'post', params: { line: 'x', message: { type: 'M', at: new Date(0) } } }),
    /an object of class Date at message\.at, expected a text/,
  ],
  [
    'a post on entering the initial state',
    createMachine({ entry: { type: 'post', params: { line: 'x', message: { type: 'M' } } } }),
    /life mine: found a post on entering the initial state/,
  ],
  [
    'a context that needs input',
    createMachine({ context: ({ input }: { input: { n: number } }) => ({ n: input.n }) }),
    /life mine: found no initial state \(Cannot read.*expected a context of values/,
  ],
])('%s is refused', (_, machine, message) => {
  expect(told(machine)).toMatch(message);
});

test('an actor spawned in an assign is refused where it stands in context', () => {
  const machine = setup({ actors: { promise } }).createMachine({
    context: { child: null as unknown },
    on: { GO: { actions: assign({ child: ({ spawn }) => spawn('promise') }) } },
  });
  expect(told(machine)).toMatch(/event \{"type":"GO"\}: found a spawned actor at context\.child/);
});

test.each<[string, unknown, RegExp]>([
  [
    'a Map',
    new Map(),
    /its initial state: found an object of class Map at context\.held, .*sorted/,
  ],
  ['a Set', new Set(), /class Set at context\.held, expected a sorted list/],
  ['a Date', new Date(0), /class Date at context\.held/],
  ['a class instance', new (class Purse {})(), /class Purse at context\.held/],
  ['a float', 0.5, /the number 0\.5 at context\.held, expected whole numbers/],
  ['a bigint', 5n, /a bigint at context\.held/],
  ['a function', () => 1, /a function at context\.held/],
])('%s in context is refused, with its path', (_, held, message) => {
  expect(told(createMachine({ context: { held } }))).toMatch(message);
});

test.each<[string, unknown, RegExp]>([
  ['a function', { type: 'PAY', how: () => 1 }, /its alphabet: found a function at PAY\.how/],
  ['a bigint', { type: 'PAY', fen: 5n }, /found a bigint at PAY\.fen/],
  ['nothing', { type: 'PAY', fen: undefined }, /found nothing at PAY\.fen.*every payload/],
])('%s as the payload of an event is refused', (_, event, message) => {
  expect(told(createMachine({}), [event])).toMatch(message);
});

test('a guard or an action that throws is told with the state and the event', () => {
  const machine = setup({
    guards: {
      broken: () => {
        throw new Error('no such purse');
      },
    },
  }).createMachine({ initial: 'open', states: { open: { on: { GO: { guard: 'broken' } } } } });
  expect(told(machine)).toMatch(
    /life mine, state open, event .*GO.*: found an error: .*'broken'.*purse/,
  );
  const thrower = assign(() => {
    throw new Error('no such purse');
  });
  expect(told(going(thrower))).toMatch(/event .*GO.*: found an error: no such purse/);
});

test('an always that runs in circles is refused instead of running for ever', () => {
  const machine = createMachine({
    initial: 'rest',
    states: { rest: { on: { GO: 'a' } }, a: { always: 'b' }, b: { always: 'a' } },
  });
  expect(told(machine)).toMatch(/state rest, event .*: found a circle of transitions without/);
});

test('a context that grows is refused in seconds at the bound that everybody has', () => {
  const machine = setup({
    types: { context: {} as { count: number; name: string } },
    actions: { grow: assign({ count: ({ context }) => context.count + 1 }) },
  }).createMachine({ context: { count: 0, name: 'x' }, on: { GO: { actions: 'grow' } } });
  expect(told(machine)).toMatch(
    /more than 20000 local states; context key count takes 20000 values \(0, 1, 2, 3, …\), exp/,
  );
});

test('parallel states, history and entry actions that post are tabulated', () => {
  const machine = createMachine({
    type: 'parallel',
    states: {
      lamp: {
        initial: 'off',
        states: {
          off: { on: { GO: 'on' } },
          on: {
            entry: { type: 'post', params: { line: 'out', message: { type: 'LIT' } } },
            on: { GO: 'off' },
          },
        },
      },
      door: {
        initial: 'shut',
        states: {
          shut: { on: { OPEN: 'last' } },
          last: { type: 'history', target: 'open' },
          open: {},
        },
      },
    },
  });
  const table = tableOf({ name: 'both', machine, alphabet: [{ type: 'GO' }, { type: 'OPEN' }] });
  expect(table.states.map(({ value }) => value)).toContainEqual({ lamp: 'on', door: 'open' });
  expect(table.effects).toContainEqual({
    posts: [{ line: 'out', message: { type: 'LIT' } }],
    notes: [],
  });
});
