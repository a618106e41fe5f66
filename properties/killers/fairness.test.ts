import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { families } from '../../models/systems/registry';
import { replayStory } from '../walker/lasso';
import { walk } from '../walker/walk';
import { assumptionsOf, fairFields, type Withdrawn, withdrawAll, withoutTurn } from './fairness';
import pinned from './turns-withdrawn.json';

const fields = fairFields().map((field) => ({
  ...field,
  name: `${field.family.name}, ${field.scope.name}`,
}));
const table: readonly Withdrawn[] = pinned as readonly Withdrawn[];

test.each(fields)(
  '$name: each turn withdrawn breaks what is pinned, and the walker tells every lasso again',
  (field) => {
    const { rows, told } = withdrawAll(field);
    expect(rows).toEqual(table.filter(({ family }) => family === field.family.name));
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

test.each(small)('$name: the walker finds the same without any table', ({ family, system }) => {
  for (const assumption of assumptionsOf(system)) {
    const { verdicts } = walk(withoutTurn(system, assumption));
    const row = table.find(
      (one) =>
        one.family === family.name && one.of === assumption.of && one.name === assumption.name,
    );
    const word = row?.lasso === undefined ? 'holds' : 'violated';
    expect([assumption.name, Object.values(verdicts)]).toEqual([assumption.name, [word]]);
  }
});

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

test('there are loops among the lassos, not only rests', () => {
  const loops = table.filter(({ lasso }) => (lasso?.loop ?? 0) > 0);
  expect(new Set(loops.map(({ family }) => family)).size).toBeGreaterThanOrEqual(5);
});
