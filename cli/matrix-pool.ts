/**
 * The whole control matrix on all cores: a scope at a time to each thread, the largest first. The
 * result stands in the order of the registry, whoever judged what.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { families } from '../models/systems/registry';
import { controlMatrix, type ScopeCells } from '../properties/killers/matrix';
import { type Judged, matrixText } from '../properties/killers/scope-cells';
import type { MatrixOrder } from './matrix-worker';
import { packageRoot } from './paths';

interface Done extends Judged {
  readonly milliseconds: number;
}

/** Treasury scopes; calibrations read no rules. */
export const scopesOfMatrix = (): readonly MatrixOrder[] =>
  families.flatMap((family) =>
    family.scopes.flatMap((scope) =>
      scope.kind === 'calibration'
        ? []
        : [{ family: family.name, scope: scope.name, pinned: undefined }],
    ),
  );

const pinnedOf = ({ family, scope }: MatrixOrder): ScopeCells | undefined =>
  controlMatrix.find((one) => one.family === family && one.scope === scope);

/**
 * Judges all scopes, or those of the families that `only` names; `isAll` takes nothing from what is
 * pinned. `tell` hears a line a scope and the matrix as it stands then, so that who interrupts
 * loses one scope a thread.
 */
export async function wholeMatrix(
  isAll: boolean,
  tell: (line: string, soFar: readonly ScopeCells[]) => void,
  only: readonly string[] = [],
): Promise<readonly ScopeCells[]> {
  const orders = scopesOfMatrix();
  const isAsked = ({ family }: MatrixOrder): boolean => only.length === 0 || only.includes(family);
  const weight = (order: MatrixOrder): number => pinnedOf(order)?.states ?? Number.MAX_SAFE_INTEGER;
  const waiting = orders.filter(isAsked).sort((a, b) => weight(b) - weight(a));
  const found = new Map<string, ScopeCells>();
  const soFar = (): readonly ScopeCells[] =>
    orders.flatMap((order) => found.get(nameOf(order)) ?? pinnedOf(order) ?? []);
  const threads = Math.min(availableParallelism(), orders.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = startWorker();
      for (let order = waiting.shift(); order; order = waiting.shift()) {
        const done = await ask(worker, isAll ? order : { ...order, pinned: pinnedOf(order) });
        found.set(nameOf(order), done.cells);
        tell(lineOf(done), soFar());
      }
      await worker.terminate();
    }),
  );
  return soFar();
}

const nameOf = ({ family, scope }: MatrixOrder): string => `${family}, ${scope}`;

/** Writes the pinned matrix again; what is pinned under the same content is not judged again. */
export async function writeMatrix(
  isAll: boolean,
  tell: (line: string) => void,
  only: readonly string[] = [],
): Promise<void> {
  const path = join(packageRoot(), 'properties', 'killers', 'control-matrix.json');
  const write = (matrix: readonly ScopeCells[]): void => writeFileSync(path, matrixText(matrix));
  write(
    await wholeMatrix(
      isAll,
      (line, soFar) => {
        tell(line);
        write(soFar);
      },
      only,
    ),
  );
}

function startWorker(): Worker {
  const fromSource = __filename.endsWith('.ts');
  return new Worker(join(__dirname, fromSource ? 'matrix-worker.ts' : 'matrix-worker.js'), {
    execArgv: fromSource ? ['-r', require.resolve('ts-node/register')] : [],
    // Much is built and thrown away at once: a small nursery would be cleaned for half the time.
    resourceLimits: { maxYoungGenerationSizeMb: 512, maxOldGenerationSizeMb: 8192 },
  });
}

const ask = (worker: Worker, order: MatrixOrder): Promise<Done> =>
  new Promise((resolve, reject) => {
    worker.once('message', (done: Done) => {
      worker.off('error', reject);
      resolve(done);
    });
    worker.once('error', reject);
    worker.postMessage(order);
  });

function lineOf({ cells, judged, milliseconds }: Done): string {
  const pairs = cells.cells.filter(({ switched }) => switched.length === 2).length;
  const name = `${cells.family}, ${cells.scope}`.padEnd(44);
  const count = `${cells.cells.length - pairs} rules and ${pairs} pairs, ${judged} judged`;
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${name} ${String(cells.states).padStart(8)} states  ${count}, ${seconds} s`;
}
