/** Runs the command line of this checkout as a user would: compiled, or from the sources. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../paths';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type Door = 'compiled' | 'sources';

/** Runs `countersign` with arguments in a folder. */
export function runDoor(door: Door, folder: string, args: readonly string[]): Ran {
  const root = packageRoot();
  const way =
    door === 'compiled'
      ? [join(root, 'dist', 'cli', 'main.js')]
      : ['-r', join(root, 'node_modules', 'ts-node', 'register'), join(root, 'cli', 'main.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...way, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', TS_NODE_PROJECT: join(root, 'tsconfig.json') },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: status ?? -1, stdout, stderr };
}

export interface Folder {
  readonly path: string;
  readonly remove: () => void;
}

/** An empty folder outside the checkout. */
export function emptyFolder(): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-')));
  return {
    path,
    remove: () => {
      chmodSync(path, 0o755);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
