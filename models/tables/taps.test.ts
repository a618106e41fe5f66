import { expect, test } from 'vitest';
import { setup } from 'xstate';
import type { Line, System } from '../system';
import { composeSystem } from './compose-system';

const message = { type: 'ORDER' } as const;
const sender = setup({
  actions: { post: (_, _params: { line: string; message: object }) => {} },
}).createMachine({
  id: 'sender',
  initial: 'ready',
  states: {
    ready: {
      on: {
        SEND: {
          target: 'sent',
          actions: { type: 'post', params: { line: 'orders', message } },
        },
      },
    },
    sent: {},
  },
});
const receiver = setup({}).createMachine({
  id: 'receiver',
  initial: 'none',
  states: { none: { on: { ORDER: 'one' } }, one: { on: { ORDER: 'two' } }, two: {} },
});

const room = { sendUpTo: 1, holdUpTo: 1, whenFull: 'absorb' } as const;
const orders: Line = { name: 'orders', to: 'receiver', kind: 'bag', ...room };
const tap: Line = {
  ...orders,
  name: 'orders, overheard',
  kind: 'set',
  tap: { of: 'orders', by: [{ actor: 'eve' }, { actor: 'mallory', needs: ['trudy'] }] },
};

const systemWith = (lines: readonly Line[]): System => ({
  name: 'tapped',
  scope: 'test',
  groups: [
    {
      name: 'group',
      replicas: 1,
      parts: [
        { name: 'sender', life: { name: 'sender', machine: sender, alphabet: [{ type: 'SEND' }] } },
        { name: 'receiver', life: { name: 'receiver', machine: receiver, alphabet: [message] } },
      ],
      lines,
      steps: [
        {
          name: 'it is sent',
          actor: 'automatic',
          kind: 'automatic',
          does: [{ part: 'sender', event: { type: 'SEND' } }],
        },
      ],
    },
  ],
  counters: [],
  properties: [],
});
const tableOf = (lines: readonly Line[]) => {
  const [table] = composeSystem(systemWith(lines)).tables;
  if (!table) throw new Error('no table');
  return table;
};

test('what is sent is known on the tap for ever, and handed on by each who can', () => {
  const table = tableOf([orders, tap]);
  const handed = table.steps.filter(({ kind }) => kind === 'deviation');
  expect(handed.map(({ actor, needs }) => [actor, needs])).toEqual([
    ['eve', undefined],
    ['mallory', ['trudy']],
  ]);
  const values = new Set(
    Array.from({ length: table.words }, (_, word) => table.view(word).parts.receiver?.value),
  );
  expect([...values].sort()).toEqual(['none', 'one', 'two']);
});

test('without a tap one message arrives once', () => {
  const table = tableOf([orders]);
  const values = Array.from({ length: table.words }, (_, w) => table.view(w).parts.receiver?.value);
  expect(values).not.toContain('two');
});

test('nothing is handed on that the receiver refuses, and nobody is told of it', () => {
  const table = tableOf([orders, tap]);
  const isHanded = (edge: number): boolean =>
    table.steps[table.edgeStep[edge] as number]?.kind === 'deviation';
  const labels = [...table.edgeLabel].filter((_, edge) => isHanded(edge));
  expect(new Set(labels)).toEqual(new Set([0]));
});

test('a tap of no line, of another tap or of another kind is refused by name', () => {
  const of = (name: string): Line => ({ ...tap, tap: { of: name, by: [{ actor: 'eve' }] } });
  expect(() => tableOf([orders, of('order')])).toThrow('a tap of order');
  expect(() => tableOf([orders, tap, { ...of(tap.name), name: 'twice' }])).toThrow('a tap of');
  expect(() => tableOf([orders, { ...tap, kind: 'bag' }])).toThrow('a tap of kind bag');
});
