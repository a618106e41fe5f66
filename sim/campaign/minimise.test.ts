import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { liaoning2013, type RuleName } from '../../models/rules';
import { pilotLives } from '../core/pilot-lives';
import { simulate } from '../core/run';
import { parseScenario, type Track } from '../core/scenario';
import { ddmin, failureOf, minimise } from './minimise';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const numbers = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 4 });

property.prop([numbers])(
  'of what fails together everything is kept, and nothing else',
  (guilty) => {
    const items = Array.from({ length: 61 }, (_, i) => i);
    const kept = ddmin(items, (part) => guilty.every((one) => part.includes(one)));
    expect(kept).toEqual([...guilty].sort((a, b) => a - b));
  },
);

const calm = {
  ...scenario,
  weather: { ...scenario.weather, stormsPerYear: { ...scenario.weather.stormsPerYear, is: 0 } },
};

test.each<[RuleName, Track]>([['queryUnknownTransfers', 'electronic']])(
  'without %s a month fails, and one document alone fails alike',
  (rule, track) => {
    const rules = { ...liaoning2013, [rule]: false };
    const lives = pilotLives(rules, track);
    const request = { scenario, rules, track, seed: 1, months: 4, lives };
    const [violation = ''] = simulate(request).violations;
    expect(violation).toMatch(/was executed 2 times/);
    const failure = failureOf(violation);
    const small = minimise(request, ['weather'], ({ quiet = [], ...candidate }) =>
      simulate({
        ...request,
        ...candidate,
        scenario: quiet.includes('weather') ? calm : scenario,
      }).violations.some((said) => failureOf(said) === failure),
    );
    expect(small.documentsBefore).toBeGreaterThan(100);
    expect(small).toMatchObject({ documents: 1, quiet: ['weather'] });
    const again = simulate({ ...request, scenario: calm, months: small.months, only: small.only });
    expect(again.violations.map(failureOf)).toContain(failure);
    expect(again.counts['vouchers begun']).toBeLessThan(6);
    // With the rule on, the very same story does no harm.
    const mended = simulate({
      ...request,
      rules: liaoning2013,
      lives: pilotLives(liaoning2013),
      only: small.only,
    });
    expect(mended.violations).toEqual([]);
  },
  60_000,
);
