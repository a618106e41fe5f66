/** Manifests of systems and of their lives, written beside what they pin. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERSONS_MAX } from '../check/core/adversary/minimal-coalitions';
import { checkScope } from '../check/core/check-scope';
import { lifeManifest, type SystemManifest, systemManifest } from '../check/core/manifest';
import type { Family } from '../models/family';
import { liaoning2013 } from '../models/rules';
import type { Life } from '../models/system';
import { STATES_MAX } from './check-run';
import { packageRoot } from './paths';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const write = (path: string, content: string): void =>
  writeFileSync(join(packageRoot(), path), content);

/** All findings are on record by definition of the manifest that records them. */
function manifestOf(family: Family): SystemManifest {
  const results = family.scopes.map((scope) =>
    checkScope(family, scope, liaoning2013, {
      statesMax: STATES_MAX,
      personsMax: PERSONS_MAX,
      commandFor: () => '',
    }),
  );
  return systemManifest(family.name, results);
}

/** Lives by folder: those among honest people, in the first scope that has them. */
export function livesOf(families: readonly Family[]): ReadonlyMap<string, Life> {
  const found = new Map<string, Life>();
  for (const family of families)
    for (const scope of family.scopes)
      for (const group of scope.build(liaoning2013).groups)
        for (const part of group.parts)
          if (!found.has(part.life.name)) found.set(part.life.name, part.life);
  return found;
}

/** Checks every scope, and writes what was found; tells it too. */
export function writeManifests(families: readonly Family[]): readonly SystemManifest[] {
  const manifests = families.map(manifestOf);
  for (const manifest of manifests)
    write(`models/systems/${manifest.system}/manifest.json`, json(manifest));
  for (const [name, life] of livesOf(families))
    if (existsSync(join(packageRoot(), 'models', name, 'machine.ts')))
      write(`models/${name}/manifest.json`, json(lifeManifest(life)));
  return manifests;
}
