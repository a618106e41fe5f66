/** The weather of a run as whoever starts it chooses it: the scenario's own, none, or all of it. */
import type { Scenario } from '../scenario';
import { fullFaults } from '../scenario/faults-section';

export const weathers = ['scenario', 'calm', 'full'] as const;
export type WeatherChoice = (typeof weathers)[number];

const none = <T extends { readonly is: unknown }>(fact: T, is: T['is']): T => ({ ...fact, is });

/** A scenario under another weather; what is added says that it is assumed. */
export function underWeather(scenario: Scenario, choice: WeatherChoice): Scenario {
  if (choice === 'scenario') return scenario;
  if (choice === 'full') return { ...scenario, faults: scenario.faults ?? fullFaults };
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
