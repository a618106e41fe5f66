/** The door as a new user finds it: what he gets wrong, what he breaks, what he is told. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liaoning2013 } from '../models/rules';
import { rulesYaml } from '../models/rules/write';
import { packageRoot } from './paths';
import { emptyFolder, type Folder, runDoor } from './testing/run-door';

let folder: Folder;
beforeAll(() => {
  folder = emptyFolder();
});
afterAll(() => folder.remove());

const door = (...args: readonly string[]) => runDoor('compiled', folder.path, args);
const at = (name: string): string => join(folder.path, name);
const without = (rule: keyof typeof liaoning2013): string => {
  const name = `without-${rule}.yaml`;
  writeFileSync(at(name), rulesYaml({ ...liaoning2013, [rule]: false }, []));
  return name;
};

test('compiled and from the sources the door prints the same', () => {
  const args = ['check', 'direct-payment', '--rules', without('dutyOrder')];
  const compiled = runDoor('compiled', folder.path, args);
  const sources = runDoor('sources', folder.path, args);
  expect(compiled.exitCode).toBe(1);
  expect(sources).toEqual(compiled);
});

test('a system under the shipped rules is good: exit 0, every verdict with its states', () => {
  const { exitCode, stdout, stderr } = door('check', 'direct-payment');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/no funds go out on what nobody asked for +holds \(all \d+ states\)/);
});

test('a violation is told on one screen, with the command that repeats it', () => {
  const rules = without('distinctOfficers');
  const { exitCode, stdout } = door('check', 'direct-payment', '--rules', rules);
  expect(exitCode).toBe(1);
  const told = stdout.slice(stdout.indexOf('direct-payment (coalitions)')).trimEnd().split('\n');
  expect(told.length).toBeLessThanOrEqual(26);
  const command = /repeat: countersign (.*)$/.exec(told.at(-1) ?? '')?.[1] ?? '';
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, a, b]) => a ?? b ?? '');
  const again = door(...words);
  expect(again.exitCode).toBe(1);
  expect(again.stdout).toContain(told.at(-2) as string);
});

test('stories are written, told again by the machines, and refused where they were altered', () => {
  const rules = without('verifySealBeforeActing');
  const args = ['check', 'direct-payment', '--scope', 'coalitions', '--rules', rules];
  expect(door(...args, '--stories', 'stories.json').exitCode).toBe(1);
  expect(door('replay', 'stories.json').exitCode).toBe(0);
  const stories = JSON.parse(readFileSync(at('stories.json'), 'utf8')) as {
    stories: { steps: unknown[] }[];
  };
  stories.stories[0]?.steps.splice(1, 1);
  writeFileSync(at('altered.json'), JSON.stringify(stories));
  const altered = door('replay', 'altered.json');
  expect(altered.exitCode).toBe(1);
  expect(altered.stdout).toMatch(/cannot be told: at step \d+/);
});

const badCalls: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an unknown command', ['chekc'], /unknown command/],
  ['an unknown option', ['check', '--fast'], /unknown option/],
  ['an unknown system', ['check', 'dirct-payment'], /direct-payment\?/],
  ['an unknown scope', ['check', 'pilot', '--scope', 'x'], /--scope: found x of pilot/],
  ['an unknown property', ['check', 'direct-payment', '--property', 'x'], /--property: found x/],
  ['rules that are not there', ['check', '--rules', 'none.yaml'], /none\.yaml: found no such file/],
  ['a bound that is none', ['check', '--states-max', '-1'], /--states-max: found -1/],
  ['a negative month', ['simulate', '--months', '-3'], /--months: found -3/],
  [
    'a scenario that is not there',
    ['simulate', 'nowhere.yaml'],
    /nowhere\.yaml: found no such file/,
  ],
  ['a track that is none', ['simulate', '--track', 'pigeon'], /Allowed choices/],
  ['half a row', ['seal', '--rows', '1.5'], /--rows: found 1\.5/],
  ['no story', ['replay', 'none.json'], /none\.json: found no such file/],
  ['a bench that is none', ['bench', 'everything'], /BENCH: found everything/],
  ['a module that is not there', ['check', './mine.ts'], /mine\.ts: no such file/],
];

test.each(badCalls)('%s is an input error that names the place: exit 2', (_, args, told) => {
  const { exitCode, stdout, stderr } = door(...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(told);
});

test.each([
  ['bad.yaml', 'dutyOrder: [true', /bad\.yaml/],
  ['typo.yaml', 'dutyOrdr: true', /typo\.yaml.*dutyOrdr/s],
  ['word.yaml', 'dutyOrder: perhaps', /word\.yaml.*perhaps/s],
])('a rules file %s that is wrong is refused with its place', (name, text, told) => {
  writeFileSync(at(name), text);
  const { exitCode, stderr } = door('check', '--rules', name);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(told);
});

test('a corrupt file of stories is refused with the field that is wrong', () => {
  writeFileSync(at('corrupt.json'), '{"kind":"countersign stories","rules":{},"stories":');
  expect(door('replay', 'corrupt.json').exitCode).toBe(2);
  writeFileSync(at('corrupt.json'), '{"kind":"countersign stories","rules":{},"stories":[]}');
  expect(door('replay', 'corrupt.json')).toMatchObject({ exitCode: 2 });
});

test('an output folder that cannot be written to is refused, and nothing is half-written', () => {
  writeFileSync(at('a-file'), 'mine');
  const { exitCode, stderr } = door('report', '--out', 'a-file');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/a-file: found .*expected a folder that can be written to/);
  expect(readFileSync(at('a-file'), 'utf8')).toBe('mine');
  const locked = emptyFolder();
  chmodSync(locked.path, 0o555);
  if (process.getuid?.() !== 0)
    expect(door('report', '--out', locked.path)).toMatchObject({ exitCode: 2 });
  expect(readdirSync(locked.path)).toEqual([]);
  locked.remove();
});

test('a bound that is met says clipped and is no pass, unless that is allowed', () => {
  const args = ['check', 'voucher-reference', '--scope', 'tiny', '--states-max', '1000'];
  const { exitCode, stdout } = door(...args);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('clipped at 1,000 states');
  expect(door(...args, '--allow-clipped').exitCode).toBe(0);
});

test('Ctrl-C in the middle of a search stops it cleanly and says what was done', async () => {
  const main = join(packageRoot(), 'dist', 'cli', 'main.js');
  const args = [main, 'check', 'voucher-reference', '--vouchers', '3', '--quota', '1'];
  const child = spawn(process.execPath, args, { cwd: folder.path });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  setTimeout(() => child.kill('SIGINT'), 4000);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  expect(exitCode).toBe(130);
  expect(told).toMatch(/Stopped\. Done so far: voucher-reference.*[\d,]+ states/);
});
