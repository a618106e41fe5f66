/**
 * The control matrix, first row: each rule switched alone, and which sentences of which scope fall
 * with it, after how many steps. `control-matrix.json` pins it; the evidence ledger reads it, and a
 * test computes it again.
 */
import { canonical } from '../../base/canonical';
import type { Finding } from '../../base/results';
import { liaoning2013, type RuleName, ruleNames } from '../../models/rules';
import { families } from '../../models/systems/registry';
import pinned from './control-matrix.json';
import { type Field, hasFallen, judgeField, switched } from './strike';

/** One property that switching one rule breaks in one scope. */
export interface RuleOff {
  readonly rule: RuleName;
  readonly family: string;
  readonly scope: string;
  readonly property: string;
  readonly isOutcome: boolean;
  /** Length of the shortest story; 0 for a good ending that never comes about. */
  readonly steps: number;
  /** Who reaches it alone, where that is a further finding about somebody trusted or executing. */
  readonly finding?: string;
}

export const rulesOff: readonly RuleOff[] = pinned as readonly RuleOff[];

/** Scopes larger than this are judged by the checker's own tests, not once a rule. */
export const MATRIX_STATES_MAX = 100_000;

/** Larger scopes, each for the rules that no smaller one of its family asks after. */
const alsoAsked: Readonly<Record<string, readonly RuleName[]>> = {
  'dual-track, two vouchers': ['quotaCheckAtBank'],
};

/** A scope, and the rules that are switched in it. */
export interface RuleField extends Field {
  readonly asked: readonly RuleName[];
}

const isSmall = (field: Field): boolean =>
  judgeField(field, MATRIX_STATES_MAX).verdicts.every(({ verdict }) => verdict !== 'clipped');

/** Treasury scopes and the rules asked there; calibrations read no rules. */
export function fieldsOfRules(): readonly RuleField[] {
  return families.flatMap((family) =>
    family.scopes.flatMap((scope) => {
      if (scope.kind === 'calibration') return [];
      const field = { family, scope, rules: liaoning2013 };
      const asked = alsoAsked[`${family.name}, ${scope.name}`] ?? (isSmall(field) ? ruleNames : []);
      return asked.length > 0 ? [{ ...field, asked }] : [];
    }),
  );
}

/** Switches each asked rule alone in a scope and tells what falls that stood before. */
export function rulesOffIn(field: RuleField): readonly RuleOff[] {
  const { family, scope, rules, asked } = field;
  const where = { family: family.name, scope: scope.name };
  const known = new Set(judgeField(field).findings.map(findingOf));
  return asked.flatMap((rule) => {
    const result = judgeField({ family, scope, rules: switched(rules, rule) });
    const fallen = result.verdicts.filter(hasFallen);
    const told = new Set(fallen.map(({ property }) => property));
    const further = result.findings.filter(
      (finding) => !known.has(findingOf(finding)) && !told.has(finding.property),
    );
    const isOutcome = (property: string): boolean =>
      result.verdicts.some((verdict) => verdict.property === property && verdict.isOutcome);
    return [
      ...fallen.map(({ property, isOutcome, story }) => ({
        rule,
        ...where,
        property,
        isOutcome,
        steps: story?.steps.length ?? 0,
      })),
      ...further.map(({ property, steps, coalition }) => ({
        rule,
        ...where,
        property,
        isOutcome: isOutcome(property),
        steps,
        finding: coalition.join(' with '),
      })),
    ];
  });
}

const findingOf = ({ coalition, property }: Finding): string => canonical([coalition, property]);

/** The whole matrix, computed anew: `npm run generate -- --matrix` writes it. */
export const controlMatrix = (): readonly RuleOff[] => fieldsOfRules().flatMap(rulesOffIn);
