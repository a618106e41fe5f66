import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import type { VerdictResult } from '../../base/results';
import { judge } from '../../check/core/verdicts';
import { liaoning2013 } from '../../models/rules';
import type { Step, System } from '../../models/system';
import { families } from '../../models/systems/registry';
import { sampled } from '../../models/systems/testing/sampled';
import { replayStory } from '../walker/lasso';
import { walk } from '../walker/walk';
import { assumptionsOf, fairFields, type Withdrawn, withdrawAll, withoutTurn } from './fairness';
import pinned from './turns-withdrawn.json';

const fields = fairFields().map((field) => ({
  ...field,
  name: `${field.family.name}, ${field.scope.name}`,
}));
const table: readonly Withdrawn[] = pinned as readonly Withdrawn[];

/** Where one withdrawal takes a second, every so many are asked again here; the table has all. */
const SAMPLED: Readonly<Record<string, number>> = {
  'clearing-and-refund': 4,
  reconciliation: 16,
  pilot: 14,
  'year-end': 14,
};

test.each(sampled('turns', fields, 6))(
  '$name: each turn withdrawn breaks what is pinned, and the walker tells every lasso again',
  (field) => {
    const every = SAMPLED[field.family.name] ?? 1;
    const { rows, told } = withdrawAll(field, every);
    const pinnedRows = table.filter(
      ({ family, scope }) => family === field.family.name && scope === field.scope.name,
    );
    if (every === 1) expect(rows).toEqual(pinnedRows);
    else for (const row of rows) expect(pinnedRows).toContainEqual(row);
    expect(rows.length).toBeGreaterThan(2);
    for (const { system, story } of told)
      expect(replayStory(system, story)).toMatchObject({
        isEnabled: true,
        struck: [story.property],
      });
    expect(told.length).toBe(rows.filter(({ lasso }) => lasso !== undefined).length);
  },
);

const WALKED_STATES = 2_000;
const closingOf = (system: System): System => ({
  ...system,
  properties: system.properties.filter(({ kind }) => kind === 'closes'),
});
const small = fields.flatMap((field) => {
  const system = closingOf(field.scope.build(liaoning2013));
  try {
    return walk(system, { statesMax: WALKED_STATES }) ? [{ ...field, system }] : [];
  } catch {
    return [];
  }
});

test.each(sampled('walked turns', small, 3))(
  '$name: the walker finds the same without any table',
  (field) => {
    const { family, scope, system } = field;
    for (const assumption of assumptionsOf(system)) {
      const { verdicts } = walk(withoutTurn(system, assumption));
      const row = table.find(
        (one) =>
          one.family === family.name &&
          one.scope === scope.name &&
          one.group === assumption.group &&
          one.of === assumption.of &&
          one.name === assumption.name,
      );
      const word = row?.lasso === undefined ? 'holds' : 'violated';
      expect([assumption.name, Object.values(verdicts)]).toEqual([assumption.name, [word]]);
    }
  },
);

test('six systems at least are small enough to be walked so', () => {
  expect(small.length).toBeGreaterThanOrEqual(6);
});

test('every system that can close also says that it closes, and where', () => {
  const claims = families.flatMap((family) =>
    family.scopes.flatMap((scope) => {
      const kinds = scope.build(liaoning2013).properties.map(({ kind }) => kind);
      return kinds.includes('canClose') && !kinds.includes('closes') ? [scope.name] : [];
    }),
  );
  expect(claims).toEqual([]);
});

test('every person is needed: nothing closes where one of them never acts', () => {
  const people = table.filter(({ of, family }) => of === 'person' && family !== 'two-phase-commit');
  expect(people.length).toBeGreaterThan(30);
  expect(people.filter(({ lasso }) => lasso === undefined)).toEqual([]);
});

/** The world's answers, each changed; other steps as they are. */
const answering = (system: System, change: (step: Step) => Partial<Step>): System => ({
  ...closingOf(system),
  groups: system.groups.map((group) => ({
    ...group,
    steps: group.steps.map((step) => (step.alternatives ? { ...step, ...change(step) } : step)),
  })),
});
const judged = (system: System) =>
  judge(system, { statesMax: 10_000, commandFor: () => '' }).verdicts[0] as VerdictResult;

test('answers are owed as a group: an unfavourable one that costs nothing comes for ever', () => {
  const payment = present(fields[1], 'direct payment').scope.build(liaoning2013);
  const free = answering(payment, () => ({ counters: [] }));
  const { verdict, story } = judged(free);
  expect(verdict).toBe('violated');
  const lasso = present(story, 'a lasso');
  expect(lasso.steps.slice(lasso.loopFrom).map(({ step }) => step)).toEqual(
    expect.arrayContaining([
      'the transfer fails but the bank does not know',
      'the bank asks what became of the transfer',
    ]),
  );
  expect(replayStory(free, lasso)).toMatchObject({ isEnabled: true, struck: [lasso.property] });
  // Only where each answer by itself is owed its turn strongly does the loop have to end.
  const generous = answering(payment, ({ kind }) =>
    kind === 'answer' ? { counters: [], alternatives: undefined as never, fair: 'strong' } : {},
  );
  expect(judged(generous).verdict).toBe('holds');
  expect(replayStory(generous, lasso)).toMatchObject({
    isEnabled: false,
    because: expect.stringContaining('again and again and never takes it'),
  });
});

test('there are loops among the lassos, not only rests', () => {
  const loops = table.filter(({ lasso }) => (lasso?.loop ?? 0) > 0);
  expect(new Set(loops.map(({ family }) => family)).size).toBeGreaterThanOrEqual(5);
});
