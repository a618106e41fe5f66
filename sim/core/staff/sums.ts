/** What a year's people leave behind: whole numbers, so that years merge in any grouping. */
import { mergeSketches, type SketchData } from '../sketch';

export interface StaffedPostSums {
  /** The name of the post among those of its kind: all banks have a teller. */
  readonly kind: string;
  readonly people: number;
  readonly isNamed: boolean;
  readonly jobs: number;
  /** Jobs that came before an urgent one and were taken up after it. */
  readonly overtaken: number;
  readonly setUps: number;
  /** Days away of all its people together, and days on which nobody of them was at work. */
  readonly awayDays: number;
  readonly emptyDays: number;
  /** Jobs that deputies did here, by who they are. */
  readonly byDeputies: Readonly<Record<string, number>>;
}

type Cycles = Readonly<Record<string, SketchData>>;

export interface StaffSums {
  readonly posts: Readonly<Record<string, StaffedPostSums>>;
  /** Minutes from asking to done, of urgent documents and others; null where none is urgent. */
  readonly cycles: { readonly urgent: Cycles; readonly others: Cycles } | null;
}

function joined<T>(
  by: (a: T, b: T) => T,
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const all: Record<string, T> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const held = all[name];
    all[name] = held === undefined ? value : by(held, value);
  }
  return all;
}

const plus = (a: number, b: number): number => a + b;

const mergePosts = (a: StaffedPostSums, b: StaffedPostSums): StaffedPostSums => ({
  kind: a.kind,
  people: Math.max(a.people, b.people),
  isNamed: a.isNamed,
  jobs: a.jobs + b.jobs,
  overtaken: a.overtaken + b.overtaken,
  setUps: a.setUps + b.setUps,
  awayDays: a.awayDays + b.awayDays,
  emptyDays: a.emptyDays + b.emptyDays,
  byDeputies: joined(plus, a.byDeputies, b.byDeputies),
});

/** Both together, exactly; years of one scenario have people all, or none has. */
export function mergeStaff(a: StaffSums | null, b: StaffSums | null): StaffSums | null {
  if (!a || !b) return a ?? b;
  const cycles = a.cycles &&
    b.cycles && {
      urgent: joined(mergeSketches, a.cycles.urgent, b.cycles.urgent),
      others: joined(mergeSketches, a.cycles.others, b.cycles.others),
    };
  return { posts: joined(mergePosts, a.posts, b.posts), cycles };
}
