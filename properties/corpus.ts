/**
 * Runs that once broke a sentence, kept for ever as written steps: each must still break it with
 * its killer at work, and must break nothing without. A step that is not enabled where it stands is
 * passed over.
 */
import { z } from 'zod';
import type { Coalition } from '../models/family';
import { liaoning2013, ruleNames } from '../models/rules';
import type { Taken } from './drive';
import { switched } from './killers/strike';

const entrySchema = z.strictObject({
  mission: z.enum(['nobody alone', 'reconciliation closes']),
  family: z.string(),
  /** The sentence that the run broke. */
  sentence: z.string(),
  /** The rule that was off; absent where the subject itself was wrong, and is mended since. */
  rule: z.enum(ruleNames as unknown as [(typeof ruleNames)[number]]).optional(),
  coalition: z
    .strictObject({
      persons: z.array(z.string()),
      stolen: z.strictObject({ kind: z.enum(['token', 'password']), of: z.string() }).optional(),
    })
    .optional(),
  /** Seed of the calm after the steps. */
  calm: z.number().int(),
  steps: z.array(
    z.strictObject({ group: z.string(), replica: z.number().int(), step: z.string() }),
  ),
});
export type CorpusEntry = z.infer<typeof entrySchema>;

/** One kept run. @throws ZodError where the text is no such run. */
export const parseEntry = (text: string): CorpusEntry => entrySchema.parse(JSON.parse(text));

/** A failed run as it is kept: the text of a file in `properties/corpus/`. */
export function entryText(
  entry: Omit<CorpusEntry, 'coalition' | 'steps'>,
  coalition: Coalition | undefined,
  steps: readonly Taken[],
): string {
  const who = coalition ? { coalition } : {};
  return `${JSON.stringify({ ...entry, ...who, steps }, null, 2)}\n`;
}

/** The rules that a kept run was made under. */
export const rulesOf = ({ rule }: CorpusEntry) =>
  rule ? switched(liaoning2013, rule) : liaoning2013;
