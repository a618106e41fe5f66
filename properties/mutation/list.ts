/**
 * Which mutants there are: of every family its steps and lines, and the machines of the lives that
 * are at home in it. A life is at home in the first family that has it; its mutants are counted
 * there once, however many systems it lives in.
 */
import type { Family } from '../../models/family';
import type { Rules } from '../../models/rules';
import type { System } from '../../models/system';
import { heardIn, type Mutation, mutationsOf, type Operator } from './system-operators';

export interface Mutant {
  readonly name: string;
  readonly operator: Operator;
  /** The life whose machine is wrong; absent where a step or a line is. */
  readonly life?: string;
  /** The mutation in one of the family's systems; none where nothing of that name is there. */
  readonly of: (system: System) => Mutation | undefined;
}

const livesOf = (systems: readonly System[]): ReadonlySet<string> =>
  new Set(
    systems.flatMap(({ groups }) =>
      groups.flatMap(({ parts }) => parts.map(({ life }) => life.name)),
    ),
  );

/** The systems of the named scopes (all if absent), with nobody deviating. */
export const systemsOf = (
  { scopes }: Family,
  rules: Rules,
  named?: readonly string[],
): readonly System[] =>
  scopes.filter(({ name }) => named?.includes(name) ?? true).map(({ build }) => build(rules));

/** Lives of a family that are at home in an earlier one. */
export function guestsOf(
  families: readonly Family[],
  family: Family,
  rules: Rules,
): ReadonlySet<string> {
  const earlier = families.slice(0, families.indexOf(family));
  return livesOf(earlier.flatMap((one) => systemsOf(one, rules)));
}

/** Families, other than its home, in which a life lives. */
export const hostsOf = (
  families: readonly Family[],
  home: Family,
  life: string,
  rules: Rules,
): readonly Family[] =>
  families.filter((one) => one !== home && livesOf(systemsOf(one, rules)).has(life));

/** The mutants that a family's systems have, the machines of its guests left out. */
export function mutantsOf(
  systems: readonly System[],
  guests: ReadonlySet<string>,
): readonly Mutant[] {
  const heard = heardIn(systems);
  const known = new WeakMap<System, ReadonlyMap<string, Mutation>>();
  const byName = (system: System): ReadonlyMap<string, Mutation> => {
    const found =
      known.get(system) ?? new Map(mutationsOf(system, heard).map((one) => [one.name, one]));
    known.set(system, found);
    return found;
  };
  const mutants = new Map<string, Mutant>();
  for (const system of systems)
    for (const { name, operator, life } of byName(system).values())
      if (life === undefined || !guests.has(life))
        mutants.set(name, {
          name,
          operator,
          ...(life === undefined ? {} : { life }),
          of: (one) => byName(one).get(name),
        });
  return [...mutants.values()];
}
