/**
 * The worked example of docs/test-paths.md: it is run, it is type-checked, and the page shows no
 * line of code that is not in the files that are run. Compiled, as its user has the package: from
 * the sources the same takes three times as long.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(__dirname, '..', '..');
const example = join(root, 'docs', 'examples', 'http-service');
const page = readFileSync(join(root, 'docs', 'test-paths.md'), 'utf8');
const entry = join(root, 'dist', 'properties', 'index');

interface Outcome {
  readonly status: string;
  readonly title: string;
}

/** Runs the example's own tests on the compiled rooms, where its user has the installed package. */
function runExample(): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-example-'));
  const file = join(folder, 'vitest.config.mjs');
  writeFileSync(
    file,
    `export default {
      root: ${JSON.stringify(example)},
      resolve: { alias: { 'countersign/properties': ${JSON.stringify(`${entry}.js`)} } },
      test: { include: ['*.spec.ts'], server: { deps: { external: [/[\\\\/]dist[\\\\/]/] } } },
    };\n`,
  );
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--root', example, '--config', file, '--reporter=json'];
  const ran = spawnSync(process.execPath, [vitest, ...args], { cwd: example, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const report = /\{"num.*\}/s.exec(ran.stdout)?.[0];
  if (report === undefined) throw new Error(`${ran.stdout}${ran.stderr}`);
  const { testResults } = JSON.parse(report) as {
    readonly testResults: readonly { readonly assertionResults: readonly Outcome[] }[];
  };
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

test('the service passes all paths of its model, and both wrong variants are caught', () => {
  const outcomes = runExample();
  expect(outcomes.filter(({ status }) => status !== 'passed')).toEqual([]);
  const titles = outcomes.map(({ title }) => title);
  expect(titles.filter((title) => title.includes('Reaches state'))).toHaveLength(30);
  expect(titles.filter((title) => title.includes('is caught by'))).toHaveLength(2);
});

test('the example keeps to the types of what it imports', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ['machine.ts', 'service.ts', 'paths.spec.ts'].map((name) => join(example, name));
  const program = ts.createProgram(files, {
    ...options,
    noEmit: true,
    paths: { 'countersign/properties': [`${entry}.d.ts`] },
  });
  const found = files.flatMap((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)),
  );
  expect(program.getSourceFiles().map(({ fileName }) => fileName)).toContain(`${entry}.d.ts`);
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual(
    [],
  );
});

test('every piece of code on the page stands in the file it names', () => {
  const pieces = [...page.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs)];
  expect(pieces.map(([, name]) => name)).toEqual(['machine.ts', 'paths.spec.ts', 'paths.spec.ts']);
  expect(page.match(/```ts\n/g)).toHaveLength(pieces.length);
  for (const [, name = '', code = ''] of pieces)
    expect(readFileSync(join(example, name), 'utf8')).toContain(code);
});

test('every command on the page prints what the page shows', () => {
  const shown = [...page.matchAll(/```console\n\$ countersign (.*?)\n(.*?)```/gs)];
  expect(shown.length).toBeGreaterThan(2);
  for (const [, command = '', printed] of shown) {
    const door = join(root, 'dist', 'cli', 'main.js');
    const { stdout } = spawnSync(process.execPath, [door, ...command.split(' ')], {
      cwd: example,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    const digestLeftOut = stdout.replace(/("digest": ")[0-9a-f]+"/, '$1…"');
    expect([command, digestLeftOut]).toEqual([command, printed]);
  }
});
