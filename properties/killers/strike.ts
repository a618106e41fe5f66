/**
 * What a killer does: a rule switched off or a wrong machine put in, one scope judged, and the
 * story of each property that fell. A story is told again as a system, so that somebody else can
 * walk it.
 */
import { present } from '../../base/assert';
import type { SystemResult, VerdictResult } from '../../base/results';
import type { Story } from '../../base/story-results';
import { checkScope } from '../../check/core/check-scope';
import { coalitionFrom } from '../../models/adversary';
import type { Family, Mutant, Scope } from '../../models/family';
import type { RuleName, Rules } from '../../models/rules';
import type { System } from '../../models/system';

/** Larger scopes are for the checker's own tests; killers strike in small ones. */
export const STATES_MAX = 500_000;

/** Where a killer is at work. */
export interface Field {
  readonly family: Family;
  readonly scope: Scope;
  readonly rules: Rules;
  readonly mutant?: Mutant;
}

const buildOf = ({ mutant }: Field) =>
  mutant ? { machines: { [mutant.life]: mutant.machine } } : {};

/** Judges the whole scope; findings of people inside the executing parties are not violations. */
export const judgeField = (field: Field, statesMax = STATES_MAX): SystemResult =>
  checkScope(field.family, field.scope, field.rules, {
    statesMax,
    commandFor: (property) => property,
    build: buildOf(field),
  });

const passes: readonly string[] = ['holds', 'witnessed', 'can still close'];
export const isPass = ({ verdict }: VerdictResult): boolean => passes.includes(verdict);

/** What fell: broken, or a `sometimes` that never came about. Undecided is neither. */
export const hasFallen = ({ verdict }: VerdictResult): boolean =>
  verdict === 'violated' || verdict === 'not witnessed';

/** The system that a story was found in, with the coalition the story names. */
export function systemOfStory(field: Field, story: Story): System {
  const { scope, rules } = field;
  const build = buildOf(field);
  if (story.coalition.length === 0) return scope.build(rules, build);
  const coalition = present(coalitionFrom(story.coalition), 'a coalition');
  return scope.build(rules, { ...build, coalition });
}

/** The rules with one of them switched the other way. */
export const switched = (rules: Rules, rule: RuleName): Rules => ({
  ...rules,
  [rule]: !rules[rule],
});
