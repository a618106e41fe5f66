import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../base/canonical';
import { liaoning2013 } from '../../../models/rules';
import { pilotLives } from '../pilot-lives';
import { type Simulation, simulate } from '../run';
import { parseScenario } from '../scenario';
import { fullFaults } from '../scenario/faults-section';
import { STRUCK } from '../sky-sums';
import { faultKinds } from './kinds';
import { calmly, onlyFault, trackOf, tried } from './trial';
import { underWeather } from './weather-choice';

const file = join(__dirname, '..', '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const trial = { scenario, rules: liaoning2013, seed: 1, months: 1 };
const isSound = ({ violations, monthsClosed, months }: Simulation): boolean =>
  violations.length === 0 && monthsClosed === months;

/** What a missing control alone does, asked once a control. */
const calm = new Map<string, boolean>();
function survivesCalm(kind: (typeof faultKinds)[number]): boolean {
  const control = canonical(kind.control) + trackOf(kind);
  const survives = calm.get(control) ?? isSound(calmly(kind, false, trial));
  calm.set(control, survives);
  return survives;
}

describe.each(faultKinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const steps = new Set<string>();
  const withControl = tried(kind, true, {
    ...trial,
    onIncident: (episode, lived) => {
      expect(episode.kind).toBe(kind);
      for (const { step } of lived.steps) steps.add(step);
    },
  });

  test('strikes, and nothing is lost', () => {
    expect(withControl.counts[STRUCK + name]).toBeGreaterThan(0);
    expect(steps.size > 0).toBe('table' in kind);
    expect(withControl.violations).toEqual([]);
    expect(withControl.monthsClosed).toBe(1);
    const { amounts } = withControl;
    const paying = ['payments', 'authorised payments', 'payments on paper before joining'];
    const asked = paying.reduce((sum, of) => sum + (amounts[of] ?? 0), 0);
    expect(amounts.paid).toBe(asked);
    const struck = Object.entries(withControl.counts).filter(([of]) => of.startsWith(STRUCK));
    for (const [of, times] of struck)
      if (of !== STRUCK + name) expect([of, times]).toEqual([of, 0]);
  });

  test.runIf(!('degrades' in kind.control))(
    'without its control the same seed does not survive; without the fault it does',
    () => {
      expect(isSound(tried(kind, false, trial))).toBe(false);
      expect(survivesCalm(kind)).toBe(true);
    },
  );
});

const full = { scenario: underWeather(scenario, 'full'), rules: liaoning2013, seed: 11 };
test('under all the weather at once every month closes and nothing is broken, twice alike', () => {
  const options = { ...full, track: 'dual', months: 6, lives: pilotLives(liaoning2013, 'dual') };
  const once = simulate({ ...options, track: 'dual' });
  expect(once.violations).toEqual([]);
  expect(once.monthsClosed).toBe(6);
  expect(canonical(simulate({ ...options, track: 'dual' }))).toBe(canonical(once));
  // Nothing arises that is said to be impossible, and most of what can does in so few months.
  const { differences = [], faults = [] } = once.arisen ?? {};
  for (const { name, count, cannot } of [...differences, ...faults])
    if (cannot !== undefined) expect([name, count]).toEqual([name, 0]);
  const sum = (counts: readonly { readonly count: number }[]): number =>
    counts.reduce((total, { count }) => total + count, 0);
  expect(sum(differences)).toBe(sum(once.books.differences));
  const possible = [...differences, ...faults].filter(({ cannot }) => cannot === undefined);
  const arose = possible.filter(({ count }) => count > 0);
  expect(arose.length).toBeGreaterThan(possible.length / 2);
});

test('kinds are absent from some years and about in others; all are told, none in the calm', () => {
  const { counts, weather } = simulate({ ...full, track: 'electronic', months: 4 });
  const kinds = faultKinds.filter(({ name }) => (counts[STRUCK + name] ?? 0) === 0);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.length).toBeLessThan(faultKinds.length);
  expect(weather.join()).toMatch(/From 2013-\S+ \S+ for \d+ hours: \w/);
  expect(counts['episodes of faults']).toBeGreaterThan(10);
});

test('calm weather has no storm, no misfortune and no fault', () => {
  const calm = simulate({ ...full, scenario: underWeather(scenario, 'calm'), track: 'electronic' });
  expect(calm.weather).toEqual([expect.stringMatching(/^From .* it is calm\.$/)]);
  expect(calm.counts.misfortunes).toBe(0);
  expect(calm.books.mistakes).toBe(0);
});

test('the checksum is over incidents too: the same vouchers beside another course of one', () => {
  const lives = pilotLives(liaoning2013);
  const [kind] = faultKinds;
  // A spare line carries; when the main one is mended moves no voucher.
  const run = (days: number) => {
    const often = onlyFault(scenario, kind as (typeof faultKinds)[number], true);
    const repairDays = { ...fullFaults.repairDays, is: days };
    const faults = { ...(often.faults ?? fullFaults), repairDays };
    return simulate({ ...trial, lives, track: 'electronic', scenario: { ...often, faults } });
  };
  const [sooner, later] = [run(30), run(31)];
  expect(canonical(later.cycleTimes)).toBe(canonical(sooner.cycleTimes));
  expect(later.events).toBe(sooner.events);
  expect(later.counts[STRUCK + kind?.name]).toBeGreaterThan(0);
  expect(later.checksum).not.toBe(sooner.checksum);
});
