import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013, type Rules } from '../models/rules';
import { families } from '../models/systems/registry';
import {
  type KeptRun,
  keptRunText,
  onlyFrom,
  parseKeptRun,
  sentenceOf,
} from '../properties/simulated-corpus';
import { failureOf, simulate } from '../sim/index';
import { loadRules } from './inputs';
import { loadScenario, settingOf } from './scenario-settings';

const folder = join('properties', 'corpus', 'simulated');
const kept = readdirSync(folder).map((name): [string, KeptRun] => [
  name,
  parseKeptRun(readFileSync(join(folder, name), 'utf8')),
]);

function failuresOf({ scenario, settings, seed, track, months, only }: KeptRun, rules: Rules) {
  const set = loadScenario(scenario, settings.map(settingOf));
  const run = { scenario: set, rules, seed, track, months, only: onlyFrom(only) };
  return simulate(run).violations.map(failureOf);
}

test.each(kept)('%s fails as it did, and not with every rule in force', (_, run) => {
  expect(failuresOf(run, loadRules(run.rules).rules)).toContain(run.failure);
  expect(failuresOf(run, liaoning2013)).toEqual([]);
  expect(parseKeptRun(keptRunText(run))).toEqual(run);
});

test('every kept failure has its sentence in a system of the checker', () => {
  expect(kept.length).toBeGreaterThan(3);
  for (const [, { failure, track }] of kept) {
    const { system, property } = sentenceOf(failure, track) ?? { system: failure, property: '' };
    const family = families.find(({ name }) => name === system);
    const known = family?.scopes.flatMap((scope) => scope.build(liaoning2013).properties) ?? [];
    expect([system, known.map(({ name }) => name)]).toEqual([
      system,
      expect.arrayContaining([property]),
    ]);
  }
});

test('a document is named by year and number', () => {
  expect(onlyFrom(['1:7', '0:3', '1:2'])).toEqual({ 0: [3], 1: [2, 7] });
  expect(() => onlyFrom(['7'])).toThrow(/--only: found 7, expected YEAR:NUMBER/);
});
