/** What a year's people leave behind: whole numbers, so that years merge in any grouping. */
import type { StaffPostResult } from '../../../base/staff-results';
import { joined, plus } from '../joined';
import { mergeSketches, type SketchData } from '../sketch';
import { SHORTAGES_LISTED_MAX } from './shortage';

/** The post is the key under which they stand. */
export type StaffedPostSums = Omit<StaffPostResult, 'post'>;

type Cycles = Readonly<Record<string, SketchData>>;

export interface StaffSums {
  readonly posts: Readonly<Record<string, StaffedPostSums>>;
  /** Minutes from asking to done, of urgent documents and others; null where none is urgent. */
  readonly cycles: { readonly urgent: Cycles; readonly others: Cycles } | null;
}

const mergePosts = (a: StaffedPostSums, b: StaffedPostSums): StaffedPostSums => ({
  kind: a.kind,
  people: Math.max(a.people, b.people),
  isNamed: a.isNamed,
  jobs: a.jobs + b.jobs,
  overtaken: a.overtaken + b.overtaken,
  setUps: a.setUps + b.setUps,
  awayDays: a.awayDays + b.awayDays,
  emptyDays: a.emptyDays + b.emptyDays,
  byDeputies: joined(plus)(a.byDeputies, b.byDeputies),
  shortagesInAll: a.shortagesInAll + b.shortagesInAll,
  shortages: [...a.shortages, ...b.shortages].slice(0, SHORTAGES_LISTED_MAX),
});

/** Both together, exactly; years of one scenario have people all, or none has. */
export function mergeStaff(a: StaffSums | null, b: StaffSums | null): StaffSums | null {
  if (!a || !b) return a ?? b;
  const cycles = a.cycles &&
    b.cycles && {
      urgent: joined(mergeSketches)(a.cycles.urgent, b.cycles.urgent),
      others: joined(mergeSketches)(a.cycles.others, b.cycles.others),
    };
  return { posts: joined(mergePosts)(a.posts, b.posts), cycles };
}
