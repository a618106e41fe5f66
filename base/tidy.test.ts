/**
 * Keeps the house's rules (CONTRIBUTING.md): arrows, bans, lengths, complete model folders, a true
 * ARCHITECTURE.md. Each rule is a function from a file to its breaches, and is shown a snippet that
 * breaks it before it is believed.
 */
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type Ban, bans, machinePath } from './tidy/bans';
import { arrowBreaches, banBreaches, foreignPackages, lengthBreaches } from './tidy/breaches';
import { exemptions, rooms } from './tidy/house';
import { houseFiles, isProgram, isTest, parse, readText } from './tidy/sources';

const files = houseFiles();
const sources = files.filter(isProgram).map((path) => parse(path, readText(path)));
const manifest = JSON.parse(readText('package.json')) as Readonly<
  Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies',
    Readonly<Record<string, string>>
  >
>;
const runtimePackages = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.optionalDependencies),
  ...Object.keys(manifest.peerDependencies),
];

const everyBreach = sources.flatMap((source) => [
  ...arrowBreaches(source),
  ...lengthBreaches(source),
  ...bans.flatMap((ban) => banBreaches(source, ban)),
]);
const isLetOff = ({ path, rule }: { readonly path: string; readonly rule: string }): boolean =>
  exemptions.some((exemption) => exemption.rule === rule && exemption.path.test(path));
const shown = (breaches: typeof everyBreach): readonly string[] =>
  breaches.map(({ path, line, rule, instead }) => `${path}:${line} ${rule}; instead: ${instead}`);

test('every file keeps the arrows, the bans and the lengths', () => {
  expect(sources.length).toBeGreaterThan(10);
  expect(shown(everyBreach.filter((breach) => !isLetOff(breach)))).toEqual([]);
});

test('every exemption is still needed and gives its reason', () => {
  const idle = exemptions.filter(
    ({ path, rule }) =>
      !everyBreach.some((breach) => breach.rule === rule && path.test(breach.path)),
  );
  expect(idle).toEqual([]);
  expect(exemptions.every(({ reason }) => reason.length > 20)).toBe(true);
});

test.each(bans)('the ban on $name refuses its snippets and only those', (ban: Ban) => {
  const path = ['models/bank/x.ts', 'seal/x.ts'].find((candidate) => ban.where.test(candidate));
  const breaches = (text: string) => banBreaches(parse(path as string, text), ban);
  for (const snippet of ban.refuses)
    expect([snippet, breaches(snippet).length]).toEqual([snippet, 1]);
  expect(breaches(ban.passes)).toEqual([]);
});

test.each([
  ['base/x.ts', "import { a } from '../models/y';"],
  ['models/x.ts', "import type { A } from '../check/core/y';"],
  ['check/x.ts', "export { a } from '../sim/y';"],
  ['sim/x.ts', "const a = await import('../seal/y');"],
  ['seal/x.ts', "const a = require('../check/y');"],
  ['reports/x.ts', "import { a } from '../check/y';"],
  ['reports/x.ts', "import type { A } from '../cli/y';"],
  ['cli/x.ts', "import { a } from '../out/y';"],
  ['properties/x.ts', "import { a } from '../bench/y';"],
  ['models/bank/x/machine.ts', "import { a } from '../../tables/tabulate';"],
  ['check/core/x.ts', "import { a } from '../workers/y';"],
  ['models/x.ts', "import { readFileSync } from 'node:fs';"],
  ['sim/core/x.ts', "import { join } from 'path';"],
])('%s is refused %s', (path, text) => {
  expect(arrowBreaches(parse(path, text))).toHaveLength(1);
});

test.each([
  ['models/x.ts', "import { a } from '../base/fen';"],
  ['reports/x.ts', "import { type A, type B } from '../check/y';"],
  ['properties/x.ts', "import { a } from '../seal/y';"],
  ['base/x.test.ts', "import { readFileSync } from 'node:fs';"],
])('%s is allowed %s', (path, text) => {
  expect(arrowBreaches(parse(path, text))).toEqual([]);
});

