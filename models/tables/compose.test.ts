import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Group, Line, Step, System } from '../system';
import { composeSystem } from './compose-system';
import { LOST, UNEXPECTED } from './operations';

const ask = (line: string) => ({ type: 'post', params: { line, message: { type: 'ASK' } } });
const asker = {
  name: 'asker',
  life: {
    name: 'test/asker',
    machine: createMachine({ on: { GO: { actions: ask('there') } } }),
    alphabet: [{ type: 'GO' }],
  },
};
const answerer = {
  name: 'answerer',
  life: {
    name: 'test/answerer',
    machine: createMachine({
      initial: 'open',
      states: { open: { on: { ASK: 'closed' } }, closed: {} },
    }),
    alphabet: [{ type: 'ASK' }],
  },
};
const there: Line = {
  name: 'there',
  to: 'answerer',
  kind: 'bag',
  sendUpTo: 1,
  holdUpTo: 1,
  whenFull: 'absorb',
};
const go: Step = {
  name: 'go',
  actor: 'somebody',
  kind: 'duty',
  does: [{ part: 'asker', event: { type: 'GO' } }],
};
const system = (change: Partial<Group>, counters: System['counters'] = []): System => ({
  name: 'test',
  scope: 'one',
  groups: [
    {
      name: 'pair',
      replicas: 1,
      parts: [asker, answerer],
      lines: [there],
      steps: [go],
      ...change,
    },
  ],
  counters,
  properties: [],
});
const tableOf = (one: System) => {
  const [table] = composeSystem(one).tables;
  if (!table) throw new Error('no table');
  return table;
};
const edges = (one: System) => {
  const table = tableOf(one);
  return [...table.edgeTarget].map((target, e) => ({
    step: table.steps[table.edgeStep[e] as number]?.name,
    target,
    label: table.edgeLabel[e],
  }));
};

test('a refused delivery is consumed and labelled, an absorbed send is an edge of its own', () => {
  // words: open/empty, open/ASK, closed/empty, closed/ASK
  expect(edges(system({}))).toEqual([
    { step: 'go', target: 1, label: 0 },
    { step: 'go', target: 1, label: 0 },
    { step: 'deliver ASK on there', target: 2, label: 0 },
    { step: 'go', target: 3, label: 0 },
    { step: 'go', target: 3, label: 0 },
    { step: 'deliver ASK on there', target: 2, label: UNEXPECTED },
  ]);
});

test('on a blocking line the step is not enabled, on a losing one the edge says so', () => {
  const blocking = edges(system({ lines: [{ ...there, whenFull: 'block' }] }));
  expect(blocking.filter(({ step }) => step === 'go')).toHaveLength(2);
  const losing = edges(system({ lines: [{ ...there, whenFull: 'lose' }] }));
  expect(losing.filter(({ label }) => label === LOST)).toHaveLength(2);
});

test('a delivery without its enabling condition stays, one without its receipt is consumed', () => {
  const isClosed = { part: 'answerer', is: () => false, because: 'never' };
  expect(tableOf(system({ lines: [{ ...there, enabledWhen: () => [isClosed] }] })).words).toBe(2);
  const refused = edges(system({ lines: [{ ...there, receivedWhen: [isClosed] }] }));
  expect(refused).toContainEqual({ step: 'deliver ASK on there', target: 0, label: UNEXPECTED });
});

test.each<[string, Partial<Group>, RegExp]>([
  [
    'a typo in an event',
    { steps: [{ ...go, does: [{ part: 'asker', event: { type: 'GOO' } }] }] },
    /step go: found event \{"type":"GOO"\} for part asker, exp.* of life test\/asker: GO$/,
  ],
  [
    'an unknown part',
    { steps: [{ ...go, does: [{ part: 'asking', event: { type: 'GO' } }] }] },
    /step go: found part asking, expected one of asker, answerer/,
  ],
  [
    'an unknown part in a condition',
    { steps: [{ ...go, when: [{ part: 'nobody', is: () => true, because: 'x' }] }] },
    /step go: found part nobody/,
  ],
  [
    'an unknown line',
    { steps: [{ ...go, when: [{ line: 'their', present: false }] }] },
    /step go: found line their/,
  ],
  ['a post on no line', { lines: [] }, /life test\/asker: found a post on line there/],
  [
    'a full line that calls this an error',
    { lines: [{ ...there, whenFull: 'error' }] },
    /line there: found a send of ASK into a full line/,
  ],
  [
    'an unknown counter',
    { steps: [{ ...go, counters: [{ counter: 'fund', add: -1 }] }] },
    /step go: found counter fund, expected one that is declared: there is none/,
  ],
])('%s is an error that names its place', (_, change, message) => {
  expect(() => composeSystem(system(change))).toThrow(message);
});

test('words that need more of a budget than there is are not built', () => {
  const counters = (max: number): System['counters'] => [
    { name: 'faults', min: 0, max, initial: max, measures: 'count', budget: true },
  ];
  const lossy = { ...there, holdUpTo: 3, faults: { budget: 'faults', duplicate: true } };
  const words = [0, 1, 2].map((max) => tableOf(system({ lines: [lossy] }, counters(max))).words);
  expect(words).toEqual([4, 6, 8]);
});

test('counters are one index, and a look-up says what an operation makes of it', () => {
  const counters: System['counters'] = [
    { name: 'fund', min: -1, max: 2, initial: 1, measures: 'money' },
    { name: 'count', min: 0, max: 1, initial: 0, measures: 'count' },
  ];
  const uses = [{ counter: 'fund', atLeast: 0, add: -1 }];
  const composed = composeSystem(system({ steps: [{ ...go, counters: uses }] }, counters));
  expect(composed.counterStates).toBe(8);
  expect(composed.counterView(composed.initialCounters)).toEqual({ fund: 1, count: 0 });
  const operation = composed.tables[0]?.operations.indexOf(uses) as number;
  const after = (index: number) => composed.counterNext[operation * 8 + index] as number;
  const zero = after(composed.initialCounters);
  expect(composed.counterView(zero)).toEqual({ fund: 0, count: 0 });
  expect(composed.counterView(after(zero))).toEqual({ fund: -1, count: 0 });
  expect(after(after(zero))).toBe(-1);
});
