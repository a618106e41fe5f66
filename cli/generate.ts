/**
 * Writes every generated file again: manifests of lives and systems, rules file and schema,
 * parts of README.md. CI runs it and fails where the result differs. Run by `npm run generate`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../base/canonical';
import { checkScope } from '../check/core/check-scope';
import { lifeManifest, type SystemManifest, systemManifest } from '../check/core/manifest';
import type { Family } from '../models/family';
import { liaoning2013 } from '../models/rules';
import type { Life } from '../models/system';
import { families } from '../models/systems/registry';
import { fairnessTable } from '../properties/killers/fairness';
import { controlMatrix } from '../properties/killers/rules-off';
import { writeCalendar } from '../sim/generate-calendar';
import { STATES_MAX } from './check-run';
import { generatedDocuments } from './generated-documents';
import { generatedGuide } from './generated-guide';
import { generatedReadme } from './generated-readme';
import { packageRoot } from './paths';

const root = packageRoot();
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** All findings are on record by definition of the manifest that records them. */
function manifestOf(family: Family): SystemManifest {
  const results = family.scopes.map((scope) =>
    checkScope(family, scope, liaoning2013, { statesMax: STATES_MAX, commandFor: () => '' }),
  );
  return systemManifest(family.name, results);
}

/** Lives by folder: those among honest people, in the first scope that has them. */
function lives(): ReadonlyMap<string, Life> {
  const found = new Map<string, Life>();
  for (const family of families)
    for (const scope of family.scopes)
      for (const group of scope.build(liaoning2013).groups)
        for (const part of group.parts)
          if (!found.has(part.life.name)) found.set(part.life.name, part.life);
  return found;
}

function write(path: string, content: string): void {
  writeFileSync(join(root, path), content);
}

const manifests = families.map(manifestOf);
for (const manifest of manifests)
  write(`models/systems/${manifest.system}/manifest.json`, json(manifest));
write('README.md', generatedReadme(readFileSync(join(root, 'README.md'), 'utf8'), manifests));
write('docs/guide.md', generatedGuide(readFileSync(join(root, 'docs/guide.md'), 'utf8')));
for (const [name, life] of lives())
  if (existsSync(join(root, 'models', name, 'machine.ts')))
    write(`models/${name}/manifest.json`, json(lifeManifest(life)));
for (const [path, content] of Object.entries(generatedDocuments())) write(path, content);
writeCalendar();
// Minutes of work, and recomputed by a test anyway: `npm run generate -- --matrix` asks for it.
if (process.argv.includes('--matrix')) {
  write('properties/killers/control-matrix.json', json(controlMatrix()));
  write('properties/killers/turns-withdrawn.json', json(fairnessTable()));
}

const parties = ['finance', 'unit', 'bank', 'central-bank', 'paper', 'world'].filter((party) =>
  existsSync(join(root, 'models', party)),
);
const withoutSystem = parties.flatMap((party) =>
  readdirSync(join(root, 'models', party))
    .map((life) => `${party}/${life}`)
    .filter((name) => existsSync(join(root, 'models', name, 'machine.ts')) && !lives().has(name)),
);
if (withoutSystem.length > 0)
  throw new Error(`lives that no system uses: ${canonical(withoutSystem)}`);
