/** What served its users under the weather, for the terminal. */
import {
  availabilityHead,
  availabilityRows,
  hasOutages,
} from '../base/catalogue/availability-table';
import { aligned } from '../base/catalogue/coverage-table';
import { say } from '../base/catalogue/say';
import type { SimulationResult } from '../base/simulation-results';
import { durationText } from '../reports/units';
import type { Context } from './context';

/** A table where a scenario has faults of systems, else nothing. */
export function availabilityLines(
  { lang, paint, columns }: Context,
  { availability, counts }: SimulationResult,
): readonly string[] {
  if (!availability || !hasOutages(availability)) return [];
  if (counts['episodes of faults'] === undefined) return [];
  const rows = availabilityRows(lang, availability, durationText);
  return [
    `  ${paint('strong', say(lang, 'availability.title'))}`,
    ...aligned(availabilityHead(lang), rows, columns - 4).map((line) => `    ${line}`),
  ];
}
