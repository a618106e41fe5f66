/**
 * A failing run made small: shorter time, fewer documents, fewer faults, the same failure. Delta
 * debugging (Zeller and Hildebrandt's ddmin), deterministic: a voucher keeps its luck whatever is
 * left out, so what is small is a part of the run that failed and not another run.
 */
import { streamOf } from '../../base/streams';
import { calendarOf } from '../core/calendar';
import type { RunRequest } from '../core/run';
import { monthsOf, yearsOf } from '../core/run';
import { askedIn, type Only } from '../core/subset';

/** A sentence without its numbers: the same failure, of whatever voucher and year. */
export const failureOf = (violation: string): string =>
  violation.replace(/^year \d+: /, '').replace(/\d+/g, 'n');

export interface Small {
  readonly months: number;
  /** Names of kinds of faults that were switched off without losing the failure. */
  readonly quiet: readonly string[];
  readonly only: Only;
}
export interface Minimised extends Small {
  readonly documents: number;
  readonly documentsBefore: number;
  /** Runs that were lived on the way. */
  readonly tries: number;
}

/** A document by its year and number. */
type Document = readonly [year: number, number: number];

/** All documents of a run. */
export function documentsIn(request: RunRequest): readonly Document[] {
  const { scenario, seed } = request;
  const calendar = calendarOf(scenario.calendarYear.is);
  return yearsOf(scenario.firstMonth.is, monthsOf(request)).flatMap((plan) => {
    const stream = streamOf(seed).fork(`year ${plan.index}`);
    return askedIn({ scenario, calendar, plan, stream }).map(
      (_, number): Document => [plan.index, number],
    );
  });
}

export function onlyOf(documents: readonly Document[]): Only {
  const only: Record<number, number[]> = {};
  for (const [year, number] of documents) only[year] = [...(only[year] ?? []), number];
  return only;
}

/**
 * The smallest part that fails that removing pieces of ever smaller size can find: without any one
 * of its items it does not fail any more. Items keep their order.
 */
export function ddmin<T>(
  items: readonly T[],
  fails: (part: readonly T[]) => boolean,
): readonly T[] {
  let kept = items;
  let pieces = 2;
  while (kept.length > 1) {
    const size = Math.ceil(kept.length / pieces);
    const starts = Array.from({ length: Math.ceil(kept.length / size) }, (_, i) => i * size);
    const part = (from: number): readonly T[] => kept.slice(from, from + size);
    const rest = (from: number): readonly T[] => [
      ...kept.slice(0, from),
      ...kept.slice(from + size),
    ];
    const alone = starts.find((from) => fails(part(from)));
    const without = alone === undefined ? starts.find((from) => fails(rest(from))) : undefined;
    if (alone !== undefined) [kept, pieces] = [part(alone), 2];
    else if (without !== undefined) [kept, pieces] = [rest(without), Math.max(pieces - 1, 2)];
    else if (size === 1) return kept;
    else pieces = Math.min(kept.length, pieces * 2);
  }
  return kept;
}

/**
 * Makes a run small.
 * @param kinds kinds of faults, by the names under which `fails` switches them off
 * @param fails whether a run still has the failure
 */
export function minimise(
  request: RunRequest,
  kinds: readonly string[],
  fails: (candidate: { readonly months: number } & Partial<Small>) => boolean,
): Minimised {
  let tries = 0;
  const still: typeof fails = (candidate) => {
    tries++;
    return fails(candidate);
  };
  const all = monthsOf(request);
  let months = 1;
  while (months < all && !still({ months })) months++;
  const documents = documentsIn({ ...request, months });
  const quietest = (part: readonly Document[], quiet: readonly string[]): boolean =>
    still({ months, quiet, only: onlyOf(part) });
  const first = ddmin(documents, (part) => quietest(part, []));
  let quiet: readonly string[] = [];
  for (const kind of kinds) if (quietest(first, [...quiet, kind])) quiet = [...quiet, kind];
  const last = ddmin(first, (part) => quietest(part, quiet));
  return {
    months,
    quiet,
    only: onlyOf(last),
    documents: last.length,
    documentsBefore: documents.length,
    tries,
  };
}
