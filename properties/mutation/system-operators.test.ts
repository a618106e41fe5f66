import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { mutatedFamilies } from './field';
import { guestsOf, mutantsOf, systemsOf } from './list';
import { heardIn, mutationsOf } from './system-operators';
import { tryMutant } from './trial';
import { placesOf } from './worlds';

const payment = present(
  mutatedFamilies.find(({ name }) => name === 'direct-payment'),
  'direct-payment',
);
const systems = systemsOf(payment, liaoning2013, ['one voucher']);
const [honest] = systems as readonly [System];
const stepOf = (system: System, name: string) =>
  system.groups.flatMap(({ steps }) => steps).find((step) => step.name === name);
const mutated = (system: System, name: string): System =>
  present(
    mutationsOf(system, heardIn([system])).find((one) => one.name === name),
    name,
  ).make(new Map());

test('no two mutants of a family have one name', () => {
  const names = mutationsOf(honest, heardIn([honest])).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('a counter guard is dropped, its effect stays', () => {
  const release = 'the authoriser releases the payment';
  const wrong = mutated(honest, `voucher: ${release}: guard of ceiling dropped`);
  expect(stepOf(honest, release)?.counters).toEqual([{ counter: 'ceiling', atLeast: 1, add: -1 }]);
  expect(stepOf(wrong, release)?.counters).toEqual([{ counter: 'ceiling', add: -1 }]);
});

test('a condition is dropped, the others stay', () => {
  const again = 'the order is sent again';
  const wrong = mutated(honest, `voucher: ${again}: condition dropped: is not on orders`);
  expect(stepOf(wrong, again)?.when).toEqual([{ line: 'answers', present: false }]);
});

test('the acts of a coalition are nobody’s mistake', () => {
  const attack = present(
    payment.scopes.find(({ kind }) => kind === 'coalitions'),
    'a scope under attack',
  ).build(liaoning2013, { coalition: { persons: ['officer A'] } });
  const deviations = attack.groups
    .flatMap(({ steps }) => steps)
    .filter(({ kind }) => kind === 'deviation');
  expect(deviations.length).toBeGreaterThan(2);
  const names = mutationsOf(attack, heardIn([attack])).map(({ name }) => name);
  const isMutated = (step: string): boolean => names.some((name) => name.includes(`: ${step}: `));
  expect(deviations.filter(({ name }) => isMutated(name))).toEqual([]);
  expect(isMutated('the handler seals the draft')).toBe(true);
});

test('a life is at home in the first family that has it', () => {
  const later = mutatedFamilies.filter((one) =>
    guestsOf(mutatedFamilies, one, liaoning2013).has('bank/direct-payment'),
  );
  expect(later.length).toBeGreaterThan(2);
  for (const family of later)
    expect(mutatedFamilies.indexOf(family)).toBeGreaterThan(mutatedFamilies.indexOf(payment));
});

test.each([
  ['voucher: the authoriser releases the payment: step dropped', 'killed'],
  ['voucher: the transfer fails: guard of misfortunes dropped', 'refused'],
  ["voucher: the director's deputy seals the draft: step dropped", 'bisimilar'],
  ['finance/direct-payment: sealed SEND: post dropped', 'survived'],
])('%s: %s', (name, fate) => {
  const places = placesOf(payment, liaoning2013, ['one voucher']);
  const mutant = mutantsOf(systems, new Set()).find((one) => one.name === name);
  expect(tryMutant(present(mutant, name), places).fate).toBe(fate);
});
