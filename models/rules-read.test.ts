import { expect, test } from 'vitest';
import { type Family, lifeOf } from './family';
import { liaoning2013, ruleNames } from './rules';
import { noted, plainRules, rulesAsked } from './rules-read';
import { family as directPayment } from './systems/direct-payment/system';
import { composeSystem } from './tables/compose-system';

test('what nobody asked is not noted, and a copy asks for all', () => {
  const rules = noted(liaoning2013);
  expect(rulesAsked(rules)).toEqual([]);
  expect(rules.dutyOrder).toBe(true);
  expect(rulesAsked(rules)).toEqual(['dutyOrder']);
  expect(plainRules(rules)).toBe(liaoning2013);
  expect({ ...rules }).toEqual(liaoning2013);
  expect(rulesAsked(rules)).toEqual(ruleNames);
});

test('rules that note nothing tell nothing', () => {
  expect(rulesAsked(liaoning2013)).toEqual([]);
});

const asksOf = (family: Family): readonly string[] => {
  const rules = noted(liaoning2013);
  composeSystem(family.scopes[0]?.build(rules) ?? expect.unreachable());
  return rulesAsked(rules);
};

test('what a guard of a machine asks is told to each who builds with it, and told again', () => {
  const first = asksOf(directPayment);
  expect(first).toContain('distinctOfficers');
  expect(first).not.toContain('carrierRegister');
  expect(asksOf(directPayment)).toEqual(first);
});

test('one maker and rules make one machine, noted or not', () => {
  const make = () => expect.unreachable('made twice');
  const machine = {} as ReturnType<Parameters<typeof lifeOf>[1]>;
  let times = 0;
  const once: typeof make = () => {
    times++;
    return machine as never;
  };
  expect(lifeOf('one', once, [], liaoning2013).machine).toBe(machine);
  expect(lifeOf('one', once, [], noted(liaoning2013)).machine).toBe(machine);
  expect(times).toBe(1);
});
