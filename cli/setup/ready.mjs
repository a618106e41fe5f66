/**
 * Makes a fresh clone ready: installs where node_modules differs from the lock file, compiles where
 * dist/ differs from the sources, and says so on stderr. Runs before anything is installed, so it
 * is plain JavaScript on Node's own modules. It compares contents, not times: a checkout or a copy
 * may give files any time it likes. `npm start` and `npm test` run it first; `npm run build` runs
 * it with `--build`, which compiles in any case.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const rooms = ['base', 'models', 'check', 'sim', 'seal', 'properties', 'reports', 'bench', 'cli'];
const stampFile = 'built-from.txt';

/** Why the installed packages are not those of the lock file; `undefined` where they are. */
function whyInstall() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'node_modules is missing';
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  for (const [path, entry] of Object.entries(wanted)) {
    const found = installed[path];
    if (path === '' || (found === undefined && (entry.optional || entry.devOptional))) continue;
    if (found?.version !== entry.version) {
      return `${path} is ${found?.version ?? 'missing'}, the lock file says ${entry.version}`;
    }
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  const extra = Object.keys(installed).find((path) => wanted[path] === undefined);
  return extra && `${extra} is not in the lock file`;
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** A digest of everything the compiler reads: the sources, its options and the locked packages. */
function sourceDigest() {
  const hash = createHash('sha256');
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  for (const file of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) add(file);
  for (const room of rooms) {
    if (!existsSync(join(root, room))) continue;
    for (const path of readdirSync(join(root, room), { recursive: true }).map(String).sort()) {
      if (/\.(ts|json)$/.test(path) && !path.endsWith('.test.ts')) add(join(room, path));
    }
  }
  return hash.digest('hex');
}

function whyBuild(digest) {
  const stamp = join(root, 'dist', stampFile);
  if (!existsSync(stamp)) return 'dist/ is missing';
  return readFileSync(stamp, 'utf8') === digest ? undefined : 'dist/ is older than the sources';
}

/** Runs to the end with our terminal; a failure ends us with the same exit code. */
function run(command, args, cleanUp = () => {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.status === 0) return;
  cleanUp();
  if (done.error) process.stderr.write(`${command}: ${done.error.message}\n`);
  process.exit(done.status ?? 130);
}

/** npm as it was called, so that a clone prepared by one npm is not finished by another. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run('npm', args);
}

/** Compiles beside dist/ and then changes places, so that a failed build leaves the earlier one. */
function build(digest) {
  const fresh = join(root, `dist.${process.pid}`);
  const remove = (folder) => rmSync(folder, { recursive: true, force: true });
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '-p', 'tsconfig.build.json', '--outDir', fresh];
  run(process.execPath, args, () => remove(fresh));
  chmodSync(join(fresh, 'cli', 'main.js'), 0o755);
  writeFileSync(join(fresh, stampFile), digest);
  const old = `${fresh}.old`;
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
  renameSync(fresh, join(root, 'dist'));
  remove(old);
}

const installReason = whyInstall();
if (installReason) {
  process.stderr.write(`Set-up: ${installReason}; running npm ci.\n`);
  runNpm(['ci']);
}
const digest = sourceDigest();
const buildReason = process.argv.includes('--build') ? 'asked to' : whyBuild(digest);
if (buildReason) {
  process.stderr.write(`Set-up: ${buildReason}; compiling.\n`);
  build(digest);
}
