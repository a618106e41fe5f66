import { expect, test } from 'vitest';
import { present } from '../../../base/assert';
import type { Family, Scope, Suspects } from '../../../models/family';
import { liaoning2013, type Rules } from '../../../models/rules';
import { families } from '../../../models/systems/registry';
import { antichainOf } from './antichain';
import { bruteForce, coalitionsUpTo, spoken, theftsOf } from './testing/brute-force';

const PERSONS_MAX = 3;

function fieldOf(system: string, name: string): { family: Family; scope: Scope } {
  const family = present(
    families.find((one) => one.name === system),
    system,
  );
  const scope = present(
    family.scopes.find((one) => one.name === name),
    name,
  );
  return { family, scope };
}

function searched(family: Family, scope: Scope, rules: Rules, pairsMax = 1_000_000) {
  const principals = family.principals(rules);
  const build = (suspects: Suspects) => scope.build(rules, { suspects });
  const found = antichainOf(build, principals, { personsMax: PERSONS_MAX, pairsMax });
  const sets = found.asked.map(({ name }, p) => [name, (found.sets[p] ?? []).map(spoken).sort()]);
  return { ...found, byName: Object.fromEntries(sets) as Record<string, readonly string[]> };
}

const off = (...names: readonly (keyof Rules)[]): Rules => ({
  ...liaoning2013,
  ...Object.fromEntries(names.map((name) => [name, false])),
});

test.each([
  ['direct-payment', 'coalitions', 'the pilot of 2013', liaoning2013],
  ['direct-payment', 'coalitions', 'one administrator', off('separateAdministrators')],
  ['direct-payment', 'coalitions', 'lines open to all', off('dedicatedLines')],
  ['authorised-payment', 'coalitions', 'the pilot of 2013', liaoning2013],
  ['authorised-payment', 'coalitions', 'nothing compared', off('compareWithStoredOriginal')],
  ['dual-track', 'coalitions, paper alone', 'the pilot of 2013', liaoning2013],
  ['dual-track', 'coalitions, paper alone', 'one man at the bank', off('bankDualControl')],
  ['clearing-and-refund', 'coalitions', 'the pilot of 2013', liaoning2013],
  ['two-banks', 'coalitions', 'the pilot of 2013', liaoning2013],
] as const)(
  '%s, %s, %s: one search finds what trying every coalition finds',
  (system, name, _, rules) => {
    const { family, scope } = fieldOf(system, name);
    const { byName, isClipped } = searched(family, scope, rules);
    expect(byName).toEqual(bruteForce(family, scope, rules, PERSONS_MAX));
    expect(isClipped).toBe(false);
  },
  120_000,
);

/** The same with few people, so that every coalition with every credential can be tried. */
function among(names: readonly string[], { family, scope }: ReturnType<typeof fieldOf>) {
  const principals = (rules: Rules) =>
    family.principals(rules).filter(({ name }) => names.includes(name));
  const build: Scope['build'] = (rules, { coalition, suspects, ...options } = {}) =>
    scope.build(rules, {
      ...options,
      ...(coalition ? { coalition: { ...coalition, among: principals(rules) } } : {}),
      ...(suspects ? { suspects: { ...suspects, among: principals(rules) } } : {}),
    });
  return { family: { ...family, principals }, scope: { ...scope, build } };
}

test('with a stolen credential a smaller coalition does, and it is in the antichain', () => {
  const few = ['officer A', 'officer B', 'seal keeper', 'seal-system administrator', 'outsider'];
  const { family, scope } = among(few, fieldOf('direct-payment', 'coalitions'));
  const rules = off('passwordEveryOperation');
  const { byName } = searched(family, scope, rules);
  expect(byName).toEqual(bruteForce(family, scope, rules, PERSONS_MAX));
  expect(byName['no funds go out on what nobody asked for']).toContain(
    'officer A with token of officer B',
  );
}, 120_000);

test('both carriers at once: a coalition of a sample steals where a smallest set is in it', () => {
  const { family, scope } = fieldOf('dual-track', 'coalitions');
  const { byName } = searched(family, scope, liaoning2013);
  const all = coalitionsUpTo(family, scope, liaoning2013, PERSONS_MAX);
  const sample = all.filter((_, i) => i % 41 === 7);
  expect(sample.length).toBeGreaterThan(8);
  for (const coalition of sample) {
    const includes = (set: string): boolean =>
      set.split(' with ').every((one) => coalition.persons.includes(one));
    const expected = Object.keys(byName).filter((name) => byName[name]?.some(includes));
    const found = theftsOf(scope, liaoning2013, coalition);
    expect([coalition.persons, found]).toEqual([coalition.persons, expected]);
  }
}, 120_000);

test('a search that meets its bound says so, and what it found is real', () => {
  const { family, scope } = fieldOf('authorised-payment', 'coalitions');
  const whole = searched(family, scope, liaoning2013);
  const cut = searched(family, scope, liaoning2013, Math.floor(whole.pairs / 2));
  expect(cut.isClipped).toBe(true);
  for (const [name, sets] of Object.entries(cut.byName))
    for (const set of sets) expect(whole.byName[name]).toContain(set);
});
