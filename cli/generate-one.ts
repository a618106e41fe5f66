/**
 * Writes the manifest of one system again, and those of its lives: `ts-node cli/generate-one.ts
 * direct-payment`. `npm run generate` writes everything.
 */
import { InputError } from '../base/assert';
import { families } from '../models/systems/registry';
import { writeManifests } from './generated-manifests';

for (const name of process.argv.slice(2)) {
  const family = families.find((one) => one.name === name);
  if (!family)
    throw new InputError('generate-one', name, `one of ${families.map((f) => f.name).join(', ')}`);
  writeManifests([family]);
}
