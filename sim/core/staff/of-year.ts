/** What a year's people are asked by the year itself: who did a step, and what became of all. */
import { cyclesByKind, type Kind, kinds } from '../documents/kinds';
import type { StepPlan } from '../lives';
import { type SketchData, sketchOf } from '../sketch';
import type { Voucher } from '../voucher';
import type { Year } from '../year';
import type { StaffSums } from './sums';

type ByKind = Readonly<Record<Kind, number[]>>;

/** Minutes from asking to done, of urgent documents and of others. */
export interface UrgencyCycles {
  readonly urgent: ByKind;
  readonly others: ByKind;
}

export const cyclesByUrgency = (): UrgencyCycles => ({
  urgent: cyclesByKind(),
  others: cyclesByKind(),
});

/** A step was really taken: the watch is told by whom, where that can matter. */
export function actedIn({ clocks }: Year, voucher: Voucher, { name }: StepPlan): void {
  const act = voucher.acts?.findLast(({ step }) => step === name);
  if (act) clocks.staff?.watch.acted(voucher.id, voucher.life.name, act);
}

/** A document is done: so many minutes after it was asked for. */
export function countDone({ walk, cycle, byUrgency }: Year, kind: Kind, voucher: Voucher): void {
  const { bornAt, isUrgent } = voucher.subject;
  cycle[kind].push(walk.now - bornAt);
  byUrgency[isUrgent ? 'urgent' : 'others'][kind].push(walk.now - bornAt);
}

/** What the watch over the people saw until the end. */
export function seenOfStaff(year: Year): readonly string[] {
  const { staff } = year.clocks;
  staff?.finish(year.deadline);
  return staff?.watch.finish() ?? [];
}

/** What the people did; null where a scenario knows none. */
export function staffOf({ clocks, byUrgency, options }: Year): StaffSums | null {
  const { staff } = clocks;
  if (!staff) return null;
  const sketches = (of: ByKind): Record<string, SketchData> =>
    Object.fromEntries(kinds.map((kind) => [kind, sketchOf(of[kind])]));
  const cycles = options.scenario.urgent
    ? { urgent: sketches(byUrgency.urgent), others: sketches(byUrgency.others) }
    : null;
  const { calendar, plan } = options;
  const monthOf = (day: number): string =>
    `${calendar.year + plan.index}-${calendar.dateOf(day).slice(5, 7)}`;
  return { posts: staff.sums(monthOf), cycles };
}
