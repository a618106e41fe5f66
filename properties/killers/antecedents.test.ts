/** Witnesses are read from the manifests, which the checker's own tests compute again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SystemManifest } from '../../check/core/manifest';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { namedInAntecedents, witnessesOf } from './antecedents';

const scopes = families.flatMap((family) =>
  family.scopes.flatMap((scope) =>
    scope.kind === 'calibration' ? [] : [{ name: `${family.name}, ${scope.name}`, family, scope }],
  ),
);

test.each(scopes)('$name: what each sentence speaks of is seen to happen', ({ family, scope }) => {
  const path = `models/systems/${family.name}/manifest.json`;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as SystemManifest;
  const verdicts = manifest.scopes[scope.name]?.verdicts ?? {};
  const { properties } = scope.build(liaoning2013);
  const seen = properties
    .filter(({ kind, name }) => kind === 'sometimes' && verdicts[name] === 'witnessed')
    .map(({ name }) => name);
  const unseen = properties.filter((property) => {
    if (property.kind === 'sometimes') return false;
    const wanted = witnessesOf(property);
    return wanted === 'any' ? seen.length === 0 : !wanted.some((name) => seen.includes(name));
  });
  expect(unseen.map(({ name }) => name)).toEqual([]);
});

test('every sentence and witness that is named exists', () => {
  const known = new Set(
    families.flatMap(({ scopes }) =>
      scopes.flatMap((scope) => scope.build(liaoning2013).properties.map(({ name }) => name)),
    ),
  );
  expect(namedInAntecedents.filter((name) => !known.has(name))).toEqual([]);
});
