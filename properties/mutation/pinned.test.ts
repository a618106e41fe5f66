import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { streamOf } from '../../base/streams';
import { fieldOf, mutatedFamilies, ownMutants } from './field';
import { harmless } from './harmless';
import { type FamilyScores, type MutantScore, mutationScores, standingOf } from './pinned';
import { operators } from './system-operators';
import { tryMutant } from './trial';
import { untried, waiting } from './untried';

const scopesOf = ({ places }: FamilyScores) => places.map(({ scope }) => scope);

test('every family is either pinned or named as untried, in no two ways', () => {
  const pinned = mutationScores.map(({ family }) => family);
  const named = [...pinned, ...untried.map(({ family }) => family)];
  expect([...named].sort()).toEqual(mutatedFamilies.map(({ name }) => name).sort());
  expect(pinned).toEqual(
    mutatedFamilies.map(({ name }) => name).filter((name) => pinned.includes(name)),
  );
});

test('every untried family has mutants that wait, and says why', () => {
  for (const { family, because, made } of waiting()) {
    expect([family, made]).toEqual([family, expect.toSatisfy((count: number) => count > 0)]);
    expect(because).toMatch(/^not tried yet: /);
  }
});

test.each([...mutationScores])('$family: its mutants are those that are pinned', (pinned) => {
  const family = present(
    mutatedFamilies.find(({ name }) => name === pinned.family),
    pinned.family,
  );
  const now = ownMutants(family, scopesOf(pinned));
  expect(now.map(({ name, operator }) => `${operator} | ${name}`)).toEqual(
    pinned.mutants.map(({ mutant, operator }) => `${operator} | ${mutant}`),
  );
});

const rows = mutationScores.flatMap(({ family, mutants }) =>
  mutants.map((row) => ({ family, row, standing: standingOf(family, row) })),
);

test('every survivor has its reason', () => {
  const silent = rows.filter(({ standing }) => standing === 'unexplained');
  expect(silent.map(({ family, row }) => `${family} | ${row.mutant}`)).toEqual([]);
});

test('every reason is about somebody who survives, and nobody has two', () => {
  const survivors = rows.filter(({ row }) => row.fate === 'survived');
  const idle = harmless.filter(
    ({ family, mutants }) =>
      !survivors.some((one) => one.family === family && mutants.test(one.row.mutant)),
  );
  expect(idle.map(({ family, mutants }) => `${family} | ${mutants}`)).toEqual([]);
  const twice = survivors.filter(
    ({ family, row }) =>
      harmless.filter((one) => one.family === family && one.mutants.test(row.mutant)).length > 1,
  );
  expect(twice.map(({ family, row }) => `${family} | ${row.mutant}`)).toEqual([]);
});

test('every operator has made mutants that were killed', () => {
  const killed = new Set(rows.flatMap(({ row }) => (row.fate === 'killed' ? row.operator : [])));
  expect(operators.filter((operator) => !killed.has(operator))).toEqual([]);
});

const seed = process.env.COUNTERSIGN_SEED ?? 'mutation';
const SAMPLE_STATES_MAX = 20_000;
const SAMPLE_OF_EACH = 7;
const statesOf = ({ places }: FamilyScores): number =>
  places.reduce((sum, { states }) => sum + states, 0);

/** Families in a drawn order as long as their places are few states together, at least one. */
function drawnFamilies(): readonly FamilyScores[] {
  const order = streamOf(seed).fork('families').shuffled(mutationScores);
  let states = 0;
  return order.filter((one, i) => {
    const isIn = i === 0 || states + statesOf(one) <= SAMPLE_STATES_MAX;
    if (isIn) states += statesOf(one);
    return isIn;
  });
}

/** What a row says of a mutant's trial at home. */
function atHome(row: MutantScore): object {
  const { mutant: _, operator: __, life: ___, in: host, ...fate } = row;
  return host === undefined ? fate : { fate: 'survived' };
}

test.each([...drawnFamilies()])('$family: a sample ends as it is pinned', (pinned) => {
  const { places, mutants } = fieldOf(pinned.family, scopesOf(pinned));
  const stream = streamOf(seed).fork(pinned.family);
  for (const row of stream.shuffled(pinned.mutants).slice(0, SAMPLE_OF_EACH)) {
    const mutant = present(mutants.get(row.mutant), row.mutant);
    expect([seed, row.mutant, tryMutant(mutant, places)]).toMatchObject([
      seed,
      row.mutant,
      atHome(row),
    ]);
  }
});
