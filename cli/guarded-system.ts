/**
 * A user's system with every function in it guarded: a predicate that throws, that answers neither
 * true nor false, or that asks for a part, line or counter which is nowhere, is an input error that
 * names the property or the step. Without this a typo in `parts.bnak?.value` would hold for ever.
 */
import { InputError } from '../base/assert';
import type { Predicate, Property } from '../base/property';
import type { Condition, Group, Line, Step, System } from '../models/system';
import { oneOf } from '../models/tables/expand';

export function guardedSystem(system: System): System {
  return { ...guardedProperties(system), groups: system.groups.map(guardedGroup) };
}

/** The system with the properties guarded that are asked for; all if nobody asks. */
export function guardedProperties(
  system: System,
  isAsked: (property: Property) => boolean = () => true,
): System {
  const names = namesOf(system);
  return {
    ...system,
    properties: system.properties.map((property) =>
      isAsked(property) ? guardedProperty(property, names) : property,
    ),
  };
}

interface Names {
  readonly parts: readonly string[];
  readonly lines: readonly string[];
  readonly counters: readonly string[];
  readonly groups: readonly string[];
}

const namesOf = ({ groups, counters }: System): Names => ({
  parts: [...new Set(groups.flatMap(({ parts }) => parts.map(({ name }) => name)))],
  lines: [...new Set(groups.flatMap(({ lines }) => lines.map(({ name }) => name)))],
  counters: counters.map(({ name }) => name),
  groups: groups.map(({ name }) => name),
});

function guardedProperty(property: Property, names: Names): Property {
  const place = `property '${property.name}'`;
  const { edge, from } = property;
  return {
    ...property,
    predicate: guardedPredicate(property.predicate, place, names),
    ...(from ? { from: guardedPredicate(from, place, names) } : {}),
    ...(edge ? { edge: (view) => truth(place, () => edge(view)) } : {}),
  };
}

function guardedPredicate(predicate: Predicate, place: string, names: Names): Predicate {
  const { word, sum, total, group } = predicate;
  if (group !== undefined && !names.groups.includes(group))
    throw new InputError(place, `group ${group}`, oneOf(group, names.groups));
  type View = Parameters<NonNullable<Predicate['word']>>[0];
  const strict = (view: View): View => ({
    ...view,
    parts: strictly(view.parts, names.parts, place, 'part'),
    lines: strictly(view.lines, names.lines, place, 'line'),
  });
  return {
    ...predicate,
    ...(word ? { word: (view) => truth(place, () => word(strict(view))) } : {}),
    ...(sum ? { sum: (view) => number(place, () => sum(strict(view))) } : {}),
    ...(total
      ? {
          total: (value, counters, initial) =>
            truth(place, () =>
              total(
                value,
                strictly(counters, names.counters, place, 'counter'),
                strictly(initial, names.counters, place, 'counter'),
              ),
            ),
        }
      : {}),
  };
}

/** The record, but asking it for a name that no group knows is an error. */
function strictly<T extends object>(
  record: T,
  known: readonly string[],
  place: string,
  what: string,
): T {
  return new Proxy(record, {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target) && !known.includes(key))
        throw new InputError(place, `${what} ${key}`, oneOf(key, known));
      return Reflect.get(target, key) as unknown;
    },
  });
}

function answerTo<T>(place: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new InputError(place, `an error: ${message}`, 'an answer in every state of the machines');
  }
}

function truth(place: string, ask: () => unknown): boolean {
  const answer = answerTo(place, ask);
  if (typeof answer !== 'boolean')
    throw new InputError(place, `the answer ${String(answer)}`, 'true or false in every state');
  return answer;
}

function number(place: string, ask: () => unknown): number {
  const answer = answerTo(place, ask);
  if (!Number.isSafeInteger(answer))
    throw new InputError(place, `a sum with ${String(answer)}`, 'whole numbers');
  return answer as number;
}

const guardedGroup = (group: Group): Group => ({
  ...group,
  steps: group.steps.map(guardedStep),
  lines: group.lines.map(guardedLine),
});

/** A step whose conditions are guarded. */
export const guardedStep = (step: Step): Step =>
  step.when ? { ...step, when: guardedConditions(step.when, `step '${step.name}'`) } : step;

function guardedLine(line: Line): Line {
  const place = `line '${line.name}'`;
  const { enabledWhen, receivedWhen } = line;
  return {
    ...line,
    ...(receivedWhen ? { receivedWhen: guardedConditions(receivedWhen, place) } : {}),
    ...(enabledWhen
      ? {
          enabledWhen: (message) =>
            guardedConditions(
              answerTo(place, () => enabledWhen(message)),
              place,
            ),
        }
      : {}),
  };
}

const guardedConditions = (conditions: readonly Condition[], place: string): readonly Condition[] =>
  conditions.map((condition) => {
    if (!('part' in condition)) return condition;
    const where = `${place}, its condition on ${condition.part}`;
    return { ...condition, is: (local) => truth(where, () => condition.is(local)) };
  });
