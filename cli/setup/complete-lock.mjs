/**
 * Adds to package-lock.json the platform packages that a registry mirror lacked when the lock file
 * was written. npm leaves them out then, and `npm ci` later refuses the file on every platform.
 * Their versions are pinned by their parents; only their integrity stays unknown until npm next
 * sees them. Run it after adding a dependency (`npm run lock:complete`); the tidy test says when it
 * is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const lockFile = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'package-lock.json');
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** What the name says of the platform: `core-linux-x64-musl` is linux, x64 and musl. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const among = (known) => words.filter((word) => known.includes(word)).slice(-1);
  const fields = { cpu: among(processors), os: among(systems) };
  if (words.some((word) => word.startsWith('musl'))) fields.libc = ['musl'];
  if (words.some((word) => word.startsWith('gnu'))) fields.libc = ['glibc'];
  return fields.cpu.length === 0 || fields.os.length === 0 ? undefined : fields;
}

const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
const added = [];
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[path] || !platform || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) continue;
    const { cpu, libc, os } = platform;
    const dev = parent.dev ? { dev: true } : {};
    lock.packages[path] = { version, cpu, ...dev, ...(libc && { libc }), optional: true, os };
    added.push(`${name}@${version}`);
  }
}
const byPath = ([left], [right]) => left.localeCompare(right, 'en');
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
if (added.length > 0) writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
process.stderr.write(`Lock file: ${added.length} platform packages added. ${added.join(' ')}\n`);
