/**
 * The smallest coalitions, found the long way: a system built, composed and explored for every
 * coalition up to a size. It shares neither the search nor the lazy space with what it judges.
 */
import { actingIn, allSuspects, credentialLabel } from '../../../../models/adversary';
import type { Coalition, Credential, Family, Scope } from '../../../../models/family';
import type { Rules } from '../../../../models/rules';
import { composeSystem } from '../../../../models/tables/compose-system';
import { explore } from '../../explore';
import { isTheft } from '../minimal-sets';

/** Every set of so many of the names, in their order. */
export function subsetsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((one, i) =>
    subsetsOf(all.slice(i + 1), size - 1).map((rest) => [one, ...rest]),
  );
}

/** Coalitions of people who can do something, smaller ones first. */
export function coalitionsUpTo(
  family: Family,
  scope: Scope,
  rules: Rules,
  personsMax: number,
): readonly Coalition[] {
  const suspects = allSuspects(family.principals(rules));
  const acting = actingIn(scope.build(rules, { suspects }));
  const persons = suspects.persons.filter((name) => acting.has(name));
  const stolen = suspects.credentials.filter((one) => acting.has(credentialLabel(one)));
  const sets = Array.from({ length: personsMax }, (_, i) => subsetsOf(persons, i + 1)).flat();
  const withNone = sets.map((members): Coalition => ({ persons: members }));
  const withOne = sets.flatMap((members) =>
    stolen.map((one: Credential): Coalition => ({ persons: members, stolen: one })),
  );
  return [...withNone, ...withOne].sort((a, b) => sizeOf(a) - sizeOf(b));
}
const sizeOf = ({ persons, stolen }: Coalition): number => persons.length + (stolen ? 1 : 0);

/** Names of the thefts that exactly these people, together, complete. */
export function theftsOf(scope: Scope, rules: Rules, coalition: Coalition): readonly string[] {
  const system = scope.build(rules, { coalition });
  const asked = { ...system, properties: system.properties.filter(isTheft) };
  const { strikes } = explore(composeSystem(asked), { statesMax: 1_000_000 });
  return asked.properties.flatMap(({ name }, p) => (strikes.has(p) ? [name] : []));
}

/** The smallest sets by property, each as a sorted label. */
export function bruteForce(
  family: Family,
  scope: Scope,
  rules: Rules,
  personsMax: number,
): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, (readonly string[])[]>();
  const names = scope.build(rules).properties.filter(isTheft);
  for (const { name } of names) found.set(name, []);
  for (const coalition of coalitionsUpTo(family, scope, rules, personsMax)) {
    const label = labelOf(coalition);
    const has = (sets: readonly (readonly string[])[]): boolean =>
      sets.some((set) => set.every((one) => label.includes(one)));
    if ([...found.values()].every(has)) continue;
    for (const name of theftsOf(scope, rules, coalition)) {
      const sets = found.get(name) ?? [];
      if (!has(sets)) sets.push(label);
    }
  }
  return Object.fromEntries([...found].map(([name, sets]) => [name, sets.map(spoken).sort()]));
}

const labelOf = ({ persons, stolen }: Coalition): readonly string[] => [
  ...persons,
  ...(stolen ? [credentialLabel(stolen)] : []),
];
export const spoken = (set: readonly string[]): string => [...set].sort().join(' with ');
