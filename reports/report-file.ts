/**
 * `report.json`: results, timings and the comparison. Pages are made from it again byte for byte:
 * the order of fields is kept, since rules and counts are listed in theirs. Reading trusts nothing:
 * a file of another shape is an input error that names the place.
 */
import { z } from 'zod';
import { InputError } from '../base/assert';
import { claimNames } from '../base/monitor-results';
import type { RunResults, RunTimings } from '../base/results';
import type { Comparison } from './baseline';

export interface Report {
  readonly results: RunResults;
  readonly timings?: RunTimings;
  readonly comparison?: Comparison;
}

/** The report as JSON text: two spaces, a newline at the end, fields in the order they came in. */
export function reportJson(
  results: RunResults,
  timings?: RunTimings,
  comparison?: Comparison,
): string {
  return `${JSON.stringify({ results, timings, comparison }, null, 2)}\n`;
}

const count = z.number().nonnegative();
const text = z.string();
const verdictWords = [
  'holds',
  'violated',
  'witnessed',
  'not witnessed',
  'can still close',
  'clipped',
  'unknown',
] as const;

const fall = z.looseObject({
  system: text,
  scope: text,
  property: text,
  steps: count,
  command: text,
});
const controlMatrix = z.looseObject({
  rows: z.array(z.looseObject({ rule: text, falls: z.array(fall) })),
  pairs: z.array(z.looseObject({ rules: z.array(text), falls: z.array(fall) })),
  judged: z.looseObject({ rules: count, pairs: count }),
  limited: z.array(
    z.looseObject({
      system: text,
      scope: text,
      states: count,
      asked: z.enum(['outcomes', 'nothing']),
    }),
  ),
});

const story = z.looseObject({
  system: text,
  scope: text,
  property: text,
  coalition: z.array(text),
  steps: z.array(
    z.looseObject({
      step: text,
      actor: text,
      kind: z.enum(['duty', 'automatic', 'answer', 'delivery', 'fault', 'deviation']),
      group: text,
      changes: z.array(
        z.looseObject({
          where: text,
          what: z.enum(['part', 'line', 'counter']),
          from: text,
          to: text,
        }),
      ),
      unexpected: z.boolean(),
      notes: z.array(text),
    }),
  ),
});
const system = z.looseObject({
  system: text,
  scope: text,
  states: count,
  transitions: count,
  levels: count,
  verdicts: z.array(
    z.looseObject({
      property: text,
      verdict: z.enum(verdictWords),
      states: count,
      story: story.optional(),
    }),
  ),
  findings: z.array(
    z.looseObject({ coalition: z.array(text), property: text, steps: count, story }),
  ),
  findingsMissing: z.array(text),
  stepsNeverTaken: z.array(text),
});
const share = z.looseObject({ seen: count, of: count });
const coverage = z.looseObject({
  machines: z.array(
    z.looseObject({
      life: text,
      states: share,
      transitions: share,
      arrows: share,
      guards: share,
      statesNeverReached: z.array(text),
      transitionsNeverTaken: z.array(z.looseObject({ state: text, event: text })),
      guardsOneSided: z.array(
        z.looseObject({ guard: text, never: z.enum(['true', 'false', 'asked']) }),
      ),
    }),
  ),
  lines: z.array(
    z.looseObject({
      line: text,
      ...{ messages: count, sent: count, delivered: count, refused: count, lost: count },
      neverSent: z.array(text),
      neverDelivered: z.array(text),
    }),
  ),
  steps: share,
  stepsNeverTaken: z.array(text),
});
const distribution = z.looseObject({
  count,
  p50: count,
  p90: count,
  p99: count,
  max: count,
  histogram: z.array(z.looseObject({ upTo: count, count })),
});
const post = z.looseObject({
  kind: text,
  ...{ people: count, work: count, queued: count, queuedMost: count },
});
const monitors = z.looseObject({
  office: count,
  posts: z.array(post),
  waits: z.record(text, distribution),
  backlog: z.looseObject({ evenings: z.array(count), open: z.record(text, z.array(count)) }),
  little: z.looseObject({ posts: count, worst: count }),
});
const claim = z.looseObject({
  name: z.enum(claimNames),
  ground: z.enum(['construction', 'validated', 'unfitted']),
  unit: z.enum(['count', 'million yuan', 'percent', 'posts']),
  ...{ expected: count, found: count },
});
const simulation = z.looseObject({
  monitors: monitors.optional(),
  claims: z.array(claim).optional(),
  scenario: text,
  track: z.enum(['electronic', 'paper', 'dual']),
  counts: z.record(text, z.number()),
  amounts: z.record(text, z.int()),
  cycleTimes: z.record(text, distribution),
  closingTimes: distribution,
  monthly: z.array(z.looseObject({ month: text, closedAfterMinutes: z.number() })),
  assumptions: z.array(text),
  published: z.array(text).default([]),
  weather: z.array(text),
  violations: z.array(text),
});
const schema = z.looseObject({
  results: z.looseObject({
    version: text,
    seed: text,
    rules: z.looseObject({ name: text, digest: text, rules: z.record(text, z.boolean()) }),
    systems: z.array(system),
    coverage: coverage.optional(),
    seedControls: z.array(
      z.looseObject({ system: text, verdict: z.enum(verdictWords), furtherRules: z.array(text) }),
    ),
    killers: z.array(z.looseObject({ killer: text, story })),
    controlMatrix: controlMatrix.optional(),
    simulations: z.array(simulation),
    evidence: z.array(z.looseObject({ control: text, sentence: text })),
    lives: z.array(
      z.looseObject({
        life: text,
        states: z.array(z.looseObject({ name: text })),
        arrows: z.array(z.looseObject({ from: text, to: text, event: text })),
      }),
    ),
  }),
  timings: z
    .looseObject({
      node: text,
      cores: count,
      stages: z.array(z.looseObject({ stage: text, milliseconds: count })),
      sealing: z.array(z.looseObject({ rows: count, milliseconds: count })),
      curve: z
        .array(
          z.looseObject({
            size: text,
            states: z.number().positive(),
            milliseconds: z.number().positive(),
            bytesPerState: z.number().positive(),
          }),
        )
        .optional(),
    })
    .optional(),
  comparison: z.looseObject({ entries: z.array(z.looseObject({})) }).optional(),
});

/**
 * A report from its text; `place` is the file's name for errors.
 * @throws InputError where it is no JSON or no report, naming the path inside it.
 */
export function readReport(content: string, place: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new InputError(place, 'text that is not JSON', 'a report.json that Countersign wrote');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return value as Report;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String).join('.') || 'the top';
  throw new InputError(`${place}: ${path}`, issue?.message ?? 'another shape', 'a report.json');
}
