/** The weather of a run as whoever starts it chooses it: the scenario's own, none, or all of it. */
import type { Scenario } from '../scenario';
import { fullFaults } from '../scenario/faults-section';

export const weathers = ['scenario', 'calm', 'full'] as const;
export type WeatherChoice = (typeof weathers)[number];

const none = <T extends { readonly is: unknown }>(fact: T, is: T['is']): T => ({ ...fact, is });

const MISFORTUNES_MAX = 500;
const STORMS_MAX = 1000;
const DARK_MAX = 200;
/** How many times as often as in its own weather. */
const MISFORTUNES_TIMES = 5;
const STORMS_TIMES = 4;
/**
 * Every kind of fault, and misfortunes, storms and days without lines several times as often, so
 * that over some hundred months whatever can go wrong does. A scenario with faults of its own
 * keeps them.
 */
function fully(scenario: Scenario): Scenario {
  const { misfortunes, weather, rollOut, faults = fullFaults } = scenario;
  const oftener = Object.entries(misfortunes.is).map(
    ([name, chance]) => [name, Math.min(MISFORTUNES_MAX, chance * MISFORTUNES_TIMES)] as const,
  );
  const because = 'in full weather misfortunes, storms and days without lines are oftener';
  const assumed = { basis: 'I', because } as const;
  const storms = Math.min(STORMS_MAX, weather.stormsPerYear.is * STORMS_TIMES);
  const dark = Math.min(DARK_MAX, (rollOut?.fallbackDaysPerYear.is ?? 0) * STORMS_TIMES);
  return {
    ...scenario,
    faults,
    misfortunes: { is: Object.fromEntries(oftener), ...assumed },
    weather: { ...weather, stormsPerYear: { is: storms, ...assumed } },
    ...(rollOut ? { rollOut: { ...rollOut, fallbackDaysPerYear: { is: dark, ...assumed } } } : {}),
  };
}

/** A scenario under another weather; what is added says that it is assumed. */
export function underWeather(scenario: Scenario, choice: WeatherChoice): Scenario {
  if (choice === 'scenario') return scenario;
  if (choice === 'full') return fully(scenario);
  const { weather, misfortunes, books, rollOut, faults: _, ...rest } = scenario;
  const chances = Object.fromEntries(Object.keys(misfortunes.is).map((name) => [name, 0]));
  return {
    ...rest,
    weather: { ...weather, stormsPerYear: none(weather.stormsPerYear, 0) },
    misfortunes: none(misfortunes, { ...chances, other: 0 }),
    books: { electronic: none(books.electronic, 0), paper: none(books.paper, 0) },
    ...(rollOut
      ? { rollOut: { ...rollOut, fallbackDaysPerYear: none(rollOut.fallbackDaysPerYear, 0) } }
      : {}),
  };
}
