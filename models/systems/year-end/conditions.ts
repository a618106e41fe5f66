/** Conditions and counter uses that the steps of the year's end are written with. */
import type { Condition, CounterUse, Local } from '../../system';
import { ACCOUNT, MISFORTUNES } from './names';

export const isAt = (part: string, because: string, ...values: readonly string[]): Condition => ({
  part,
  is: (local: Local) => values.includes(local.value as string),
  because,
});
export const isNotAt = (
  part: string,
  because: string,
  ...values: readonly string[]
): Condition => ({
  part,
  is: (local: Local) => !values.includes(local.value as string),
  because,
});
export const empty = (line: string): Condition => ({ line, present: false });
export const misfortune: CounterUse = { counter: MISFORTUNES, atLeast: 1, add: -1 };

export const add = (counter: string, amount: number): CounterUse => ({ counter, add: amount });
export const newYear = isAt(ACCOUNT, 'the new year has begun', 'newYear', 'asked');
