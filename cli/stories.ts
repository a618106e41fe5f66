/** A file of stories: what was violated, under which rules, so that it can be told again. */
import { z } from 'zod';
import { InputError } from '../base/assert';
import type { RunResults, Story } from '../base/results';
import { type Rules, rulesSchema } from '../models/rules';

const step = z.looseObject({
  step: z.string(),
  actor: z.string(),
  kind: z.enum(['duty', 'automatic', 'answer', 'delivery', 'fault', 'deviation']),
  group: z.string(),
  replica: z.int().nonnegative(),
  changes: z.array(
    z.looseObject({
      where: z.string(),
      what: z.enum(['part', 'line', 'counter']),
      from: z.string(),
      to: z.string(),
    }),
  ),
  unexpected: z.boolean(),
  notes: z.array(z.string()),
});
const schema = z.strictObject({
  kind: z.literal('countersign stories'),
  rules: rulesSchema,
  stories: z.array(
    z.looseObject({
      system: z.string(),
      scope: z.string(),
      property: z.string(),
      coalition: z.array(z.string()),
      steps: z.array(step),
      loopFrom: z.int().nonnegative().optional(),
      isRest: z.literal(true).optional(),
    }),
  ),
});

export interface Stories {
  readonly rules: Rules;
  readonly stories: readonly Story[];
}

/** The stories of everything violated and of every finding. */
export function storiesFile(results: RunResults): string {
  const stories = results.systems.flatMap((system) => [
    ...system.verdicts.flatMap((verdict) => (verdict.story ? [verdict.story] : [])),
    ...system.findings.map((finding) => finding.story),
  ]);
  const rules = results.rules.rules;
  return `${JSON.stringify({ kind: 'countersign stories', rules, stories }, null, 2)}\n`;
}

/** @throws InputError naming the file and the field where it is not a file of stories. */
export function readStories(value: unknown, file: string): Stories {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as Stories;
  const issue = parsed.error.issues[0];
  throw new InputError(
    `${file}: ${issue?.path.join('.') || 'the whole file'}`,
    issue?.message ?? 'something else',
    "a file written by 'countersign check --stories'",
  );
}
