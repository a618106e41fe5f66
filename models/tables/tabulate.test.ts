import { expect, test } from 'vitest';
import { type AnyMachineSnapshot, assign, initialTransition, setup, transition } from 'xstate';
import { canonical } from '../../base/canonical';
import { liaoning2013, seedControlsOnly } from '../rules';
import type { Life, ModelEvent } from '../system';
import { families } from '../systems/registry';
import { type LocalTable, tableOf, tabulate } from './tabulate';

/** Every table that any scope is composed of, under all rules and under the source's own alone. */
const tables = new Set<LocalTable>();
for (const rules of [liaoning2013, seedControlsOnly(liaoning2013)])
  for (const { scopes } of families)
    for (const scope of scopes)
      for (const { parts } of scope.build(rules).groups)
        for (const { life } of parts) tables.add(tableOf(life));

/** A spelling of its own, so that the table's cannot hide a difference. */
function spelled({ value, context, status, historyValue }: AnyMachineSnapshot): string {
  const past = Object.entries(historyValue as Record<string, readonly { id: string }[]>);
  const history = past.map(([key, nodes]) => [key, nodes.map(({ id }) => id).sort()]);
  return canonical({ value, context, status, history: Object.fromEntries(history) });
}

interface Action {
  readonly type: string;
  readonly params?: {
    readonly line?: string;
    readonly message?: unknown;
    readonly reason?: string;
  };
}

/** Entries of a table that a fresh `transition()` contradicts, state by state, event by event. */
function contradictions(table: LocalTable): readonly string[] {
  const { life } = table;
  const [initial] = initialTransition(life.machine);
  const snapshots: (AnyMachineSnapshot | undefined)[] = [initial];
  const found: string[] = [];
  for (let state = 0; state < table.states.length; state++) {
    const snapshot = snapshots[state];
    if (!snapshot) return [...found, `nothing leads to state ${state}`];
    const { value, context, status } = snapshot;
    if (spelled(snapshot) !== table.keys[state]) found.push(`state ${state}`);
    if (canonical(table.states[state]) !== canonical({ value, context, status }))
      found.push(`view of state ${state}`);
    for (const [e, event] of life.alphabet.entries()) {
      const [after, actions] = transition(life.machine, snapshot, event);
      const at = state * life.alphabet.length + e;
      const next = table.next[at] as number;
      const isAccepted = spelled(after) !== table.keys[state] || actions.length > 0;
      if (next >= 0 !== isAccepted) found.push(`${state} ${event.type}: accepted or not`);
      if (!isAccepted) continue;
      if (table.keys[next] !== spelled(after)) found.push(`${state} ${event.type}: next`);
      const did = actions as readonly Action[];
      const effects = {
        posts: did.filter(({ type }) => type === 'post').map(({ params }) => params),
        notes: did.filter(({ type }) => type === 'note').map(({ params }) => params?.reason),
      };
      if (canonical(table.effects[table.effect[at] as number]) !== canonical(effects))
        found.push(`${state} ${event.type}: effects`);
      snapshots[next] ??= after;
    }
  }
  return found;
}

test.each([...tables].map((table) => ({ table, name: table.life.name })))(
  'every entry of $name agrees with transition()',
  ({ table }) => {
    expect(contradictions(table)).toEqual([]);
  },
);

test('a table with one wrong entry is contradicted', () => {
  const table = [...tables][0] as LocalTable;
  const wrong = {
    ...table,
    next: table.next.map((next, i) => (i === 0 ? (next < 0 ? 0 : -1) : next)),
  };
  expect(contradictions(wrong).length).toBeGreaterThan(0);
});

const life = (machine: Life['machine'], ...types: string[]): Life => ({
  name: 'test/life',
  machine,
  alphabet: types.map((type): ModelEvent => ({ type })),
});
const counting = setup({
  types: { context: {} as { seen: number; stays: string } },
  actions: { count: assign({ seen: ({ context }) => context.seen + 1 }) },
});

test('a context that grows is refused, and the growing key named with its values', () => {
  const machine = counting.createMachine({
    context: { seen: 0, stays: 'still' },
    on: { TICK: { actions: 'count' } },
  });
  expect(() => tabulate(life(machine, 'TICK'), 50)).toThrow(
    /more than 50 local states; context key seen takes 50 values \(0, 1, 2, 3, …\), .*counters/,
  );
});

test('an action that is neither a post nor a note is refused by name', () => {
  const machine = setup({ actions: { shout: () => {} } }).createMachine({
    on: { TICK: { actions: 'shout' } },
  });
  expect(() => tabulate(life(machine, 'TICK'))).toThrow("action shout, expected an action 'post'");
});

test('an event written twice is refused', () => {
  const machine = counting.createMachine({ context: { seen: 0, stays: '' } });
  expect(() => tabulate(life(machine, 'TICK', 'TICK'))).toThrow('an event written twice');
});

test('an empty handler, a self-transition and an assign of an equal value are refused', () => {
  const machine = setup({
    types: { context: {} as { sum: number } },
    actions: { same: assign({ sum: ({ context }) => context.sum + 0 }) },
  }).createMachine({
    context: { sum: 1 },
    initial: 'here',
    states: { here: { on: { EMPTY: {}, SELF: { target: 'here', reenter: true } } } },
    on: { SAME: { actions: 'same' } },
  });
  const table = tabulate(life(machine, 'EMPTY', 'SELF', 'SAME', 'UNKNOWN'));
  expect(table.states).toHaveLength(1);
  expect([...table.next]).toEqual([-1, -1, -1, -1]);
});

test('a post or a note without a change is accepted', () => {
  const machine = setup({
    actions: {
      post: (_, _params: { line: string; message: ModelEvent }) => {},
      note: (_, _params: { reason: string }) => {},
    },
  }).createMachine({
    on: {
      ASK: { actions: { type: 'post', params: { line: 'out', message: { type: 'ANSWER' } } } },
      AGAIN: { actions: { type: 'note', params: { reason: 'already here' } } },
    },
  });
  const table = tabulate(life(machine, 'ASK', 'AGAIN'));
  expect([...table.next]).toEqual([0, 0]);
  expect([...table.effect].map((effect) => table.effects[effect])).toEqual([
    { posts: [{ line: 'out', message: { type: 'ANSWER' } }], notes: [] },
    { posts: [], notes: ['already here'] },
  ]);
});