test('a line of 101 columns, a function of 71 lines and a file of 251 lines are refused', () => {
  const rulesFor = (text: string) => lengthBreaches(parse('base/x.ts', text)).map((b) => b.rule);
  const body = (lines: number) => `const f = () => {\n${'f();\n'.repeat(lines - 2)}};`;
  expect(rulesFor(`// ${'圆'.repeat(98)}`)).toEqual(['line length']);
  expect(rulesFor(`// ${'圆'.repeat(97)}`)).toEqual([]);
  expect(rulesFor(body(71))).toEqual(['function length']);
  expect(rulesFor(body(70))).toEqual([]);
  expect(rulesFor('//\n'.repeat(251))).toEqual(['file length']);
  expect(rulesFor('//\n'.repeat(250))).toEqual([]);
});

test('every program file of a room opens with what it is', () => {
  const bare = sources.filter(({ path, text }) => {
    const inRoom = !isTest(path) && rooms.some((room) => path.startsWith(`${room}/`));
    return inRoom && !/^(#!.*\n)?(\/\*\*|\/\/) ?\S*/.test(text);
  });
  expect(bare.map(({ path }) => path)).toEqual([]);
});

test('every machine has its alphabet, its mutants and its pinned manifest beside it', () => {
  const machines = files.filter((path) => /^models\/.*\/machine\.ts$/.test(path));
  const missing = machines.flatMap((machine) =>
    ['alphabet.ts', 'mutants.ts', 'manifest.json']
      .map((name) => posix.join(posix.dirname(machine), name))
      .filter((path) => !files.includes(path)),
  );
  expect(missing).toEqual([]);
});

test('ARCHITECTURE.md names every room, and every room it names exists', () => {
  const text = readText('ARCHITECTURE.md');
  const named = [...text.matchAll(/(?<![\w./<-])([a-z][\w-]*(?:\/[a-z][\w-]*)*)\/(?![\w<*/])/g)];
  const names = new Set(named.map((match) => match[1] as string));
  const folders = new Set(files.flatMap((path) => foldersOf(path)));
  expect(rooms.filter((room) => !names.has(room))).toEqual([]);
  expect([...names].filter((name) => !hasFolder(folders, name))).toEqual([]);
});

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function hasFolder(folders: ReadonlySet<string>, name: string): boolean {
  if (['dist', 'out', 'node_modules', 'coverage'].includes(name)) return true;
  return [...folders].some((folder) => folder === name || folder.endsWith(`/${name}`));
}

test("no tracked file names a folder of somebody's machine or a download address", () => {
  expect(['/home/someone/x', ' /tmp/y', '"/Users/me"'].every((p) => machinePath.test(p))).toBe(
    true,
  );
  expect(['a/work/b', '../home/x', 'https://x.org/home/y'].some((p) => machinePath.test(p))).toBe(
    false,
  );
  const own = ['base/tidy.test.ts', 'base/tidy/bans.ts'];
  const texts = files.filter((path) => !own.includes(path) && !/\.(png|woff2?|ico)$/.test(path));
  expect(texts.filter((path) => machinePath.test(readText(path)))).toEqual([]);
  expect(readText('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
});

test('every dependency is pinned and has its row in the decision record', () => {
  const record = readText('docs/decisions/0002-dependencies.md');
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const pinned = { ...dependencies, ...optionalDependencies, ...devDependencies };
  const loose = Object.entries(pinned).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(Object.keys(pinned).filter((name) => !record.includes(`| \`${name}\``))).toEqual([]);
  const rows = [...record.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] as string);
  expect(rows.filter((name) => !(name in pinned))).toEqual([]);
});

test('the lock file holds every platform package, or npm ci refuses it', () => {
  type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> };
  const { packages } = JSON.parse(readText('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const wanted = Object.values(packages).flatMap((locked) =>
    Object.keys(locked.optionalDependencies ?? {}),
  );
  expect(wanted.length).toBeGreaterThan(0);
  // Mended by npm run lock:complete.
  expect(wanted.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
});

test('what is shipped imports only packages that are installed with it', () => {
  const snippet = parse(
    'check/x.ts',
    "import fc from 'fast-check';\nimport { z } from 'zod/mini';",
  );
  expect(foreignPackages(snippet, runtimePackages)).toEqual(['check/x.ts imports fast-check']);
  expect(sources.flatMap((source) => foreignPackages(source, runtimePackages))).toEqual([]);
});
