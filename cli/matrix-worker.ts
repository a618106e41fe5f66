/** A thread that judges scopes of the control matrix, one after the other, until it is stopped. */
import { parentPort } from 'node:worker_threads';
import { present } from '../base/assert';
import { families } from '../models/systems/registry';
import type { ScopeCells } from '../properties/killers/matrix';
import { scopeCells } from '../properties/killers/scope-cells';

export interface MatrixOrder {
  readonly family: string;
  readonly scope: string;
  readonly pinned: ScopeCells | undefined;
}

const port = present(parentPort, 'a thread that gives orders');
port.on('message', ({ family, scope, pinned }: MatrixOrder) => {
  const known = present(
    families.find(({ name }) => name === family),
    family,
  );
  const at = present(
    known.scopes.find(({ name }) => name === scope),
    scope,
  );
  const began = performance.now();
  const done = scopeCells(known, at, pinned);
  port.postMessage({ ...done, milliseconds: performance.now() - began });
});
