/**
 * SimPy on the same line of stations, where a Python that has it is there; else the reason why not.
 * Version 2 has another interface and does not count. The distribution's own Python is asked too,
 * since its packages are not those of another Python that stands before it on the PATH.
 */
import { spawnSync } from 'node:child_process';
import { assert } from '../../base/assert';
import { modelFile } from '../peers/foreign';
import { ARRIVALS_A_MINUTE, type Found, meetsTheory, SERVICES_A_MINUTE } from './model';

export type Simpy =
  | { readonly is: 'present'; readonly python: string; readonly version: string }
  | { readonly is: 'absent'; readonly why: string };

const ASK = 'import simpy; print(simpy.__version__)';

/** Looks for a Python with SimPy 3 or later. */
export function findSimpy(): Simpy {
  let why = 'no Python here has SimPy';
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, ['-c', ASK], { encoding: 'utf8' });
    if (status !== 0) continue;
    const version = stdout.trim();
    if (Number(version.split('.')[0]) >= 3) return { is: 'present', python, version };
    why = `SimPy ${version} is too old; 3 or later is needed`;
  }
  return { is: 'absent', why };
}

/** One run, its mean asserted. */
export function runOnSimpy(
  python: string,
  stations: number,
  customers: number,
): Found & { readonly seconds: number } {
  const numbers = [stations, customers, ARRIVALS_A_MINUTE, SERVICES_A_MINUTE, 1].map(String);
  const ran = spawnSync(python, [modelFile('queues.py'), ...numbers], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert(ran.status === 0, `SimPy failed: ${ran.stderr}`);
  const { seconds, served, means } = JSON.parse(ran.stdout) as {
    readonly seconds: number;
    readonly served: number;
    readonly means: readonly number[];
  };
  assert(served === customers, `SimPy served ${served} of ${customers}`);
  return { ...meetsTheory('SimPy', stations, means), seconds };
}
