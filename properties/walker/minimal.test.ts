/** Pinned smallest coalitions walked with `transition()` alone: they do it, and no fewer do. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coalitionFrom } from '../../models/adversary';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { walk } from './walk';

const STATES_MAX = 3_000;

type Minimal = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Pinned = { readonly states: number; readonly minimal?: Minimal };

const pinned = families.flatMap((family) => {
  const path = `models/systems/${family.name}/manifest.json`;
  const { scopes } = JSON.parse(readFileSync(path, 'utf8')) as { scopes: Record<string, Pinned> };
  return family.scopes.flatMap((scope) => {
    const { states, minimal } = scopes[scope.name] ?? { states: STATES_MAX };
    if (!minimal || states >= STATES_MAX) return [];
    return Object.entries(minimal).flatMap(([property, sets]) =>
      Object.entries(sets).map(([set, steps]) => ({
        name: `${family.name}, ${scope.name}`,
        build: scope.build,
        property,
        members: set.split(' with '),
        steps,
      })),
    );
  });
});

test('there are smallest coalitions to walk, of one and of two', () => {
  const sizes = new Set(pinned.map(({ members }) => members.length));
  expect([...sizes].sort()).toEqual([1, 2]);
});

test.each(pinned)(
  '$name: $members reach it, and none of them can be spared: $property',
  ({ build, property, members, steps }) => {
    const after = (label: readonly string[]): number | undefined => {
      const coalition = coalitionFrom(label);
      const system = build(liaoning2013, coalition ? { coalition } : {});
      return walk(system).strikesAfter[property];
    };
    expect(after(members)).toBe(steps);
    for (const spared of members)
      expect(after(members.filter((one) => one !== spared))).toBeUndefined();
  },
  60_000,
);
