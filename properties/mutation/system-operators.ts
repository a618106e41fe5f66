/**
 * Wrong systems made by fixed operators: every machine's, and those of steps and lines (a
 * condition, a counter's guard, one of several acts, a post or a whole step dropped). Acts of a
 * coalition are left as they are: a weaker thief is no mistake in a workflow.
 */
import type { AnyStateMachine } from 'xstate';
import { canonical } from '../../base/canonical';
import type { Condition, CounterUse, Group, Step, System } from '../../models/system';
import { expandSteps, messagesOf } from '../../models/tables/expand';
import { tableOf } from '../../models/tables/tabulate';
import { machineMutants, machineOperators } from './machine-operators';

export const operators = [
  ...machineOperators,
  'condition dropped',
  'counter guard dropped',
  'act dropped',
  'step dropped',
] as const;
export type Operator = (typeof operators)[number];

export interface Mutation {
  /** Unique in a family, the same in each of its scopes. */
  readonly name: string;
  readonly operator: Operator;
  /** The life whose machine is wrong; absent where a step or a line is. */
  readonly life?: string;
  /** The wrong system; machines made for one scope are kept in `made` for the next. */
  readonly make: (made: Made) => System;
}
/** Right machines and the wrong one that stands in for each. */
export type Made = Map<AnyStateMachine, AnyStateMachine>;

/** Types of events by life: what honest people, systems and the world ever send it. */
export type Heard = ReadonlyMap<string, ReadonlySet<string>>;

/** What each life hears in systems, the acts of a coalition left out. */
export function heardIn(systems: readonly System[]): Heard {
  const heard = new Map<string, Set<string>>();
  for (const { groups } of systems)
    for (const group of groups) {
      const tables = group.parts.map(({ life }) => tableOf(life));
      const lives = new Map(group.parts.map(({ name, life }) => [name, life.name]));
      for (const { kind, does = [] } of expandSteps(group, messagesOf(group, tables)))
        for (const { part, event } of kind === 'deviation' ? [] : does) {
          const life = lives.get(part) ?? part;
          heard.set(life, (heard.get(life) ?? new Set()).add(event.type));
        }
    }
  return heard;
}

/**
 * Every mutation of a system, in the order of its groups, lives, steps and lines; of machines only
 * where they hear what is ever sent to them.
 */
export const mutationsOf = (system: System, heard: Heard): readonly Mutation[] => [
  ...ofMachines(system, heard),
  ...system.groups.flatMap((group) => [...ofSteps(system, group), ...ofLines(system, group)]),
];

function ofMachines(system: System, heard: Heard): readonly Mutation[] {
  const machines = new Map(
    system.groups.flatMap(({ parts }) =>
      parts.map(({ life }): [string, AnyStateMachine] => [life.name, life.machine]),
    ),
  );
  return [...machines].flatMap(([life, machine]) =>
    machineMutants(machine, heard.get(life) ?? new Set()).map(({ name, operator, make }) => ({
      name: `${life}: ${name}`,
      operator,
      life,
      make: (made: Made) => {
        const wrong = made.get(machine) ?? make();
        made.set(machine, wrong);
        return withMachine(system, life, wrong);
      },
    })),
  );
}

const withMachine = (system: System, life: string, machine: AnyStateMachine): System => ({
  ...system,
  groups: system.groups.map((group) => ({
    ...group,
    parts: group.parts.map((part) =>
      part.life.name === life ? { ...part, life: { ...part.life, machine } } : part,
    ),
  })),
});

/** The system with another group in the place of the group of that name. */
const withGroup = (system: System, group: Group): System => ({
  ...system,
  groups: system.groups.map((one) => (one.name === group.name ? group : one)),
});

const isMutable = ({ kind }: Step): boolean => kind !== 'deviation';

function ofSteps(system: System, group: Group): readonly Mutation[] {
  const times = new Map<string, number>();
  return group.steps.flatMap((step, at) => {
    const nth = (times.get(step.name) ?? 0) + 1;
    times.set(step.name, nth);
    if (!isMutable(step)) return [];
    const place = `${group.name}: ${step.name}${nth > 1 ? ` (${nth})` : ''}`;
    const instead = (wrong: Step | undefined) => (): System => {
      const steps = group.steps.flatMap((one, i) => (i === at ? (wrong ?? []) : one));
      return withGroup(system, { ...group, steps });
    };
    return [
      ...changesOf(step).map(({ what, operator, wrong }) => ({
        name: `${place}: ${what}`,
        operator,
        make: instead(wrong),
      })),
      { name: `${place}: step dropped`, operator: 'step dropped', make: instead(undefined) },
    ] satisfies readonly Mutation[];
  });
}

interface Changed {
  readonly what: string;
  readonly operator: Operator;
  readonly wrong: Step;
}

const without = <T>(list: readonly T[], at: number): readonly T[] =>
  list.filter((_, i) => i !== at);

function changesOf(step: Step): readonly Changed[] {
  const { when = [], counters = [], does = [], puts = [] } = step;
  const changed: Changed[] = [
    ...when.map((condition, i) => ({
      what: `condition dropped: ${textOf(condition)}`,
      operator: 'condition dropped' as const,
      wrong: { ...step, when: without(when, i) },
    })),
    ...counters.flatMap((use, i) => {
      const { atLeast, atMost, ...effect } = use;
      if (atLeast === undefined && atMost === undefined) return [];
      const free: CounterUse = effect;
      return {
        what: `guard of ${use.counter} dropped`,
        operator: 'counter guard dropped' as const,
        wrong: { ...step, counters: counters.map((one, k) => (k === i ? free : one)) },
      };
    }),
    ...(does.length > 1 ? does : []).map(({ part, event }, i) => ({
      what: `act ${event.type} of ${part} dropped`,
      operator: 'act dropped' as const,
      wrong: { ...step, does: without(does, i) },
    })),
    ...puts.map(({ message }, i) => ({
      what: `post ${message.type} dropped`,
      operator: 'post dropped' as const,
      wrong: { ...step, puts: without(puts, i) },
    })),
  ];
  return numbered(changed);
}

function ofLines(system: System, group: Group): readonly Mutation[] {
  return group.lines.flatMap((line, at) => {
    const { receivedWhen = [] } = line;
    const changed = receivedWhen.map((condition, i) => ({
      what: `condition dropped: ${textOf(condition)}`,
      make: () => {
        const wrong = { ...line, receivedWhen: without(receivedWhen, i) };
        const lines = group.lines.map((one, k) => (k === at ? wrong : one));
        return withGroup(system, { ...group, lines });
      },
    }));
    return numbered(changed).map(({ what, make }) => ({
      name: `${group.name}, line ${line.name}: ${what}`,
      operator: 'condition dropped' as const,
      make,
    }));
  });
}

/** Changes of one name are told apart by a number. */
function numbered<T extends { readonly what: string }>(changes: readonly T[]): readonly T[] {
  const times = new Map<string, number>();
  return changes.map((one) => {
    const nth = (times.get(one.what) ?? 0) + 1;
    times.set(one.what, nth);
    return nth === 1 ? one : { ...one, what: `${one.what} (${nth})` };
  });
}

function textOf(condition: Condition): string {
  if ('part' in condition) return condition.because;
  const { line, message, present } = condition;
  const what =
    message === undefined ? '' : `${typeof message === 'string' ? message : canonical(message)} `;
  return `${what}${present ? 'is' : 'is not'} on ${line}`;
}
