/**
 * Packs this checkout and installs it in an empty folder elsewhere, as a user would. The folder is
 * outside the checkout, so nothing can be found by accident in our own node_modules.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, present } from '../../base/assert';
import { packageRoot } from '../paths';

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface InstalledPackage {
  /** The user's folder: a package.json of its own and Countersign in its node_modules. */
  readonly folder: string;
  /** The paths inside the packed file. */
  readonly packedFiles: readonly string[];
  /** Runs a program in the user's folder. */
  readonly run: (command: string, args: readonly string[]) => Outcome;
  /** Runs the installed `countersign` bin in the user's folder. */
  readonly countersign: (...args: readonly string[]) => Outcome;
  readonly write: (name: string, text: string) => void;
  readonly remove: () => void;
}

export interface Manifest {
  readonly version: string;
  readonly exports: Readonly<
    Record<string, string | { readonly types: string; readonly default: string }>
  >;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Our own package.json. */
export const ownManifest = (): Manifest =>
  JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as Manifest;

/** The compiler of this checkout; a user's folder has none. */
export const compiler = (): string =>
  join(packageRoot(), 'node_modules', 'typescript', 'bin', 'tsc');

/**
 * Builds where needed, packs and installs. Takes some ten seconds; share one between tests.
 * @throws HarnessBug with npm's own words where packing or installing fails.
 */
export function installPackage(): InstalledPackage {
  const root = packageRoot();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-user-')));
  must(runIn(root, process.execPath, [join('cli', 'setup', 'ready.mjs')]), 'build');
  const packed = must(
    runIn(root, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
    'npm pack',
  );
  const tarball = present(
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
    'the packed file',
  );
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }\n');
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const xstate = `xstate@${ownManifest().devDependencies.xstate}`;
  must(runIn(folder, 'npm', ['install', ...quiet, `./${tarball}`, xstate]), 'npm install');
  const run = (command: string, args: readonly string[]) => runIn(folder, command, args);
  return {
    folder,
    packedFiles: packedPaths(packed.stdout),
    run,
    countersign: (...args) => run(join(folder, 'node_modules', '.bin', 'countersign'), args),
    write: (name, text) => writeFileSync(join(folder, name), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function packedPaths(json: string): readonly string[] {
  const content: unknown = JSON.parse(json);
  const [first] = Object.values(content as Record<string, { files: readonly { path: string }[] }>);
  return present(first, 'the packed package').files.map(({ path }) => path);
}

function runIn(folder: string, command: string, args: readonly string[]): Outcome {
  // npm hands its settings to what it starts; a user's folder must not inherit ours.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/i.test(name));
  const env = { ...Object.fromEntries(inherited), NO_COLOR: '1' };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: status ?? 1, stdout: stdout ?? '', stderr: stderr ?? String(error) };
}

function must(outcome: Outcome, what: string): Outcome {
  assert(outcome.exitCode === 0, `${what} failed: ${outcome.stdout}${outcome.stderr}`);
  return outcome;
}
