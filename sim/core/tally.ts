/** What happened in a walk, counted by kind of step. */
import { UNEXPECTED } from '../../models/tables/operations';
import type { StepPlan } from './lives';

export interface Tally {
  steps: number;
  lost: number;
  duplicated: number;
  misfortunes: number;
  resends: number;
  /** Messages that their receiver refused. */
  unexpected: number;
}

export const emptyTally = (): Tally => ({
  steps: 0,
  lost: 0,
  duplicated: 0,
  misfortunes: 0,
  resends: 0,
  unexpected: 0,
});

/** Counts one step. */
export function count(tally: Tally, plan: StepPlan, label: number): void {
  tally.steps++;
  if (plan.mode === 'lose') tally.lost++;
  if (plan.mode === 'duplicate') tally.duplicated++;
  if (plan.mode === 'patience') tally.resends++;
  if (plan.misfortune !== null) tally.misfortunes++;
  if (label & UNEXPECTED) tally.unexpected++;
}

/** One more at an index, such as a month. */
export function countIn(counts: number[], index: number): void {
  counts[index] = (counts[index] as number) + 1;
}
