import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { family as directPayment } from '../../models/systems/direct-payment/system';
import { composeSystem } from '../../models/tables/compose-system';
import { checkScope } from './check-scope';
import { forEachSuccessor } from './closing';
import { addCoverage, joinCoverage, startCoverage } from './coverage';
import { coverageOf } from './coverage-summary';
import { explore } from './explore';
import { growingOf } from './growth';
import { guardsOf } from './guards';
import { profileOf } from './profile';
import { decodeState } from './state';
import { letters, reader } from './testing/letters';

const searched = (system: System, statesMax = 100_000) =>
  explore(composeSystem(system), { statesMax });
const covered = (system: System, statesMax?: number) => {
  const book = startCoverage();
  addCoverage(book, searched(system, statesMax));
  return coverageOf(book);
};
const family = (scope: string) => {
  const found = directPayment.scopes.find(({ name }) => name === scope);
  if (!found) throw new Error(scope);
  return found;
};

test('coverage counts what a small system does, and names what it never does', () => {
  expect(covered(letters)).toEqual({
    machines: [
      {
        life: 'sender',
        states: { seen: 2, of: 3 },
        transitions: { seen: 2, of: 4 },
        arrows: { seen: 2, of: 4 },
        guards: { seen: 1, of: 4 },
        statesNeverReached: ['burnt'],
        transitionsNeverTaken: [{ state: 'idle', event: 'BURN' }],
        guardsOneSided: [
          { guard: 'isOpen', never: 'false' },
          { guard: 'isAsked', never: 'asked' },
        ],
      },
      {
        life: 'reader',
        states: { seen: 2, of: 3 },
        transitions: { seen: 2, of: 4 },
        arrows: { seen: 2, of: 3 },
        guards: { seen: 3, of: 6 },
        statesNeverReached: ['alarmed'],
        transitionsNeverTaken: [],
        guardsOneSided: [
          { guard: 'isOpen', never: 'false' },
          { guard: 'isUrgent', never: 'true' },
          { guard: 'LETTER at waiting', never: 'true' },
        ],
      },
    ],
    lines: [
      {
        line: 'letters',
        messages: 3,
        sent: 2,
        delivered: 1,
        refused: 2,
        lost: 2,
        neverSent: [],
        neverDelivered: ['COPY'],
      },
    ],
    steps: { seen: 2, of: 3 },
    stepsNeverTaken: ['the sender burns it'],
  });
});

test('a guard behind one that passed is not asked, an unused one is none of the machine', () => {
  const [, table] = composeSystem(letters).tables[0]?.locals ?? [];
  if (!table) throw new Error('the reader has a table');
  const { guards, answers } = guardsOf(table);
  expect(guards).toEqual(['isOpen', 'isUrgent', 'LETTER at waiting']);
  const urgent = table.life.alphabet.findIndex((event) => event.urgent === true);
  expect(answers.get(urgent)).toEqual([1, 3]);
  expect(table.life.machine.transition).toBeDefined();
  expect(reader.root.states.waiting?.on.LETTER?.[1]?.guard).toBeTypeOf('function');
});

test('states and arrows are those that a walk over every reached state meets', () => {
  const exploration = searched(family('two vouchers').build(liaoning2013));
  const { composed } = exploration;
  const words = new Int32Array(composed.replicas.length);
  const reached = new Map<string, Set<string>>();
  const declared = new Set<string>();
  for (let state = 0; state < exploration.states; state++) {
    decodeState(exploration, state, words);
    words.forEach((word, replica) => {
      const table = composed.replicas[replica];
      table?.group.parts.forEach(({ name, life }) => {
        const seen = reached.get(life.name) ?? new Set();
        reached.set(life.name, seen.add(JSON.stringify(table.view(word).parts[name])));
      });
    });
    forEachSuccessor(exploration, state, words, (_, replica, edge) => {
      const table = composed.replicas[replica];
      const taken = table?.steps[table.edgeStep[edge] as number];
      if (taken && taken.kind !== 'delivery' && taken.kind !== 'fault') declared.add(taken.name);
    });
  }
  const book = startCoverage();
  addCoverage(book, exploration);
  const { machines, steps } = coverageOf(book);
  expect(Object.fromEntries(machines.map(({ life, states }) => [life, states.seen]))).toEqual(
    Object.fromEntries([...reached].map(([life, seen]) => [life, seen.size])),
  );
  expect(steps.seen).toBe(declared.size);
});

test('two searches joined have seen what either has, twice the same one no more', () => {
  const alone = covered(letters);
  const cut = covered(letters, 1);
  expect(cut.machines[1]?.states.seen).toBeLessThan(alone.machines[1]?.states.seen ?? 0);
  const run = startCoverage();
  for (const statesMax of [1, 100, 100]) {
    const book = startCoverage();
    addCoverage(book, searched(letters, statesMax));
    joinCoverage(run, book);
  }
  expect(coverageOf(run)).toEqual(alone);
});

test('coalitions are covered together: more than where nobody deviates', () => {
  const scope = family('coalitions');
  const honest = startCoverage();
  addCoverage(honest, searched(scope.build(liaoning2013)));
  const coverage = startCoverage();
  const options = { statesMax: 100_000, commandFor: () => '', coverage };
  const result = checkScope(directPayment, scope, liaoning2013, options);
  expect(result.coverage).toEqual(coverageOf(coverage));
  expect(result.coverage?.steps.of).toBeGreaterThan(coverageOf(honest).steps.of);
});

test('a profile counts every transition once and tells self-loops from steps that lead on', () => {
  const exploration = searched(family('one voucher').build(liaoning2013));
  const { transitions, steps, properties } = profileOf(exploration);
  expect(transitions).toBe(exploration.transitions);
  expect(steps.reduce((sum, { enabled }) => sum + enabled, 0)).toBe(transitions);
  expect(steps.every(({ enabled, selfLoops, deeper }) => selfLoops + deeper <= enabled)).toBe(true);
  const deeper = steps.reduce((sum, each) => sum + each.deeper, 0);
  expect(deeper).toBeGreaterThanOrEqual(exploration.states - 1);
  const witness = properties.find(({ property }) =>
    exploration.composed.system.properties.some(
      ({ name, kind }) => name === property && kind === 'sometimes',
    ),
  );
  expect(witness?.struck).toBeGreaterThan(0);
});

test('growth ranks parts, lines and counters by the values they take', () => {
  const counted: System = {
    ...letters,
    counters: [{ name: 'ink', min: 0, max: 9, initial: 9, measures: 'count' }],
    groups: letters.groups.map((group) => ({
      ...group,
      steps: group.steps.map((each, i) =>
        i === 0 ? { ...each, counters: [{ counter: 'ink', atLeast: 1, add: -1 }] } : each,
      ),
    })),
  };
  expect(growingOf(searched(counted)).map(({ name, values }) => [name, values])).toEqual([
    ['ink', 10],
    ['letters', 4],
    ['sender', 2],
    ['reader', 2],
  ]);
});

test('a clipped scope says by what and what grew; a whole one says nothing', () => {
  const scope = family('two vouchers');
  const check = (statesMax: number) =>
    checkScope(directPayment, scope, liaoning2013, { statesMax, commandFor: () => '' });
  const cut = check(1000);
  expect(cut.cut).toBe('states');
  expect(cut.growing?.[0]?.values).toBeGreaterThan(2);
  expect(check(100_000)).not.toHaveProperty('cut');
  expect(check(100_000)).not.toHaveProperty('coverage');
});
