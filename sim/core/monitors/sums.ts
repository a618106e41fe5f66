/**
 * What the monitors of a year leave behind: whole numbers, so that years merge exactly and in any
 * grouping. Minutes of posts are in thousandths.
 */
import type { MonitorResults, PostResult } from '../../../base/monitor-results';
import { joined, plus } from '../joined';
import { mergeSketches, type SketchData } from '../sketch';
import type { BacklogSums } from './backlog';

/** One post's figures, by whose name they are kept. */
export type PostSums = Omit<PostResult, 'post'>;

/** Office time and Little's law are told as they are kept. */
export interface MonitorSums extends Pick<MonitorResults, 'office' | 'little'> {
  readonly posts: Readonly<Record<string, PostSums>>;
  /** Office minutes of waiting, by kind of post. */
  readonly waits: Readonly<Record<string, SketchData>>;
  readonly backlog: BacklogSums;
}

const pairwise = (
  by: (a: number, b: number) => number,
  a: readonly number[],
  b: readonly number[],
): readonly number[] => a.map((value, i) => by(value, b[i] ?? 0));

type Merge<T> = { readonly [K in keyof T]: (a: T[K], b: T[K]) => T[K] };
const mergedBy =
  <T extends object>(merge: Merge<T>) =>
  (a: T, b: T): T => {
    const all: Record<string, unknown> = {};
    const field = <K extends keyof T & string>(name: K): void => {
      all[name] = merge[name](a[name], b[name]);
    };
    for (const name of Object.keys(merge) as (keyof T & string)[]) field(name);
    // Every field of T has its merge, so every field of T is there.
    return all as T;
  };

const mergePosts = mergedBy<PostSums>({
  kind: (a) => a,
  people: Math.max,
  visits: plus,
  left: plus,
  work: plus,
  present: plus,
  queued: plus,
  queuedMost: Math.max,
  stay: plus,
  wait: plus,
});

const mergeBacklogs = mergedBy<BacklogSums>({
  evenings: (a, b) => pairwise(plus, a, b),
  open: joined((a, b) => pairwise(plus, a, b)),
  most: (a, b) => pairwise(Math.max, a, b),
});

/** Both together, exactly; the same in any grouping. */
export const mergeMonitors = mergedBy<MonitorSums>({
  office: plus,
  posts: joined(mergePosts),
  waits: joined(mergeSketches),
  backlog: mergeBacklogs,
  little: (a, b) => ({ posts: a.posts + b.posts, worst: Math.max(a.worst, b.worst) }),
});
