/** What the attacks of a year leave behind: counts and sketches by point, in any grouping. */
import type { AttackResults } from '../../../base/attack-results';
import { distributionOf } from '../distribution';
import { joined } from '../joined';
import { mergeSketches, type SketchData, sketchOf } from '../sketch';
import { points } from './points';
import type { Attack, YearAttacks } from './year-attacks';

type Sketches = Readonly<Record<string, SketchData>>;

export interface PointSums {
  readonly tried: number;
  readonly taken: number;
  /** Fen, exactly. */
  readonly amount: number;
  readonly unnamed: number;
  /** Minutes to the first name, by class, owner and control. */
  readonly named: Sketches;
  /** Minutes until a control saw it, whoever was first. */
  readonly seenBy: Sketches;
}
export type AttackSums = Readonly<Record<string, PointSums>>;

const SEPARATOR = '|';

/** The sums of a year's attacks, by point. */
export function attackSums(attacks: YearAttacks | null): AttackSums {
  const byPoint = new Map<string, Attack[]>();
  for (const attack of attacks?.all.values() ?? []) {
    const { name } = attack.of.point;
    byPoint.set(name, [...(byPoint.get(name) ?? []), attack]);
  }
  return Object.fromEntries([...byPoint].map(([name, all]) => [name, sumOf(all)]));
}

function sumOf(all: readonly Attack[]): PointSums {
  const taken = all.filter(({ takenAt }) => takenAt !== null);
  const named = new Map<string, number[]>();
  const seenBy = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, minutes: number): void => {
    to.set(key, [...(to.get(key) ?? []), minutes]);
  };
  for (const attack of taken) {
    const since = attack.takenAt ?? 0;
    const first = attack.named;
    if (first)
      add(named, [first.kind, first.owner, first.foundBy].join(SEPARATOR), first.at - since);
    for (const [control, at] of attack.seenBy) add(seenBy, control, at - since);
  }
  const sketches = (of: Map<string, number[]>): Sketches =>
    Object.fromEntries([...of].map(([key, minutes]) => [key, sketchOf(minutes)]));
  return {
    tried: all.length,
    taken: taken.length,
    amount: taken.reduce((sum, { voucher }) => sum + voucher.amount, 0),
    unnamed: taken.filter((attack) => attack.named === null).length,
    named: sketches(named),
    seenBy: sketches(seenBy),
  };
}

const together = joined(mergeSketches);

/** The sums of one point over two stretches of years. */
export const mergePoint = (a: PointSums, b: PointSums): PointSums => ({
  tried: a.tried + b.tried,
  taken: a.taken + b.taken,
  amount: a.amount + b.amount,
  unnamed: a.unnamed + b.unnamed,
  named: together(a.named, b.named),
  seenBy: together(a.seenBy, b.seenBy),
});

/** What a result tells of attacks, in the order of the points. */
export const attackResults = (sums: AttackSums, monthsLeftOpen: number): AttackResults => ({
  monthsLeftOpen,
  points: points.flatMap(({ name: point }) => {
    const of = sums[point];
    if (!of) return [];
    const { tried, taken, amount, unnamed } = of;
    const named = Object.entries(of.named).map(([key, sketch]) => {
      const [kind = '', owner = '', foundBy = ''] = key.split(SEPARATOR);
      return { kind, owner, foundBy, minutes: distributionOf(sketch) };
    });
    const seenBy = Object.entries(of.seenBy)
      .map(([control, sketch]) => ({ control, minutes: distributionOf(sketch) }))
      .sort((a, b) => a.minutes.p50 - b.minutes.p50);
    return [{ point, tried, taken, amount, unnamed, named, seenBy }];
  }),
});
