import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import { family } from '../../models/systems/direct-payment/system';
import { SMALL, voucherReference } from '../../models/systems/voucher-reference/system';
import { composeSystem } from '../../models/tables/compose-system';
import { explore } from './explore';
import { checkSystem } from './verdicts';

const reference = composeSystem(voucherReference(SMALL));
const statesMax = 2 ** 30;

test('with room enough nothing is left out, and still nothing is proved', () => {
  const found = explore(reference, { statesMax, bitstateBytes: 2 ** 26 });
  expect([found.states, found.transitions, found.levels]).toEqual([531_335, 3_424_944, 43]);
  expect(found.clippedBy).toBe('bitstate');
  expect(found.omission).toBeLessThan(1e-7);
  const options = { statesMax, bitstateBytes: 2 ** 26, commandFor: () => 'again' };
  const words = checkSystem(voucherReference(SMALL), options).verdicts.map((v) => v.verdict);
  expect(new Set(words)).toEqual(new Set(['unknown']));
});

test('with little room states are left out, and the probability says so', () => {
  const found = explore(reference, { statesMax, bitstateBytes: 2 ** 18 });
  expect(found.states).toBeLessThan(531_335);
  expect(found.omission).toBeGreaterThan(0.05);
});

test('what is found is real, and told as an exact search tells it', () => {
  const rules = { ...liaoning2013, queryUnknownTransfers: false };
  const system = family.scopes[0]?.build(rules);
  if (!system) throw new Error('direct-payment has a scope');
  const judged = (bitstateBytes?: number) =>
    checkSystem(system, {
      statesMax,
      commandFor: () => 'again',
      ...(bitstateBytes ? { bitstateBytes } : {}),
    }).verdicts;
  const exact = judged();
  const violated = judged(2 ** 20).filter(({ verdict }) => verdict === 'violated');
  expect(violated.length).toBeGreaterThan(0);
  for (const { property, story } of violated)
    expect(story).toEqual(exact.find((verdict) => verdict.property === property)?.story);
});
