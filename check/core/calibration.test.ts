import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { mutants } from '../../models/systems/two-phase-commit/mutants';
import { twoPhaseCommit } from '../../models/systems/two-phase-commit/system';
import { family } from '../../models/systems/voucher-reference/family';
import { MEDIUM, SMALL, voucherReference } from '../../models/systems/voucher-reference/system';
import { composeSystem } from '../../models/tables/compose-system';
import { forEachSuccessor } from './closing';
import { explore } from './explore';
import { judge } from './verdicts';

const counts = (system: System) => {
  const { states, transitions, levels, strikes } = explore(composeSystem(system), {
    statesMax: 5_000_000,
  });
  return { states, transitions, levels, strikes: strikes.size };
};
const wordsOf = (system: System): Readonly<Record<string, string>> =>
  Object.fromEntries(
    judge(system, { statesMax: 1000, commandFor: () => '' }).verdicts.map((verdict) => [
      verdict.property,
      verdict.verdict,
    ]),
  );

test('two-phase commit counts as published', () => {
  const { states, transitions, levels } = counts(twoPhaseCommit(liaoning2013));
  expect({ states, transitions, levels }).toEqual({ states: 288, transitions: 1145, levels: 10 });
});

test('two-phase commit never splits, can do both, and always comes to an end', () => {
  expect(wordsOf(twoPhaseCommit(liaoning2013))).toEqual({
    'one manager commits and another aborts': 'holds',
    'every manager commits': 'witnessed',
    'every manager aborts': 'witnessed',
    'every manager can still come to an end': 'can still close',
    'every manager comes to an end': 'holds',
  });
});

test.each(mutants)('a manager that $name breaks what it names', ({ life, machine, kills }) => {
  const words = wordsOf(twoPhaseCommit(liaoning2013, { machines: { [life]: machine } }));
  for (const { property } of kills)
    expect(words[property]).toBe(
      property === 'every manager commits' ? 'not witnessed' : 'violated',
    );
});

test('the reference model counts at small as SPIN, Rumur and TLC do', () => {
  expect(counts(voucherReference(SMALL))).toEqual({
    states: 531_335,
    transitions: 3_424_944,
    levels: 43,
    strikes: 0,
  });
});

test('the reference model counts at medium as SPIN, Rumur and TLC do', () => {
  expect(counts(voucherReference(MEDIUM))).toEqual({
    states: 4_030_369,
    transitions: 36_896_504,
    levels: 39,
    strikes: 0,
  });
}, 300_000);

test('a search that meets its bound is clipped there and never holds', () => {
  const [tiny] = family.scopes;
  const composed = composeSystem(tiny?.build(liaoning2013) as System);
  const whole = explore(composed, { statesMax: 26_624 });
  expect([whole.states, whole.isClipped]).toEqual([26_624, false]);
  const clipped = explore(composed, { statesMax: 1000 });
  expect([clipped.states, clipped.isClipped]).toEqual([1000, true]);
  const options = { statesMax: 1000, commandFor: () => 'again' };
  const words = judge(composed.system, options).verdicts.map(({ verdict }) => verdict);
  expect(new Set(words)).toEqual(new Set(['clipped']));
});

test('levels are what breadth-first search calls levels', () => {
  const [tiny] = family.scopes;
  const one = explore(composeSystem(tiny?.build(liaoning2013) as System), { statesMax: 30_000 });
  expect(one.levelStart).toHaveLength(one.levels + 1);
  const levelOf = (state: number): number =>
    one.levelStart.findLastIndex((first) => first <= state);
  const nearest = new Map<number, number>([[0, 0]]);
  const words = new Int32Array(one.composed.replicas.length);
  for (let state = 0; state < one.states; state++)
    forEachSuccessor(one, state, words, (target) => {
      if (!nearest.has(target)) nearest.set(target, levelOf(state) + 1);
    });
  expect(nearest.size).toBe(one.states);
  for (const [state, level] of nearest) expect(levelOf(state)).toBe(level);
});
