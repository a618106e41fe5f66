/** The packed package works in an empty folder elsewhere: its bin, its typed entries, its data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideFile, guideVariants } from './generated-guide';
import {
  compiler,
  type InstalledPackage,
  installPackage,
  ownManifest,
} from './testing/installed-package';

let user: InstalledPackage;
beforeAll(() => {
  user = installPackage();
}, 300_000);
afterAll(() => user?.remove());

const entries = Object.entries(ownManifest().exports).flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [{ entry: `countersign${name.slice(1)}`, ...target }],
);

test('the bin prints its version and its help', () => {
  expect(user.countersign('--version')).toMatchObject({
    exitCode: 0,
    stdout: `${ownManifest().version}\n`,
  });
  const help = user.countersign('--help');
  expect(help).toMatchObject({ exitCode: 0, stderr: '' });
  expect(help.stdout).toMatch(/^Usage: countersign/);
});

test.each(entries)('$entry loads and has its types', (wing) => {
  const script = `process.stdout.write(String(Object.keys(require('${wing.entry}')).length))`;
  const loaded = user.run(process.execPath, ['-e', script]);
  expect(loaded).toMatchObject({ exitCode: 0, stderr: '' });
  expect(Number(loaded.stdout)).toBeGreaterThan(0);
  expect(existsSync(join(user.folder, 'node_modules', 'countersign', wing.types))).toBe(true);
});

test('a module of the ES kind can import an entry too', () => {
  user.write(
    'user.mjs',
    "import { fen } from 'countersign/base';\nprocess.stdout.write(String(fen(5)));\n",
  );
  expect(user.run(process.execPath, ['user.mjs'])).toMatchObject({ exitCode: 0, stdout: '5' });
});

test('a path inside the package that is no entry is closed', () => {
  const script = "require('countersign/dist/base/fen')";
  expect(user.run(process.execPath, ['-e', script]).stderr).toMatch(
    /ERR_PACKAGE_PATH_NOT_EXPORTED/,
  );
});

test("a user's file is checked against our types, and a wrong use is refused", () => {
  const right = [
    "import { addFen, type Fen, parseYuan } from 'countersign/base';",
    "const left: Fen = parseYuan('800000.00');",
    'export const total: Fen = addFen(left, left);',
    ...entries.map(({ entry }, i) => `import type * as wing${i} from '${entry}';`),
    `export type Wings = [${entries.map((_, i) => `keyof typeof wing${i}`).join(', ')}];`,
  ];
  expect(typeCheck('right.ts', right.join('\n'))).toMatchObject({ exitCode: 0, stdout: '' });
  const wrong = "import { addFen } from 'countersign/base';\nexport const x = addFen(0.1, 2);\n";
  expect(typeCheck('wrong.ts', wrong).stdout).toMatch(/not assignable to parameter of type 'Fen'/);
});

function typeCheck(name: string, text: string) {
  user.write(name, text);
  return typesOf(name);
}

function typesOf(...names: readonly string[]) {
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023'];
  const modules = ['--module', 'nodenext'];
  return user.run(process.execPath, [compiler(), ...options, ...modules, ...names]);
}

test('the package holds what runs and what is read, and neither tests nor benches of ours', () => {
  expect(user.packedFiles).toContain('dist/cli/main.js');
  expect(user.packedFiles).toContain('LICENSE');
  expect(user.packedFiles).toContain('README.md');
  const ours = /\.test\.|\/testing\/|^(cli|base|check|seal)\/|^\.ci|^dist\/(cli\/setup|base\/tidy)/;
  expect(user.packedFiles.filter((path) => ours.test(path))).toEqual([]);
});

test('what init writes runs as it stands, and its one control matters', () => {
  expect(user.countersign('init', 'mine')).toMatchObject({ exitCode: 0, stderr: '' });
  const check = () => user.countersign('check', './mine/payment.ts', '--rules', 'mine/rules.yaml');
  expect(check()).toMatchObject({ exitCode: 0, stderr: '' });
  const rules = readFileSync(join(user.folder, 'mine', 'rules.yaml'), 'utf8');
  user.write(
    join('mine', 'rules.yaml'),
    rules.replace('duplicateCheck: true', 'duplicateCheck: false'),
  );
  const broken = check();
  expect(broken.exitCode).toBe(1);
  expect(broken.stdout).toContain('no payment is made twice');
  expect(user.countersign('init', 'mine')).toMatchObject({ exitCode: 2 });
});

test("what init writes is sound in its types, by a user's own compiler", () => {
  expect(user.countersign('init', 'typed').exitCode).toBe(0);
  const source = readFileSync(join(user.folder, 'typed', 'payment.ts'), 'utf8');
  expect(typeCheck('payment.ts', source)).toMatchObject({ exitCode: 0, stdout: '' });
});

test('a module that is no system is refused with what it exports', () => {
  user.write('empty.ts', 'export const nothing = 1;\n');
  const { exitCode, stderr } = user.countersign('check', './empty.ts');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/empty\.ts: found exports nothing, expected an export named/);
});

/** The example as it lies in the installed package. */
const packed = (name: string): string =>
  readFileSync(join(user.folder, 'node_modules', 'countersign', 'docs', 'examples', name), 'utf8');
