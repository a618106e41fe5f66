import { expect, test } from 'vitest';
import { present } from '../../../base/assert';
import { liaoning2013, type RuleName, type Rules } from '../../../models/rules';
import { family } from '../../../models/systems/detection/system';
import { judge } from '../verdicts';
import { concealingCoalitions, concealingKey, setsOf } from './concealing';

const scope = present(
  family.scopes.find(({ detection }) => detection !== undefined),
  'a scope with desks',
);
const { sentence } = present(scope.detection, 'desks');
const options = { statesMax: 500_000, commandFor: () => '' };
const without = (...off: readonly RuleName[]): Rules => ({
  ...liaoning2013,
  ...Object.fromEntries(off.map((rule) => [rule, false])),
});

const found = (rules: Rules): readonly string[] =>
  concealingCoalitions(family, scope, rules, { ...options, personsMax: 3 }).minimal.map(
    ({ coalition }) => concealingKey(coalition),
  );

/** Those of whom somebody might think that they matter; whoever conceals alone is another test. */
const people = [
  'officer A',
  'officer B',
  'payment-system administrator',
  'seal-system administrator',
  'database administrator',
  'business auditor',
  'operations auditor',
  'unit clerk',
  'teller',
  'authoriser',
  'bank reconciliation clerk',
];

/** Every set by its own system, nothing left out; those that conceal and contain no smaller. */
function byBruteForce(rules: Rules): readonly string[] {
  const among = family.principals(rules).filter(({ name }) => people.includes(name));
  const sets = [1, 2, 3].flatMap((size) =>
    setsOf(
      among.map(({ name }) => name),
      size,
    ),
  );
  const concealing = sets.filter((persons) => {
    const system = scope.build(rules, { coalition: { persons, among } });
    const { verdicts } = judge(system, { ...options, only: [sentence] });
    return verdicts[0]?.verdict === 'violated';
  });
  const isLarger = (set: readonly string[]): boolean =>
    concealing.some((other) => other !== set && other.every((name) => set.includes(name)));
  return concealing.filter((set) => !isLarger(set)).map(concealingKey);
}

function ofThesePeople(rules: Rules): readonly string[] {
  const among = family.principals(rules).filter(({ name }) => people.includes(name));
  const suspects = { persons: people, credentials: [], among };
  const result = concealingCoalitions(family, scope, rules, {
    ...options,
    personsMax: 3,
    build: { suspects },
  });
  return result.minimal.map(({ coalition }) => concealingKey(coalition));
}

test.each([
  ['with all rules on', without()],
  ['where system operations are not audited apart', without('operationsAuditedSeparately')],
])('%s the smallest are those of brute force over every set', (_, rules) => {
  const sets = byBruteForce(rules);
  expect(sets.length).toBeGreaterThanOrEqual(2);
  expect(ofThesePeople(rules)).toEqual(sets);
});

const intact = [
  'bank-system administrator',
  'officer A with officer B with business auditor',
  'payment-system administrator with seal-system administrator with operations auditor',
];

test('with all rules on one insider conceals alone, and nobody else without two more', () => {
  expect(found(without())).toEqual(intact);
});

test('where the hand that pays also states and reconciles, two at the bank conceal', () => {
  const now = found(without('statementsIndependent'));
  expect(now).toEqual(expect.arrayContaining([...intact, 'teller with authoriser']));
});

test('where administrators look through their own log, two of them conceal', () => {
  const now = found(without('operationsAuditedSeparately'));
  expect(now).toContain('payment-system administrator with seal-system administrator');
  expect(now).not.toContain(intact[2]);
});

test('where books are not compared, a second seal on the line is enough', () => {
  const now = found(without('automaticReconciliation'));
  expect(now).toContain('network administrator with seal maker');
  expect(now).toContain('teller with authoriser with bank reconciliation clerk');
});

test('a desk of a member says so, and the others are told by what they saw', () => {
  const { minimal } = concealingCoalitions(family, scope, liaoning2013, {
    ...options,
    personsMax: 3,
    pinned: [intact[0] as string, 'nobody'],
  });
  expect(minimal.map(({ isPinned }) => isPinned)).toEqual([true, false, false]);
  const why = minimal[1]?.desks.map(({ desk, why }) => [desk, why]);
  expect(why).toContainEqual(['business audit', 'member']);
  expect(why).toContainEqual(['desk of the unit', 'nothing came']);
  expect(why).toContainEqual(['statement desk', 'agreed']);
});
