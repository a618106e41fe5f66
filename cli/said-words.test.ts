/** What shipped scenarios assume and what their weather says has a Chinese sentence, whole. */
import { expect, test } from 'vitest';
import { saidText } from '../base/catalogue/said';
import { countText } from '../base/catalogue/sentences';
import { liaoning2013 } from '../models/rules';
import { publishedOf } from '../sim/core/scenario/published';
import { tracedNames } from '../sim/core/trace-names';
import { assumptionsOf, pilotLives, simulate, underWeather } from '../sim/index';
import { shippedScenarios } from './paths';
import { loadScenario } from './scenario-settings';

/** Names that are written in Latin letters in Chinese too. */
const PROPER = /liaoning|CCB|ICBC|ABC|BOC/g;
const isLatin = (text: string): boolean => /[A-Za-z]{2,}/.test(text.replace(PROPER, ''));
const untold = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence) => isLatin(saidText('zh', sentence)));

test.each(shippedScenarios())(
  'what %s assumes and what was published, in every weather',
  (name) => {
    const scenarios = [loadScenario(name), underWeather(loadScenario(name), 'full')];
    const sentences = scenarios.flatMap((one) => [...assumptionsOf(one), ...publishedOf(one)]);
    expect(sentences.length).toBeGreaterThan(50);
    expect(untold(sentences)).toEqual([]);
  },
);

test('weather, counts and standing assumptions of a run in full weather', () => {
  const scenario = underWeather(loadScenario('county'), 'full');
  const run = { scenario, rules: liaoning2013, seed: 1, track: 'electronic' } as const;
  const { weather, assumptions, counts } = simulate({
    ...run,
    months: 13,
    lives: pilotLives(liaoning2013),
  });
  expect(weather.length).toBeGreaterThan(40);
  expect(untold([...weather, ...assumptions])).toEqual([]);
  const names = Object.keys(counts).filter((name) => isLatin(countText('zh', name)));
  expect(names).toEqual([]);
});

test.each([
  'payment 77 was cleared before it was paid',
  'year 3: payment 12 was executed 2 times',
  '4 payments were never executed',
  'month 7 never closed: 3 differences after 40 comparisons',
  '"no balance falls below zero" is broken: 900 900',
  'the book of bank does not balance',
  'and 12 more',
  '3 attacks by detection: bank-system administrator, covering traces were never named: ' +
    '9 fen went where nobody asked',
  'Away in all: 9 of 139 people, 31 days in 10 spells.',
  'handler 1 acted on voucher 4 (payment) at two posts: the handler seals the draft at handler ' +
    'and the keeper puts the treasury seal at treasury-seal keeper',
  'handler 1 worked while away, on 2025-01-02: voucher 4 at handler',
  'teller 2, bank 1 worked out of hours, on 2025-01-02: voucher 4 at teller, bank 1',
  'handler 1 worked on two vouchers at once on 2025-01-02: voucher 4 at director',
  'nobody may do the director seals the draft on voucher 4: all of director acted on it',
])('a broken sentence is told too: %s', (sentence) => {
  expect(untold([sentence])).toEqual([]);
});

test('every life that a trace may name is told in Chinese', () => {
  const names = tracedNames.filter((name) => isLatin(countText('zh', name)));
  expect(names).toEqual([]);
});
