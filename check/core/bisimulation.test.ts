import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { families } from '../../models/systems/registry';
import { composeSystem } from '../../models/tables/compose-system';
import { bisimilarByRefinement, compareGraphs } from './bisimulation';
import { explore } from './explore';
import { type LabelledGraph, labelledGraph, labelledWords } from './labelled-graph';

type Edges = readonly (readonly [from: number, label: string, to: number])[];

/** A graph from its edges; what is seen of a state, by its number. */
function graphOf(states: number, edges: Edges, seen: readonly string[] = []): LabelledGraph {
  const labels = [...new Set(edges.map(([, label]) => label))];
  const observations = Array.from({ length: states }, (_, s) => seen[s] ?? '');
  const sorted = [...edges].sort((a, b) => a[0] - b[0]);
  return {
    states,
    labels,
    observations,
    observationOf: Int32Array.from(observations, (_, s) => s),
    edgeStart: Int32Array.from(
      { length: states + 1 },
      (_, s) => sorted.filter(([from]) => from < s).length,
    ),
    edgeLabel: Int32Array.from(sorted, ([, label]) => labels.indexOf(label)),
    edgeTarget: Int32Array.from(sorted, ([, , to]) => to),
  };
}

test('a loop is alike to itself unrolled, however many states it has', () => {
  const one = graphOf(1, [[0, 'a', 0]]);
  const two = graphOf(2, [
    [0, 'a', 1],
    [1, 'a', 0],
  ]);
  expect(compareGraphs(one, two)).toEqual({ isBisimilar: true });
  expect(bisimilarByRefinement(one, two)).toBe(true);
});

test('who chooses early has the same words and is not alike', () => {
  const late = graphOf(4, [
    [0, 'a', 1],
    [1, 'b', 2],
    [1, 'c', 3],
  ]);
  const early = graphOf(5, [
    [0, 'a', 1],
    [0, 'a', 2],
    [1, 'b', 3],
    [2, 'c', 4],
  ]);
  expect(compareGraphs(late, early)).toEqual({ isBisimilar: false });
  expect(compareGraphs(early, early).isBisimilar).toBe(true);
});

test('the way to a difference is told, and what it is', () => {
  const right = graphOf(3, [
    [0, 'a', 1],
    [1, 'b', 2],
  ]);
  const wrong = graphOf(3, [
    [0, 'a', 1],
    [1, 'c', 2],
  ]);
  expect(compareGraphs(right, wrong)).toEqual({
    isBisimilar: false,
    after: ['a'],
    because: 'only the first: b',
  });
});

test('equal steps do not make alike what properties tell apart', () => {
  const one = graphOf(2, [[0, 'a', 1]], ['', 'paid']);
  const other = graphOf(2, [[0, 'a', 1]], ['', 'not paid']);
  const { isBisimilar, because } = compareGraphs(one, other);
  expect([isBisimilar, because]).toEqual([false, 'seen: paid and not paid']);
  expect(bisimilarByRefinement(one, other)).toBe(false);
});

const drawn = fc.integer({ min: 1, max: 5 }).chain((states) =>
  fc.tuple(
    fc.constant(states),
    fc.array(fc.tuple(fc.nat(states - 1), fc.constantFrom('a', 'b'), fc.nat(states - 1)), {
      maxLength: 8,
    }),
  ),
);
/** The same graph, of each state and label the first edge only. */
const determined = ([states, edges]: readonly [number, Edges]): LabelledGraph =>
  graphOf(
    states,
    edges.filter(
      ([from, label], i) => edges.findIndex(([f, l]) => f === from && l === label) === i,
    ),
  );

property.prop([drawn, drawn])('both ways of comparing agree', (one, other) => {
  const [a, b] = [determined(one), determined(other)];
  expect(compareGraphs(a, b).isBisimilar).toBe(bisimilarByRefinement(a, b));
});

property.prop([drawn])(
  'every graph is alike to itself with each state twice',
  ([states, edges]) => {
    const twice = edges.flatMap(
      ([from, label, to]): Edges => [
        [from, label, to + states],
        [from + states, label, to],
      ],
    );
    expect(compareGraphs(graphOf(states, edges), graphOf(2 * states, twice)).isBisimilar).toBe(
      true,
    );
  },
);

const statesMax = 10_000;
const payment = (scope: string): System =>
  present(
    families.find(({ name }) => name === 'direct-payment')?.scopes.find((s) => s.name === scope),
    scope,
  ).build(liaoning2013);
/** The payment without one of its steps. */
const without = (system: System, name: string): System => ({
  ...system,
  groups: system.groups.map((group) => ({
    ...group,
    steps: group.steps.filter((step) => step.name !== name),
  })),
});
const compared = (one: System, other: System) => {
  const graph = (system: System) => labelledGraph(explore(composeSystem(system), { statesMax }));
  return compareGraphs(graph(one), graph(other));
};
const comparedByWords = (one: System, other: System) => {
  const words = (system: System) => {
    const { composed, monitor } = explore(composeSystem(system), { statesMax });
    return labelledWords(composed, monitor, 0);
  };
  return compareGraphs(words(one), words(other));
};

test.each(['one voucher', 'two vouchers'])(
  'of a payment, %s: a step that is never taken',
  (size) => {
    const right = payment(size);
    const wrong = without(right, "the director's deputy seals the draft");
    expect(compared(right, wrong)).toEqual({ isBisimilar: true });
    expect(comparedByWords(right, wrong)).toEqual({ isBisimilar: true });
  },
);

test('of a payment: a step that is taken is missed where it would be', () => {
  const right = payment('one voucher');
  const { isBisimilar, after, because } = compared(
    right,
    without(right, 'the order is sent again'),
  );
  expect(isBisimilar).toBe(false);
  expect(after?.map((label) => label.split('|')[1])).toContain('the order is sent to the bank');
  expect(because).toContain('only the first: 0|the order is sent again');
  expect(comparedByWords(right, without(right, 'the order is sent again')).isBisimilar).toBe(false);
});

test('words tell apart what counters forbid, states do not', () => {
  const right = payment('one voucher');
  const wrong = without(right, 'the bank refuses for want of quota');
  expect(compared(right, wrong).isBisimilar).toBe(true);
  expect(comparedByWords(right, wrong).isBisimilar).toBe(false);
});

test('a payment that answers otherwise to a property is another payment', () => {
  const right = payment('one voucher');
  const properties = right.properties.map((one, i) =>
    i > 0 ? one : { ...one, predicate: { word: () => true } },
  );
  expect(compared(right, { ...right, properties }).isBisimilar).toBe(false);
});
