/** What a user of the checker asks for beside the verdicts: each flag, and how each can fail. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResults } from '../base/results';
import { liaoning2013 } from '../models/rules';
import { rulesYaml } from '../models/rules/write';
import { emptyFolder, type Folder, runDoor } from './testing/run-door';

let folder: Folder;
beforeAll(() => {
  folder = emptyFolder();
});
afterAll(() => folder.remove());

const check = (...args: readonly string[]) => runDoor('compiled', folder.path, ['check', ...args]);
const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
const payment = ['direct-payment', '--scope', 'one voucher'] as const;
const clipped = ['voucher-reference', '--scope', 'tiny', '--states-max', '1000'] as const;

test('--coverage shows each machine with its denominators and names what never was', () => {
  const bare = check(...payment);
  const { exitCode, stdout } = check(...payment, '--coverage');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^ {2}bank\/direct-payment +\d+\/105 +\d+\/804 +\d+\/22 \(\d+%\)/m);
  expect(stdout).toMatch(/bank\/direct-payment never took: .*retry in unknown/s);
  expect(stdout).toContain(bare.stdout.trimEnd());
  expect(bare.stdout).not.toContain('overage');
  const results = JSON.parse(check(...payment, '--coverage', '--json').stdout) as RunResults;
  expect(results.coverage).toEqual(results.systems[0]?.coverage);
  expect(JSON.parse(check(...payment, '--json').stdout)).not.toHaveProperty('coverage');
});

test('--coverage-min fails where a machine is below it, names it, and leaves 0 in peace', () => {
  expect(check(...payment, '--coverage-min', '0').exitCode).toBe(0);
  const junit = ['--junit', 'junit.xml'];
  const { exitCode, stdout } = check(...payment, '--coverage-min', '100', ...junit);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^Coverage below 100%: bank\/direct-payment: \d+ of 22 arrows taken/m);
  expect(read('junit.xml')).toContain('<failure type="Coverage below 100%"');
  expect(read('junit.xml')).toMatch(
    /<property name="arrows of bank\/direct-payment" value="\d+ of/,
  );
});

test('--require-exhaustive fails where a search was cut, and says which', () => {
  expect(check(...payment, '--require-exhaustive').exitCode).toBe(0);
  const { exitCode, stdout } = check(...clipped, '--require-exhaustive', '--junit', 'cut.xml');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^Not exhaustive: voucher-reference · tiny: stopped at the bound/m);
  expect(read('cut.xml')).toContain('<failure type="Not exhaustive"');
  expect(read('cut.xml')).toContain('<property name="cut" value="states"/>');
});

test('a search that was cut says what grows, and its command meets the same bound', () => {
  const { stdout, stderr } = check(...clipped);
  expect(stdout).toMatch(/· grows most in: part finance \(\d+ values\), /);
  expect(stderr).toMatch(
    /bound of 1,000 states is near: \d+ states, levels grow \d\.\d-fold\n {2}grows most in: part f/,
  );
  const command = /repeat: countersign check (.*)$/m.exec(stdout)?.[1] ?? '';
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, a, b]) => a ?? b ?? '');
  const again = check(...words);
  expect(again.exitCode).toBe(1);
  expect(again.stdout).toContain('clipped at 1,000 states');
});

test('--annotations github marks what fails, and beside --json leaves the JSON whole', () => {
  expect(check(...payment, '--annotations', 'github').stdout).not.toContain('::');
  const { stdout } = check(...clipped, '--annotations', 'github');
  const lines = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(
    /^::warning title=voucher-reference · tiny::.*clipped at 1,000 states%0A/,
  );
  writeFileSync(
    join(folder.path, 'off.yaml'),
    rulesYaml({ ...liaoning2013, dutyOrder: false }, []),
  );
  const broken = ['direct-payment', '--rules', 'off.yaml', '--annotations', 'github', '--json'];
  const { exitCode, stdout: json, stderr } = check(...broken);
  expect(exitCode).toBe(1);
  expect((JSON.parse(json) as RunResults).systems).toHaveLength(3);
  expect(stderr).toMatch(
    /^::error title=direct-payment · .*%0Arepeat: countersign check .*--rules/m,
  );
});

test('workers and reductions change no verdict; reduced counts stand beside the whole', () => {
  const scope = ['voucher-reference', '--scope', 'tiny', '--json'] as const;
  const told = (...args: readonly string[]) => {
    const results = JSON.parse(check(...scope, ...args).stdout) as RunResults;
    const [system] = results.systems;
    if (!system) throw new Error('a system was checked');
    return { ...system, words: system.verdicts.map(({ verdict }) => verdict) };
  };
  const whole = told('--workers', '1');
  expect(told()).toEqual(whole);
  const symmetric = told('--symmetry');
  expect(symmetric.words).toEqual(whole.words);
  expect(symmetric.states).toBeLessThan(whole.states);
  const { states, transitions } = whole;
  expect(symmetric.reductions).toEqual({
    inForce: ['symmetry'],
    whole: { states, transitions },
    leftOut: [],
  });
  const ordered = told('--partial-order');
  expect(ordered.words).toEqual(whole.words);
  expect(ordered.transitions).toBeLessThan(whole.transitions);
  const { stdout } = check(...payment, '--symmetry');
  expect(stdout).toMatch(/· symmetry left out: “.*” is about runs/);
});

test('one worker and all cores print the same, coverage and profile included', () => {
  const args = ['voucher-reference', '--scope', 'small', '--coverage', '--profile', '--json'];
  const alone = check(...args, '--workers', '1');
  expect(alone.exitCode).toBe(0);
  expect(check(...args, '--workers', 'auto')).toEqual(alone);
});

test('--memory ends a search clipped and says that memory was the bound', () => {
  const args = ['voucher-reference', '--scope', 'small', '--memory', '2', '--stats'];
  const { exitCode, stdout, stderr } = check(...args);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/· stopped at its memory budget, after [\d,]+ states/);
  expect(stdout).toContain('repeat: countersign check voucher-reference --memory 2 --scope small');
  expect(stderr).toMatch(/distinct, .*, \d MB/);
});

test('--stats tells of the search on standard error and changes nothing of the result', () => {
  const { exitCode, stdout, stderr } = check(...payment, '--stats');
  expect(exitCode).toBe(0);
  expect(stdout).toBe(check(...payment).stdout);
  expect(stderr).toMatch(
    /^direct-payment, one voucher\n {2}\d+ generated, 107 distinct, 0 queued, level \d+, [\d.]+k?/,
  );
});

test('--profile counts every enabled step once, on the terminal and in the JSON', () => {
  const { exitCode, stdout } = check(...payment, '--profile');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Profile: direct-payment · one voucher, \d+ enabled steps/m);
  expect(stdout).toMatch(/^ {2}step +enabled +share +deeper +loops +refused +lost$/m);
  const results = JSON.parse(check(...payment, '--profile', '--json').stdout) as RunResults;
  const [system] = results.systems;
  const sum = system?.profile?.steps.reduce((total, { enabled }) => total + enabled, 0);
  expect(sum).toBe(system?.transitions);
});

test('what is asked for is told in Chinese too', () => {
  const asked = ['--coverage-min', '100', '--profile', '--stats', '--require-exhaustive'];
  const { exitCode, stdout, stderr } = check('--lang', 'zh', ...payment, ...asked);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^覆盖率低于 100%：代理银行：直接支付：22 个箭头中走过 \d+ 个/m);
  expect(stdout).toContain('剖析：');
  expect(stderr).toMatch(/生成 \d+，不同 107，/);
});

test.each([
  ['a percentage that is none', ['--coverage-min', '101'], /--coverage-min: found 101/],
  ['no worker', ['--workers', '0'], /--workers: found 0/],
  ['memory that is none', ['--memory', 'much'], /--memory: found much/],
  [
    'coverage of what was left out',
    ['--partial-order', '--coverage'],
    /'--partial-order' cannot be used with option '--coverage'/,
  ],
  ['an unknown kind of annotation', ['--annotations', 'gitlab'], /Allowed choices are github/],
  [
    'clipped allowed and forbidden at once',
    ['--allow-clipped', '--require-exhaustive'],
    /cannot be used with option '--allow-clipped'/,
  ],
])('%s is an input error that names the place: exit 2', (_, args, told) => {
  const { exitCode, stdout, stderr } = check(...payment, ...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(told);
});
