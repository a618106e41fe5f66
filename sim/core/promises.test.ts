/** Every promise of a simulated year has a wrong that breaks it; right years break none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import { checkNames } from './books/checks';
import { killers } from './books/testing/killers';
import { pilotLives } from './pilot-lives';
import { simulate } from './run';
import { parseScenario } from './scenario';
import { deputised } from './testing/people';
import { type Promised, promises, type Wrong, wrongs } from './testing/promises';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const shipped = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
/** Weather that loses and doubles, refunds enough for a sample. */
const scenario = {
  ...shipped,
  weather: {
    ...shipped.weather,
    stormsPerYear: { ...shipped.weather.stormsPerYear, is: 60 },
  },
  ...(shipped.refunds
    ? {
        refunds: {
          ...shipped.refunds,
          bouncesPerThousand: { ...shipped.refunds.bouncesPerThousand, is: 60 },
        },
      }
    : {}),
};
const lives = pilotLives(liaoning2013);
function violationsOf({
  rules = liaoning2013,
  months = 2,
  people = (same) => same,
  sabotage,
  bend,
}: Partial<Wrong>) {
  const own = rules === liaoning2013 ? lives : pilotLives(rules);
  return simulate({
    scenario: people(scenario),
    rules,
    seed: 3,
    track: 'electronic',
    months,
    lives: bend ? bend(own) : own,
    ...(sabotage ? { sabotage: sabotage() } : {}),
  }).violations;
}
const isOfBooks = (sentence: string): boolean => /^"[^"]+" is broken: /.test(sentence);
const isCount = (sentence: string): boolean => /^and \d+ more$/.test(sentence);

test('right years keep every promise', () => {
  expect(violationsOf({ months: 6 })).toEqual([]);
});

test('people with hours, absence and deputies keep every promise', () => {
  expect(violationsOf({ months: 2, people: deputised })).toEqual([]);
});

test.each(wrongs)('$does: every promise that it breaks is told as broken', (wrong) => {
  const told = violationsOf(wrong);
  for (const promise of wrong.breaks)
    expect([promise, told.some((sentence) => promises[promise].test(sentence))]).toEqual([
      promise,
      true,
    ]);
  const patterns = Object.values(promises);
  const unknown = told.filter(
    (sentence) =>
      !isOfBooks(sentence) && !isCount(sentence) && !patterns.some((one) => one.test(sentence)),
  );
  expect(unknown).toEqual([]);
});

test('no promise and no sentence about the books is without a wrong that breaks it', () => {
  const broken = new Set<Promised>(wrongs.flatMap(({ breaks }) => breaks));
  expect(Object.keys(promises).filter((name) => !broken.has(name as Promised))).toEqual([]);
  const killed = new Set(killers.map(({ breaks }) => breaks));
  expect(checkNames.filter((name) => !killed.has(name))).toEqual([]);
});

/** Where a year may say that something is broken, and in how many sentences of its own. */
test('whatever a year can say is among the promises', () => {
  const sources = [
    'year.ts',
    'books/watch.ts',
    'books/closing.ts',
    'books/settlement.ts',
    'staff/watch.ts',
  ];
  const said = sources.map((name) => {
    const text = readFileSync(join(__dirname, name), 'utf8');
    return (text.match(/(violations|wrong)\.push\(|this\.violate\(/g) ?? []).length;
  });
  // One more or less here wants a promise more or less above. What incidents of faults say is one
  // of the seven of a year, and faults/faults.test.ts breaks it with each control that is off.
  expect(said).toEqual([7, 2, 3, 5, 3]);
});
