/** A bound cuts the search, never what was already found. */
import { expect, test } from 'vitest';
import type { Family } from '../../models/family';
import { liaoning2013 } from '../../models/rules';
import { family } from '../../models/systems/direct-payment/system';
import { checkScope } from './check-scope';
import { checkSystem } from './verdicts';

const rules = { ...liaoning2013, queryUnknownTransfers: false };
const system = family.scopes[0]?.build(rules);
const verdictsAt = (statesMax: number) => {
  if (!system) throw new Error('direct-payment has a scope');
  const { states, verdicts } = checkSystem(system, { statesMax, commandFor: () => 'again' });
  const named = (name: string) => verdicts.find(({ property }) => property === name);
  return { states, twice: named('no payment is executed more than once'), named };
};

test('a violation found within the bound is violated, and told by the same story', () => {
  const whole = verdictsAt(1_000_000);
  expect(whole.twice?.verdict).toBe('violated');
  for (let bound = whole.states - 1; bound > 1; bound -= 3) {
    const cut = verdictsAt(bound);
    expect(cut.states).toBe(bound);
    expect(['violated', 'clipped']).toContain(cut.twice?.verdict);
    if (cut.twice?.verdict === 'violated')
      expect(cut.twice.story?.steps.length).toBe(whole.twice?.story?.steps.length);
    expect(cut.named('no quota is overdrawn at the bank')?.verdict).toBe('clipped');
  }
  expect(verdictsAt(whole.states - 1).twice?.verdict).toBe('violated');
  expect(verdictsAt(3).twice?.verdict).toBe('clipped');
});

test('a cut search by an insider leaves the verdict open, and his pinned finding missing', () => {
  const scope = family.scopes.find(({ kind }) => kind === 'coalitions');
  if (!scope) throw new Error('direct-payment has coalitions');
  const few = ['officer B', 'bank-system administrator'];
  const small: Family = {
    ...family,
    principals: (given) => family.principals(given).filter(({ name }) => few.includes(name)),
  };
  const under = (statesMax: number) =>
    checkScope(small, scope, liaoning2013, { statesMax, commandFor: () => 'again' });
  const insider = (states: number) =>
    under(states).findings.map(({ coalition, steps }) => [...coalition, steps]);
  const words = (states: number) =>
    under(states)
      .verdicts.slice(0, 3)
      .map(({ verdict }) => verdict);
  const theft = ['bank-system administrator', 10];
  expect(insider(1000)).toEqual([theft, theft]);
  expect(words(1000)).toEqual(['holds', 'holds', 'holds']);
  // Everybody else's search ends within 22 states; the insider's does not.
  expect(insider(22)).toEqual([]);
  expect(words(22)).toEqual(['clipped', 'clipped', 'clipped']);
});