const examples = ['order.ts', 'two-phase-commit.ts', 'alternating-bit.ts'];

test('the examples lie in the package, are sound in their types, and good', () => {
  for (const name of examples) user.write(name, packed(name));
  expect(typesOf(...examples)).toMatchObject({ exitCode: 0, stdout: '' });
  const paths = examples.map((name) => `./${name}`);
  expect(user.countersign('check', ...paths)).toMatchObject({ exitCode: 0, stderr: '' });
});

test('two-phase commit with three managers is counted as the world counts it', () => {
  user.write('commit.ts', packed('two-phase-commit.ts'));
  const args = ['check', './commit.ts', '--scope', '3 managers', '--json'];
  const { systems } = JSON.parse(user.countersign(...args).stdout) as {
    readonly systems: readonly Readonly<Record<'states' | 'transitions' | 'levels', number>>[];
  };
  expect(systems).toMatchObject([{ states: 288, transitions: 1145, levels: 10 }]);
});

test('without strong fairness of its lines the alternating bit has a lasso, and it replays', () => {
  user.write('weak.ts', guideFile('weak.ts'));
  const args = ['--property', 'an item that was sent is received', '--stories', 'lasso.json'];
  const broken = user.countersign('check', './weak.ts', ...args);
  expect(broken).toMatchObject({ exitCode: 1, stderr: '' });
  expect(broken.stdout).toMatch(/violated: a loop of \d+ steps after step \d+/);
  const again = user.countersign('replay', 'lasso.json', '--system', './weak.ts');
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(again.stdout).toContain('by the machines themselves');
});

test.each<[string, RegExp]>([
  ['broken.ts', /^countersign: \.\/broken\.ts:\d+:\d+: found a syntax error: /],
  ['target.ts', /\.\/target\.ts:\d+: found an error: .*'serves' does not exist.*expected a target/],
  ['typo.ts', /step the customer orders: found event .*"ODER".*did you mean ORDER\?/],
  ['timer.ts', /life customer, state waiting: found after 1000, expected an event such as/],
  [
    'unbounded.ts',
    /life customer: found more than 20000 local states; context key asked .*0, 1, 2/,
  ],
  ['predicate.ts', /property 'the shop .*': found part custmer, .*did you mean customer\?/],
])('the wrong module %s is refused in one line that says what to do: exit 2', (name, told) => {
  expect(Object.keys(guideVariants)).toContain(name);
  user.write(name, guideFile(name));
  const { exitCode, stdout, stderr } = user.countersign('check', `./${name}`);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(told);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
