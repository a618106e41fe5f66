import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { InputError } from '../../base/assert';
import { assumptionsOf, parseScenario } from './scenario';

const file = 'liaoning-2013.yaml';
const text = readFileSync(join(__dirname, '..', 'scenarios', file), 'utf8');
const changed = (from: string | RegExp, to: string): string => {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
};

test('the shipped scenario is read, and says which parameters are assumed', () => {
  const scenario = parseScenario(text, file);
  expect(scenario.volumes.notices).toEqual({ is: 575, basis: 'S' });
  expect(scenario.banks.length).toBe(7);
  expect(scenario.clock.cutOff.is).toBe(15 * 60 + 30);
  const assumptions = assumptionsOf(scenario);
  expect(assumptions.filter((sentence) => /joins/.test(sentence)).length).toBe(6);
  expect(assumptions.some((sentence) => /\b(575|16837|18888)\b/.test(sentence))).toBe(false);
});

const wrong: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ['a word for a number', 'is: 575', 'is: many', /yaml:\d+ volumes\.notices\.is: found "many"/],
  ['a key nobody knows', 'name: liaoning-2013', 'name: x\nnoise: 1', /yaml:\d+ noise: found 1/],
  ['a day that is none', '2013-07-22', '2013-02-30', /banks\.1\.joins\.is: found "2013-02-30"/],
  ['no reason', ', because: 2575 rows gave 287 pages', '', /rowsPerPage.*a reason/],
  ['rows fewer than notices', 'is: 16837', 'is: 600', /volumes\.rows\.is.*at least 3149/],
  ['claims after the cut-off', '15:00', '15:45', /claimsAt.*before the cut-off/],
  ['a bank too early', '2013-07-01', '2013-06-30', /banks\.0.*a day from 2013-07/],
  ['broken YAML', 'volumes:', 'volumes: [', /yaml:\d+:\d+: found .*expected YAML/],
  ['a missing part', /^money:[\s\S]*?\n\n/m, '', /money: found nothing/],
];
test.each(wrong)('%s is refused with its place', (_, from, to, message) => {
  const parse = () => parseScenario(changed(from, to), file);
  expect(parse).toThrow(InputError);
  expect(parse).toThrow(message);
});

test('a number of people beyond all bounds is refused before anybody gets a name', () => {
  const county = readFileSync(join(__dirname, '..', 'scenarios', 'county.yaml'), 'utf8');
  const crowd = county.replaceAll('people: { is: 1,', 'people: { is: 1000000000,');
  expect(() => parseScenario(crowd, 'county.yaml')).toThrow(
    /county.yaml:\d+ posts\.\d+\.people\.is: found 1000000000/,
  );
});

property.prop([
  fc.integer({ min: 0, max: text.length }),
  fc.integer({ min: 0, max: 40 }),
  fc.string(),
])('a scenario damaged anywhere is read or refused, and nothing else', (at, length, put) => {
  try {
    parseScenario(text.slice(0, at) + put + text.slice(at + length), file);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
  }
});
