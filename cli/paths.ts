/**
 * Where the package's own data files are: rules, scenarios, manifests. They are not compiled, so
 * they are read from the package's root folder, which is one step up from `cli/` and two from
 * `dist/cli/`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from '../base/assert';

/**
 * The absolute path of the package's root folder, the same from the sources and from `dist/`.
 * @throws HarnessBug where no folder above this file holds Countersign's package.json.
 */
export function packageRoot(): string {
  let folder = __dirname;
  while (!isPackageRoot(folder)) {
    const above = dirname(folder);
    assert(above !== folder, `no folder above ${__dirname} holds the package.json of countersign`);
    folder = above;
  }
  return folder;
}

function isPackageRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const content = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: unknown };
  return content.name === 'countersign';
}

/** Names of the shipped scenarios, the pilot first. */
export const shippedScenarios = (): readonly string[] =>
  readdirSync(join(packageRoot(), 'sim', 'scenarios'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort(
      (a, b) => Number(b === 'liaoning-2013') - Number(a === 'liaoning-2013') || (a < b ? -1 : 1),
    );
