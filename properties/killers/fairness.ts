/**
 * What a closing sentence rests on: each step, each group of answers, each line's deliveries and
 * each person by himself, whose turn comes in every fair run. Withdrawn, the same system has runs in
 * which it never comes; where one of them never closes, the sentence rests on it, and the lasso is
 * the proof. State and transition counts know nothing of fairness.
 */
import { canonical } from '../../base/canonical';
import { fairnessOf, type Group, type Step, type System } from '../../models/system';

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
