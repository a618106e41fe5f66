/**
 * Writes every generated file again: manifests of lives and systems, rules file and schema,
 * parts of README.md. CI runs it in two parts and fails where the result differs. Run, compiled, by
 * `npm run generate`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../base/canonical';
import { families } from '../models/systems/registry';
import { fairnessTable } from '../properties/killers/fairness';
import { calendarSource } from '../sim/generate-calendar';
import { isAsked } from './generate-part';
import { generatedDocuments } from './generated-documents';
import { generatedGuide } from './generated-guide';
import { livesOf, writeManifests } from './generated-manifests';
import { generatedReadme } from './generated-readme';
import { writeMatrix } from './matrix-pool';
import { writeMutation } from './mutation-pool';
import { packageRoot } from './paths';

const root = packageRoot();
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function write(path: string, content: string): void {
  writeFileSync(join(root, path), content);
}

if (isAsked('manifests', process.argv)) {
  const manifests = writeManifests(families);
  write('README.md', generatedReadme(readFileSync(join(root, 'README.md'), 'utf8'), manifests));
}
if (isAsked('pages', process.argv)) {
  for (const page of ['docs/guide.md', 'docs/many-runs.md', 'docs/write-a-scenario.md'])
    write(page, generatedGuide(readFileSync(join(root, page), 'utf8')));
  for (const [path, content] of Object.entries(generatedDocuments())) write(path, content);
  write('sim/core/calendar-data.ts', calendarSource());
}
const known = livesOf(families);
const parties = ['finance', 'unit', 'bank', 'central-bank', 'paper', 'world'].filter((party) =>
  existsSync(join(root, 'models', party)),
);
const withoutSystem = parties.flatMap((party) =>
  readdirSync(join(root, 'models', party))
    .map((life) => `${party}/${life}`)
    .filter((name) => existsSync(join(root, 'models', name, 'machine.ts')) && !known.has(name)),
);
if (withoutSystem.length > 0)
  throw new Error(`lives that no system uses: ${canonical(withoutSystem)}`);

// Minutes of work, and sampled by tests: asked for by `-- --matrix`, or `--matrix=all`.
const isAll = process.argv.includes('--matrix=all');
if (isAll || process.argv.includes('--matrix')) {
  void writeMatrix(isAll, (line) => process.stdout.write(`${line}\n`));
  write('properties/killers/turns-withdrawn.json', json(fairnessTable()));
}
// The same for generated mutants: `-- --mutants`, or `--mutants=all`.
const isEvery = process.argv.includes('--mutants=all');
if (isEvery || process.argv.includes('--mutants'))
  void writeMutation(isEvery, undefined, (line) => process.stdout.write(`${line}\n`));
