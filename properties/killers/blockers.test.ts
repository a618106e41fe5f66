import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { blockersOf, blockings } from './blockers';
import { fairFields } from './fairness';

const all = blockings();
const nameOf = (family: string, scope: string): string => `${family}, ${scope}`;

test('every system that closes says who can block it alone', () => {
  const asked = new Set(all.map(({ family, scope }) => nameOf(family, scope)));
  const people = fairFields().filter(({ scope }) =>
    scope
      .build(liaoning2013)
      .groups.some(({ steps }) =>
        steps.some(({ actor, kind }) => kind === 'duty' && actor !== 'automatic'),
      ),
  );
  const names = people.map(({ family, scope }) => nameOf(family.name, scope.name));
  expect(names.filter((name) => !asked.has(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(8);
});

/** Small enough to be judged anew here, once for every person. */
const judgedAnew = ['quota-notice', 'direct-payment', 'quota-change', 'year-end'];

test.each(judgedAnew)('%s: judged anew, the same people block it', (name) => {
  const family = families.find((one) => one.name === name);
  const scope = family?.scopes[0];
  if (!family || !scope) throw new Error(`there is no ${name}`);
  const pinned = all
    .filter((one) => one.family === name && one.scope === scope.name)
    .flatMap(({ blockers }) => blockers);
  expect(blockersOf(family, scope)).toEqual(pinned);
  expect(pinned.length).toBeGreaterThan(1);
});

test('a person who is not needed is told apart from one who is', () => {
  const [family] = families;
  const scope = family?.scopes[0];
  if (!family || !scope) throw new Error('there are no families');
  const idle = {
    name: 'somebody who may do nothing',
    kind: 'honest' as const,
    build: () => {
      const system = scope.build(liaoning2013);
      const [group, ...others] = system.groups;
      if (!group?.steps[0]) throw new Error('there is nothing to do');
      // He owes what another one already owes: without him the other one does it.
      const deputy = { ...group.steps[0], name: 'a deputy does the same', actor: 'deputy' };
      return { ...system, groups: [{ ...group, steps: [...group.steps, deputy] }, ...others] };
    },
  };
  const people = blockersOf(family, idle).map(({ person }) => person);
  expect(people).not.toContain('deputy');
  expect(people).toContain('treasury-seal keeper');
});
