/** The root is found from the sources and from the compiled file alike. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from './paths';

test('the root holds package.json and the rooms', () => {
  expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true);
  expect(join(packageRoot(), 'cli')).toBe(__dirname);
});

test('the compiled file finds the same root', () => {
  const compiled = join(packageRoot(), 'dist', 'cli', 'paths.js');
  const script = `process.stdout.write(require(${JSON.stringify(compiled)}).packageRoot())`;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe(packageRoot());
});
