/**
 * The second report on nobody-alone: under the source's own controls alone, and which further rules
 * `holds` needs. Rules of another basis are taken away one at a time, in their written order, as
 * long as the verdict stays; what is left is a least set (not the only one that may exist).
 */
import type { SeedControlsResult, SystemResult } from '../../base/results';
import type { Family, Scope } from '../../models/family';
import {
  type RuleName,
  type Rules,
  ruleInfos,
  ruleNames,
  seedControlsOnly,
} from '../../models/rules';
import { checkScope, type ScopeOptions } from './check-scope';
import { clearest } from './coalitions';

/** Verdict of a coalition scope under the source's controls; `unknown` where it was clipped. */
export function seedControls(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: ScopeOptions,
): SeedControlsResult {
  const under = (given: Rules): SystemResult => checkScope(family, scope, given, options);
  const seedOnly = under(seedControlsOnly(rules));
  const broken = clearest(seedOnly.verdicts);
  if (!broken) {
    const isClipped = seedOnly.verdicts.some(({ verdict }) => verdict === 'clipped');
    return { system: family.name, verdict: isClipped ? 'unknown' : 'holds', furtherRules: [] };
  }
  return {
    system: family.name,
    verdict: 'violated',
    steps: broken.story?.steps.length ?? 0,
    coalition: broken.story?.coalition ?? [],
    furtherRules: furtherRules(rules, (given) => !clearest(under(given).verdicts)),
  };
}

/** The rules beyond the source's own without which the verdict does not stay. */
function furtherRules(rules: Rules, holds: (rules: Rules) => boolean): readonly RuleName[] {
  if (!holds(rules)) return [];
  const further = ruleNames.filter((name) => rules[name] && ruleInfos[name].basis !== 'S');
  let kept = rules;
  const needed: RuleName[] = [];
  for (const name of further) {
    const without = { ...kept, [name]: false };
    if (holds(without)) kept = without;
    else needed.push(name);
  }
  return needed;
}
