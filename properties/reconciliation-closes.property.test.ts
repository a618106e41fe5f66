import { expect, test } from 'vitest';
import { families } from '../models/systems/registry';
import { reconciliationCloses } from './missions';
import { stormedOnceOnly, stormSizes } from './sizes';
import { tryMission } from './testing/missions';

for (const size of stormSizes)
  tryMission('reconciliation closes', reconciliationCloses, size, 'honest');

test('every honest system goes through a storm at a larger size, or says why not', () => {
  const stormy = new Set(stormSizes.map(({ family }) => family));
  const honest = families.filter((f) => f.scopes.some((scope) => scope.kind === 'honest'));
  expect(honest.map(({ name }) => name).filter((name) => !stormy.has(name))).toEqual(
    Object.keys(stormedOnceOnly),
  );
});
