/**
 * What a closing sentence rests on: each step, each group of answers, each line's deliveries and
 * each person by himself, whose turn comes in every fair run. Withdrawn, the same system has runs
 * in which it never comes; where one of them never closes, the sentence rests on it, and the lasso
 * is the proof. State and transition counts know nothing of fairness.
 */
import { canonical } from '../../base/canonical';
import type { Story } from '../../base/story-results';
import { judge } from '../../check/core/verdicts';
import type { Family, Scope } from '../../models/family';
import { liaoning2013 } from '../../models/rules';
import { fairnessOf, type Group, type Step, type System } from '../../models/system';
import { families } from '../../models/systems/registry';
import { STATES_MAX } from './strike';

/** One assumption; a person's is that of all his steps together. */
export interface Assumption {
  readonly group: string;
  readonly of: 'step' | 'answers' | 'deliveries' | 'person';
  readonly name: string;
}

const isPerson = (actor: string): boolean => actor !== 'automatic' && actor !== 'environment';
const isOwed = (step: Step): boolean => fairnessOf(step) !== 'none';

/** Every assumption that a system makes, in the order of its declarations. */
export function assumptionsOf(system: System): readonly Assumption[] {
  const all = system.groups.flatMap((group): readonly Assumption[] => {
    const one = (of: Assumption['of'], name: string): Assumption => ({
      group: group.name,
      of,
      name,
    });
    return [
      ...group.steps
        .filter(isOwed)
        .flatMap((step) => [
          step.alternatives === undefined
            ? one('step', step.name)
            : one('answers', step.alternatives),
          ...(isPerson(step.actor) ? [one('person', step.actor)] : []),
        ]),
      ...group.lines
        .filter(({ fair }) => fair !== 'none')
        .map(({ name }) => one('deliveries', name)),
    ];
  });
  return [...new Map(all.map((one) => [canonical({ ...one }), one])).values()];
}

/** The same system, in which nobody is owed this turn any more. */
export const withoutTurn = (system: System, assumption: Assumption): System => ({
  ...system,
  groups: system.groups.map((group) =>
    group.name === assumption.group ? withdrawnFrom(group, assumption) : group,
  ),
});

function withdrawnFrom(group: Group, { of, name }: Assumption): Group {
  const isMeant: Readonly<Record<Assumption['of'], (step: Step) => boolean>> = {
    step: (step) => step.name === name,
    answers: (step) => step.alternatives === name,
    person: (step) => step.actor === name,
    deliveries: () => false,
  };
  return {
    ...group,
    steps: group.steps.map((step) => (isMeant[of](step) ? { ...step, fair: 'none' } : step)),
    lines: group.lines.map((line) =>
      of === 'deliveries' && line.name === name ? { ...line, fair: 'none' } : line,
    ),
  };
}

/** What becomes of a closing sentence when one turn is owed no more. */
export interface Withdrawn extends Assumption {
  readonly family: string;
  readonly scope: string;
  readonly property: string;
  /** Steps of the stem, and of the loop (0: the run rests); absent where it closes nevertheless. */
  readonly lasso?: { readonly stem: number; readonly loop: number };
}

/** A scope whose closing sentences are asked what they rest on. */
export interface FairField {
  readonly family: Family;
  readonly scope: Scope;
}

const closingOf = (scope: Scope): readonly string[] =>
  scope
    .build(liaoning2013)
    .properties.filter(({ kind }) => kind === 'closes')
    .map(({ name }) => name);

/**
 * Of each family the honest scopes that claim that something closes, smallest first: one scope for
 * each closing sentence, so that larger scopes of the same claim are not asked again.
 */
export const fairFields = (): readonly FairField[] =>
  families.flatMap((family) => {
    const asked = new Set<string>();
    return family.scopes.flatMap((scope) => {
      if (scope.kind === 'coalitions') return [];
      const isNew = closingOf(scope).some((name) => !asked.has(name));
      for (const name of closingOf(scope)) asked.add(name);
      return isNew ? [{ family, scope }] : [];
    });
  });

/** The system without one turn, and what the checker says to its closing sentences. */
export function withdraw(
  { family, scope }: FairField,
  assumption: Assumption,
): {
  readonly system: System;
  readonly rows: readonly Withdrawn[];
  readonly stories: readonly Story[];
} {
  const system = withoutTurn(scope.build(liaoning2013), assumption);
  const closing = system.properties.filter(({ kind }) => kind === 'closes');
  const { verdicts } = judge(
    { ...system, properties: closing },
    { statesMax: STATES_MAX, commandFor: (property) => property },
  );
  const rows = verdicts.map(({ property, story }) => ({
    family: family.name,
    scope: scope.name,
    ...assumption,
    property,
    ...(story ? { lasso: lengths(story) } : {}),
  }));
  return { system, rows, stories: verdicts.flatMap(({ story }) => story ?? []) };
}

/** Every row of a field, and the stories with the system that each was found in. */
export function withdrawAll(
  field: FairField,
  every = 1,
): {
  readonly rows: readonly Withdrawn[];
  readonly told: readonly { readonly system: System; readonly story: Story }[];
} {
  const each = assumptionsOf(field.scope.build(liaoning2013))
    .filter((_, i) => i % every === 0)
    .map((one) => withdraw(field, one));
  return {
    rows: each.flatMap(({ rows }) => rows),
    told: each.flatMap(({ system, stories }) => stories.map((story) => ({ system, story }))),
  };
}

/** The whole table, computed anew: `npm run generate -- --matrix` writes it. */
export const fairnessTable = (): readonly Withdrawn[] =>
  fairFields().flatMap((field) => withdrawAll(field).rows);

const lengths = ({ steps, loopFrom = steps.length }: Story) => ({
  stem: loopFrom,
  loop: steps.length - loopFrom,
});
