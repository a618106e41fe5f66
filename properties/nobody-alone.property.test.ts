import { expect, test } from 'vitest';
import { families } from '../models/systems/registry';
import { nobodyAlone } from './missions';
import { attackedOnceOnly, attackSizes } from './sizes';
import { tryMission } from './testing/missions';

for (const size of attackSizes) tryMission('nobody alone', nobodyAlone, size, 'coalitions');

test('every system with coalitions is attacked at a larger size, or it is said why not', () => {
  const attacked = new Set(attackSizes.map(({ family }) => family));
  const open = families.filter((f) => f.scopes.some((scope) => scope.kind === 'coalitions'));
  const left = open.map(({ name }) => name).filter((name) => !attacked.has(name));
  expect(left.sort()).toEqual(Object.keys(attackedOnceOnly).sort());
});
