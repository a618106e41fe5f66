/**
 * What the monitors of a year leave behind: whole numbers, so that years merge exactly and in any
 * grouping. Minutes of posts are in thousandths.
 */

import { joined, plus } from '../joined';
import { mergeSketches, type SketchData } from '../sketch';
import type { BacklogSums } from './backlog';

/** One post's figures; every minute is a thousandth of a minute of office time. */
export interface PostSums {
  /** The name of the post among those of its kind: all banks have a teller. */
  readonly kind: string;
  readonly people: number;
  readonly visits: number;
  /** Visits that had not ended when the year did. */
  readonly left: number;
  readonly work: number;
  /** By the clock on the wall: numbers present, and waiting, weighted by time. */
  readonly present: number;
  readonly queued: number;
  readonly queuedMost: number;
  /** By the vouchers' own slips: how long they stayed, and waited. */
  readonly stay: number;
  readonly wait: number;
}

export interface MonitorSums {
  /** Thousandths of an office minute of the months that were asked for. */
  readonly office: number;
  readonly posts: Readonly<Record<string, PostSums>>;
  /** Office minutes of waiting, by kind of post. */
  readonly waits: Readonly<Record<string, SketchData>>;
  readonly backlog: BacklogSums;
  /** Posts at which Little's law was held against the two measurements, and the worst of them. */
  readonly little: { readonly posts: number; readonly worst: number };
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
