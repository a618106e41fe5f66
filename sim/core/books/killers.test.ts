/** Every sentence about the books has a killer that the simulator names; the right books pass. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liaoning2013, type Rules } from '../../../models/rules';
import { pilotLives } from '../pilot-lives';
import { simulate } from '../run';
import { parseScenario } from '../scenario';
import { checkNames, sentences } from './checks';
import type { BooksSabotage } from './sabotage';
import { killers } from './testing/killers';

const file = join(__dirname, '..', '..', 'scenarios', 'liaoning-2013.yaml');
const shipped = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const many = { ...shipped.books.electronic, is: 100 };
const stormy = { ...shipped.weather.stormsPerYear, is: 60 };
const scenario = {
  ...shipped,
  books: { ...shipped.books, electronic: many },
  weather: { ...shipped.weather, stormsPerYear: stormy },
};
const lives = pilotLives(liaoning2013);
/** Claims take long and pile up towards the cut-off, and so do payments that are not cleared. */
const tight = {
  ...scenario,
  posts: scenario.posts.map((post) =>
    post.name === 'clearing clerk'
      ? { ...post, electronic: { ...post.electronic, is: [4, 0] as [number, number] } }
      : post,
  ),
  durations: {
    ...scenario.durations,
    answer: { ...scenario.durations.answer, is: [240, 1] as [number, number] },
  },
};
/** Many payments come back, some of them weeks after the year. */
const often = <T extends { readonly is: unknown }>(fact: T, is: T['is']): T => ({ ...fact, is });
const refunds = shipped.refunds as NonNullable<typeof shipped.refunds>;
const comingBack = {
  ...scenario,
  misfortunes: often(scenario.misfortunes, { ...scenario.misfortunes.is, slips: 200 }),
  refunds: {
    ...refunds,
    bouncesPerThousand: often(refunds.bouncesPerThousand, 150),
    refundsPerThousand: often(refunds.refundsPerThousand, 150),
    refundDays: often(refunds.refundDays, [20, 0.8] as [number, number]),
  },
};
const scenarioFor = { 'slow clerks': tight, refunds: comingBack, nothing: scenario } as const;
const run = (
  sabotage?: BooksSabotage,
  needs: keyof typeof scenarioFor = 'nothing',
  rules?: Rules,
) =>
  simulate({
    scenario: scenarioFor[needs],
    rules: rules ?? liaoning2013,
    seed: 5,
    track: 'electronic',
    ...(needs === 'refunds' ? { months: 6 } : {}),
    ...(rules ? {} : { lives }),
    ...(sabotage ? { sabotage } : {}),
  });
const brokenIn = (result: ReturnType<typeof run>): readonly string[] =>
  result.books.checks.filter((check) => check.broken > 0).map((check) => check.sentence);

test('right books break no sentence, and every sentence is checked', () => {
  for (const needs of ['nothing', 'slow clerks', 'refunds'] as const) {
    const result = run(undefined, needs);
    expect(result.violations).toEqual([]);
    expect(brokenIn(result)).toEqual([]);
    expect(result.books.checks.filter((check) => check.made === 0)).toEqual([]);
    if (needs !== 'refunds') continue;
    expect(result.counts['income of the new year']).toBeGreaterThan(0);
    expect(result.counts['quota restored too late']).toBeGreaterThan(0);
  }
});

test.each(killers)('$does: that breaks "$breaks"', ({ breaks, sabotage, needs, rules }) => {
  expect(brokenIn(run(sabotage(), needs, rules))).toContain(sentences[breaks]);
});

test('no sentence is without a killer, and five killers are beyond every system', () => {
  const killed = new Set(killers.map((killer) => killer.breaks));
  expect(checkNames.filter((name) => !killed.has(name))).toEqual([]);
  expect(killers.filter((killer) => killer.beyond).length).toBeGreaterThanOrEqual(5);
});
