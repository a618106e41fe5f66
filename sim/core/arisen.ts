/** All that can go wrong in a run, counted: what never did is there with its nothing. */
import type { Arisen, ArisenResults } from '../../base/arisen-results';
import { classOfDifference, errorClasses, timingClasses } from './books/classes';
import { type FaultKind, faultKinds } from './faults/kinds';
import type { YearSums } from './merge-years';
import type { Scenario, Track } from './scenario';
import { STRUCK } from './sky-sums';

const counted = (name: string, count: number, cannot: string | null): Arisen =>
  count === 0 && cannot !== null ? { name, count, cannot } : { name, count };

/** Why a kind of fault cannot strike in a scenario on a track; null where it can. */
export function cannotStrike(
  { name, site }: FaultKind,
  { faults, rollOut }: Scenario,
  track: Track,
): string | null {
  if (faults?.only && !faults.only.some((kind) => kind === name))
    return 'the scenario leaves it out';
  const isPaper = track === 'paper';
  if (site === 'message' && isPaper) return 'on paper nothing goes over a line';
  const isSeal = site === 'sealing' || name === 'seal system down' || name === 'voucher store down';
  if (isSeal && isPaper) return 'on paper nobody waits for a system';
  if (site !== 'paper' || isPaper) return null;
  const isCarried = (rollOut?.paperPayments.is ?? 0) > 0;
  const fallsBack = track === 'dual' && (rollOut?.fallbackDaysPerYear.is ?? 0) > 0;
  return isCarried || fallsBack ? null : 'no paper is carried';
}

/** What a run says of all that could have gone wrong. */
export function arisenIn(
  scenario: Scenario,
  track: Track,
  { books, counts }: Pick<YearSums, 'books' | 'counts'>,
): ArisenResults {
  const seen = new Map<string, number>();
  const keyOf = (name: string, isError: boolean): string => `${name} ${isError}`;
  for (const one of books.differences) {
    const { name, isError } = classOfDifference(one);
    const key = keyOf(name, isError);
    seen.set(key, (seen.get(key) ?? 0) + one.count);
  }
  const classes = [
    ...Object.entries(timingClasses).map(([name, needs]) => ({ name, needs, isError: false })),
    ...Object.entries(errorClasses).map(([name, needs]) => ({ name, needs, isError: true })),
  ];
  return {
    differences: classes.map(({ name, needs, isError }) => ({
      ...counted(name, seen.get(keyOf(name, isError)) ?? 0, needs(scenario, track)),
      isError,
    })),
    faults: scenario.faults
      ? faultKinds.map((kind) =>
          counted(kind.name, counts[STRUCK + kind.name] ?? 0, cannotStrike(kind, scenario, track)),
        )
      : [],
  };
}
