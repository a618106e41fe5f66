/** What an edge carries beside its target: labels as bits, and its operation on the counters. */
import { canonical } from '../../base/canonical';
import type { CounterUse } from '../system';

/** A delivery that its receiver refused. */
export const UNEXPECTED = 1;
/** Refused where the line declares that to be part of the model: properties do not see it. */
export const HARMLESS = 4;
/** A message met a full line and was lost. */
export const LOST = 2;

/** The index of a counter operation, shared by all groups of a system. */
export function internOperation(
  operations: (readonly CounterUse[])[],
  uses: readonly CounterUse[],
): number {
  const key = canonical(uses);
  const found = operations.findIndex((known) => canonical(known) === key);
  return found >= 0 ? found : operations.push(uses) - 1;
}
