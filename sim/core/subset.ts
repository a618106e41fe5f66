/**
 * A run with documents left out: for a smaller run that still fails. What stays keeps its number,
 * and with it its amount, its day and its luck; weather and plan are those of the whole run.
 */
import { InputError } from '../../base/assert';
import { clearingQuotaNotices } from './documents/clearing-quota-notices';
import { type Asked, documentsOf } from './documents/volumes';
import type { YearOptions } from './year-plan';

/** Numbers of the documents that are asked for, by year (0 is the first), ascending. */
export type Only = Readonly<Record<number, readonly number[]>>;

type Options = Pick<YearOptions, 'scenario' | 'calendar' | 'plan' | 'stream' | 'only'>;

/**
 * What is asked for in a year: everything, or what was named alone.
 * @throws InputError where a number is that of no document.
 */
export function askedIn({ scenario, calendar, plan, stream, only }: Options): readonly Asked[] {
  const all = documentsOf(scenario, calendar, plan, stream);
  const chosen = only ? chosenOf(all, only, plan.index) : all;
  // Nobody asks for these: they follow from the payments that are asked for.
  return [...chosen, ...clearingQuotaNotices(scenario, calendar, plan, chosen)];
}

const chosenOf = (all: readonly Asked[], only: Only, year: number): readonly Asked[] =>
  (only[year] ?? []).map((number) => {
    const one = all[number];
    if (one) return one;
    throw new InputError(
      'only',
      `${year}:${number}`,
      `a document of that year, from ${year}:0 to ${year}:${all.length - 1}`,
    );
  });

/** Tells a document of a year apart at one of its attempts, whatever else is asked for. */
export function nameOf(
  { only, plan }: Options,
  one: Asked,
  index: number,
  attempt: number,
): string {
  const number = only?.[plan.index]?.[index] ?? index;
  const said =
    one.kind === 'clearing-quota notice' ? `of ${one.forMonth} ${one.bank} ${one.fund}` : number;
  return `${said}, attempt ${attempt}`;
}
