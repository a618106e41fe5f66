/** Results with nothing in them yet: what every command fills its part of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResults } from '../base/results';
import type { NamedRules } from './inputs';
import { packageRoot } from './paths';

export const DEFAULT_SEED = '2013';

export const version = (): string =>
  (
    JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
      readonly version: string;
    }
  ).version;

export const emptyResults = (rules: NamedRules, seed = DEFAULT_SEED): RunResults => ({
  version: version(),
  seed,
  rules: { name: rules.name, digest: rules.digest, rules: rules.rules },
  systems: [],
  seedControls: [],
  killers: [],
  simulations: [],
  evidence: [],
  lives: [],
});
