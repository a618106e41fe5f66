/**
 * The set-up step in a small house of its own, with a compiler and an npm that only leave traces.
 * What it must never do is stay silent while dist/ or node_modules are not those of the sources.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let house: string;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
};
const lock = (packages: object): string => JSON.stringify({ packages: { '': {}, ...packages } });
const tsc = 'node_modules/typescript/bin/tsc';
const installed = { 'node_modules/typescript': { version: '6.0.3' } };

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'countersign-ready-'));
  cpSync(join(__dirname, 'ready.mjs'), join(house, 'cli', 'setup', 'ready.mjs'), {
    recursive: true,
  });
  for (const file of ['tsconfig.json', 'tsconfig.build.json']) write(file, '{}');
  write('package-lock.json', lock(installed));
  write('node_modules/.package-lock.json', lock(installed));
  write('base/fen.ts', 'export const one = 1;');
  // A compiler that copies, and refuses what holds the word "broken".
  write(
    tsc,
    `const fs = require('node:fs');
     const out = process.argv.at(-1);
     const text = fs.readFileSync('base/fen.ts', 'utf8');
     fs.mkdirSync(out + '/cli', { recursive: true });
     fs.writeFileSync(out + '/cli/main.js', text);
     process.exit(text.includes('broken') ? 2 : 0);`,
  );
  write('npm.js', "require('node:fs').writeFileSync('npm-ran', process.argv.slice(2).join(' '));");
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function ready(...args: readonly string[]) {
  const done = spawnSync(process.execPath, ['cli/setup/ready.mjs', ...args], {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(house, 'npm.js') },
  });
  const npm = join(house, 'npm-ran');
  const ran = existsSync(npm) ? readFileSync(npm, 'utf8') : undefined;
  rmSync(npm, { force: true });
  return { exitCode: done.status, said: done.stderr, npm: ran };
}
const main = (): string => readFileSync(join(house, 'dist/cli/main.js'), 'utf8');

test('a house that is ready is left alone without a word', () => {
  expect(ready()).toMatchObject({ exitCode: 0, said: expect.stringMatching(/dist\/ is missing/) });
  expect(ready()).toEqual({ exitCode: 0, said: '', npm: undefined });
});

test('a changed source is compiled again, a changed test is not', () => {
  ready();
  write('base/fen.test.ts', '//');
  expect(ready().said).toBe('');
  write('base/fen.ts', 'export const one = 2;');
  expect(ready().said).toMatch(/dist\/ is older than the sources/);
  expect(main()).toMatch(/one = 2/);
});

test('a source that went away is noticed', () => {
  write('base/gone.ts', '//');
  ready();
  rmSync(join(house, 'base/gone.ts'));
  expect(ready().said).toMatch(/older than the sources/);
});

test('a failed build has the exit code of the compiler and leaves the earlier dist/', () => {
  ready();
  write('base/fen.ts', 'broken');
  expect(ready()).toMatchObject({ exitCode: 2 });
  expect(main()).toMatch(/one = 1/);
  expect(ready()).toMatchObject({ exitCode: 2 });
});

test('asked to build, it builds what is up to date already', () => {
  ready();
  expect(ready('--build')).toMatchObject({ exitCode: 0, said: expect.stringMatching(/asked to/) });
});

test.each([
  [
    'another version',
    { 'node_modules/typescript': { version: '6.0.2' } },
    /6\.0\.2, the lock file/,
  ],
  [
    'too much',
    { ...installed, 'node_modules/b': { version: '1.0.0' } },
    /b is not in the lock file/,
  ],
  ['too little', {}, /typescript is missing/],
])('installed packages with %s are installed again', (_what, packages, reason) => {
  write('node_modules/.package-lock.json', lock(packages));
  expect(ready()).toMatchObject({ npm: 'ci', said: expect.stringMatching(reason) });
});

test('no installed packages at all are said to be missing', () => {
  rmSync(join(house, 'node_modules/.package-lock.json'));
  expect(ready()).toMatchObject({
    npm: 'ci',
    said: expect.stringMatching(/node_modules is missing/),
  });
});

test('a package of another platform may be absent', () => {
  const other = { 'node_modules/x-darwin': { version: '1.0.0', optional: true } };
  write('package-lock.json', lock({ ...installed, ...other }));
  expect(ready().npm).toBeUndefined();
});

test('a failed install ends everything with the exit code of npm', () => {
  rmSync(join(house, 'node_modules/.package-lock.json'));
  write('npm.js', 'process.exit(7);');
  expect(ready()).toMatchObject({ exitCode: 7 });
  expect(existsSync(join(house, 'dist'))).toBe(false);
});
