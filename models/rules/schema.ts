/**
 * The shape of a rules file. Apart from the rules themselves: a search needs them and no parser.
 */
import { z } from 'zod';
import { type RuleName, ruleInfos, ruleNames } from '../rules';

const shape = Object.fromEntries(
  ruleNames.map((name) => [name, z.boolean().describe(ruleInfos[name].sentence)]),
) as Record<RuleName, z.ZodBoolean>;

/** A rules file: every rule by name, nothing else. */
export const rulesSchema = z.strictObject(shape);
