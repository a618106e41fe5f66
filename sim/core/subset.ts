/**
 * A run with documents left out: for a smaller run that still fails. What stays keeps its number,
 * and with it its amount, its day and its luck; weather and plan are those of the whole run.
 */
import { InputError } from '../../base/assert';
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
  if (!only) return all;
  return (only[plan.index] ?? []).map((number) => {
    const one = all[number];
    if (one) return one;
    throw new InputError(
      'only',
      `${plan.index}:${number}`,
      `a document of that year, from ${plan.index}:0 to ${plan.index}:${all.length - 1}`,
    );
  });
}

/** Tells a document of a year apart at one of its attempts, whatever else is asked for. */
export const nameOf = ({ only, plan }: Options, index: number, attempt: number): string =>
  `${only?.[plan.index]?.[index] ?? index}, attempt ${attempt}`;
