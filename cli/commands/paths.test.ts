/** `countersign paths` at the door: what is printed, what is written, what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, type Folder, runDoor } from '../testing/run-door';

let folder: Folder;
beforeAll(() => {
  folder = emptyFolder();
});
afterAll(() => folder.remove());

const door = (...args: readonly string[]) => runDoor('compiled', folder.path, ['paths', ...args]);

interface PathsFile {
  readonly kind: string;
  readonly coverage: { readonly covered: number; readonly of: number; readonly paths: number };
  readonly paths: readonly { readonly steps: readonly object[] }[];
}

test('standard output is JSON alone, and a file holds the same bytes', () => {
  const asked = ['two-phase-commit', '--life', 'transaction-manager'];
  const printed = door(...asked, '--json');
  expect([printed.exitCode, printed.stderr]).toEqual([
    0,
    '21 of 21 transitions covered by 10 paths of 27 steps\n',
  ]);
  const file = JSON.parse(printed.stdout) as PathsFile;
  expect([file.kind, file.coverage.covered, file.paths.length]).toEqual([
    'countersign paths',
    21,
    file.coverage.paths,
  ]);
  const written = door(...asked, '--out', 'paths.json');
  expect(written.stdout.split('\n').slice(-2, -1)).toEqual(['Written: paths.json']);
  expect(readFileSync(join(folder.path, 'paths.json'), 'utf8')).toBe(printed.stdout);
});

test('a system is toured by its steps, told in Chinese', () => {
  const { exitCode, stdout } = door('direct-payment', '--scope', 'coalitions', '--lang', 'zh');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/1 条路径共 12 步，覆盖步骤 12 个中的 12 个\n$/);
});

test('a goal that no path leads to is a finding', () => {
  const goal = 'no payment is executed more than once';
  const { exitCode, stdout } = door('direct-payment', '--scope', 'one voucher', '--to', goal);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    `0 of 1 goals covered by 0 paths of 0 steps\nNo path leads there: ${goal}`,
  );
});

test.each([
  ['neither life nor scope', ['pilot'], /neither --life nor --scope, expected --life, one of/],
  ['both', ['pilot', '--life', 'bank', '--scope', 'small'], /one or the other/],
  ['an unknown life', ['pilot', '--life', 'moon'], /--life: found moon of pilot, expected one of/],
  ['several of a name', ['pilot', '--life', 'finance'], /finance, which is several/],
  ['an unknown cover', ['pilot', '--cover', 'all'], /transitions, pairs, states, steps/],
  ['no paths', ['pilot', '--scope', 'small', '--paths-max', '0'], /--paths-max: found 0/],
  ['a goal and a cover', ['pilot', '--cover', 'states', '--to', 'x'], /one or the other/],
])('%s is bad input: exit 2, one sentence', (_, args, message) => {
  const { exitCode, stderr } = door(...args);
  expect(stderr).toMatch(message);
  expect([exitCode, stderr.trim().split('\n').length]).toEqual([2, 1]);
});
