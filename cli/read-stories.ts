/** Reads a file of stories, strictly. */
import { z } from 'zod';
import { InputError } from '../base/assert';
import type { Story } from '../base/story-results';
import type { Rules } from '../models/rules';
import { rulesSchema } from '../models/rules/schema';

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
