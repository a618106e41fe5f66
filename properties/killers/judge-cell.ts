/**
 * Judges cells of the control matrix. What fell is told against the same scope with the rules
 * intact: sentences that no longer hold, and what insiders reach further. A large scope is asked
 * for outcomes of safety alone, symmetric states once, and stops at the first that falls.
 */
import type { Finding } from '../../base/coalition-results';
import type { SystemResult } from '../../base/results';
import { checkScope } from '../../check/core/check-scope';
import { coalitionFrom } from '../../models/adversary';
import type { Family, Scope } from '../../models/family';
import { liaoning2013, type RuleName, type Rules } from '../../models/rules';
import type { Asked, Fallen, Shrunk } from './matrix';
import { hasFallen, switched } from './strike';

/** A scope of more states with the rules intact is asked for outcomes of safety alone. */
export const STATES_ALL_MAX = 100_000;
/** One of more states is left to the checker's own tests. */
export const STATES_JUDGED_MAX = 600_000;
/** Rules switched may make a scope larger than it was. */
const STATES_MAX = 2_000_000;

/** The rules with each of these switched the other way. */
export const withSwitched = (rules: Rules, names: readonly RuleName[]): Rules =>
  names.reduce(switched, rules);

/** What is asked of a scope of so many states. */
export const askedOf = (states: number): Asked =>
  states <= STATES_ALL_MAX ? 'all' : states <= STATES_JUDGED_MAX ? 'outcomes' : 'nothing';

const SAFETY: readonly string[] = ['always', 'never', 'neverStep'];

/** The sentences that are asked where not all are. */
export function outcomesOf(scope: Scope, isSafety: boolean): readonly string[] {
  return scope
    .build(liaoning2013)
    .properties.filter(({ outcome, kind }) => outcome && (!isSafety || SAFETY.includes(kind)))
    .map(({ name }) => name);
}

export interface CellQuestion {
  readonly family: Family;
  readonly scope: Scope;
  readonly switched: readonly RuleName[];
  readonly asked: Asked;
  /** Only these sentences; all if absent. */
  readonly only?: readonly string[];
}

/** Whether the smallest coalitions are searched for too, up to two persons; never for pairs. */
export const isAskedForTwo = ({
  scope,
  switched,
}: Pick<CellQuestion, 'scope' | 'switched'>): boolean =>
  scope.kind === 'coalitions' && switched.length < 2;

/** The scope judged with the rules switched. */
export function judgeCell({ family, scope, switched, asked, only }: CellQuestion): SystemResult {
  return checkScope(family, scope, withSwitched(liaoning2013, switched), {
    statesMax: STATES_MAX,
    commandFor: (property) => property,
    ...(only ? { only } : {}),
    ...(isAskedForTwo({ scope, switched }) ? { personsMax: 2 } : {}),
    ...(asked === 'outcomes' ? { symmetry: true, stopAtFirst: true } : {}),
  });
}

/** Whether somebody reaches no more than he, or a part of what he has, reached before. */
const isWithin = (known: Finding, found: Finding): boolean =>
  known.property === found.property &&
  known.coalition.every((member) => found.coalition.includes(member));

/** What fell, beside what insiders reached already with the rules intact. */
export function fallenIn(result: SystemResult, intact: SystemResult): readonly Fallen[] {
  const fallen = result.verdicts.filter(hasFallen);
  const told = new Set(fallen.map(({ property }) => property));
  const outcomes = new Set(
    result.verdicts.filter(({ isOutcome }) => isOutcome).map(({ property }) => property),
  );
  const further = result.findings.filter(
    (finding) =>
      !told.has(finding.property) && !intact.findings.some((known) => isWithin(known, finding)),
  );
  return [
    ...fallen.map(({ property, isOutcome, story }) => ({
      property,
      isOutcome,
      steps: story?.steps.length ?? 0,
    })),
    ...further.map(({ property, steps, coalition }) => ({
      property,
      isOutcome: outcomes.has(property),
      steps,
      finding: coalition.join(' with '),
    })),
  ];
}

/** Two persons who suffice now; those of whom one or both sufficed before are no news. */
export function shrunkIn(result: SystemResult, intact: SystemResult): readonly Shrunk[] {
  const known = intact.coalitions?.minimal ?? [];
  const isNews = ({ property, members }: { property: string; members: readonly string[] }) =>
    !known.some(
      (set) => set.property === property && set.members.every((m) => members.includes(m)),
    );
  return (result.coalitions?.minimal ?? [])
    .filter((set) => personsIn(set.members) === 2 && isNews(set))
    .map(({ property, members, steps }) => ({ property, members, steps }));
}

const personsIn = (members: readonly string[]): number =>
  coalitionFrom(members)?.persons.length ?? 0;
