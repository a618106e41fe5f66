/**
 * The house's rules as functions from one file to its breaches. Pure: they are tested on snippets.
 */
import { isBuiltin } from 'node:module';
import type { Ban } from './bans';
import {
  arrows,
  limits,
  type Room,
  type Rule,
  rooms,
  roomsWithoutNode,
  typesForReports,
  walls,
} from './house';
import { type Import, isTest, type Source } from './sources';

export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly rule: Rule;
  readonly instead: string;
}

const roomOf = (path: string): Room | undefined =>
  rooms.find((room) => path === room || path.startsWith(`${room}/`));

/** Imports through a wall of the house. */
export function arrowBreaches(source: Source): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const imported of source.imports) {
    const instead = whyRefused(source.path, imported);
    if (instead) breaches.push({ path: source.path, line: imported.line, rule: 'arrow', instead });
  }
  return breaches;
}

function whyRefused(path: string, imported: Import): string | undefined {
  const { specifier, target } = imported;
  const from = roomOf(path);
  if (!from) return undefined;
  if (target === undefined) {
    const refused = isBuiltin(specifier) && roomsWithoutNode.test(path) && !isTest(path);
    return refused
      ? `no ${specifier} here: take the value as an argument, let cli/ read it`
      : undefined;
  }
  const to = roomOf(target);
  if (!to) return isRootFile(target) ? undefined : `${target} is no room of the house`;
  const wall = walls.find((candidate) => candidate.from.test(path) && candidate.to.test(target));
  if (wall && !isTest(path)) return wall.why;
  if (to === from || arrows[from].includes(to)) return undefined;
  if (from === 'reports' && imported.typesOnly && typesForReports.includes(to)) return undefined;
  return `${from} imports only ${arrows[from].join(', ') || 'itself'}, not ${target}`;
}

const isRootFile = (target: string): boolean => /^package\.json$/.test(target);

/** Lines, functions and files above the limits. Columns are characters, whatever their width. */
export function lengthBreaches(source: Source): readonly Breach[] {
  const { path, text, functions } = source;
  const lines = text.replace(/\n$/, '').split('\n');
  const breaches: Breach[] = [];
  lines.forEach((line, i) => {
    if ([...line].length <= limits.lineColumns || isUnbreakable(line)) return;
    const instead = `at most ${limits.lineColumns} columns`;
    breaches.push({ path, line: i + 1, rule: 'line length', instead });
  });
  for (const { line, lines: length } of functions) {
    if (length <= limits.functionLines) continue;
    const instead = `${length} lines, at most ${limits.functionLines}`;
    breaches.push({ path, line, rule: 'function length', instead });
  }
  if (lines.length > limits.fileLines) {
    const instead = `${lines.length} lines, at most ${limits.fileLines}`;
    breaches.push({ path, line: 1, rule: 'file length', instead });
  }
  return breaches;
}

/** The linter reads its directives from one line. */
const isUnbreakable = (line: string): boolean => /^\s*\/\/ biome-ignore /.test(line);

/** Lines that the ban refuses. */
export function banBreaches(source: Source, ban: Ban): readonly Breach[] {
  if (!ban.where.test(source.path)) return [];
  const breaches: Breach[] = [];
  const lines = (ban.in === 'code' ? source.code : source.text).split('\n');
  lines.forEach((line, i) => {
    if (!ban.pattern.test(line)) return;
    breaches.push({
      path: source.path,
      line: i + 1,
      rule: `ban: ${ban.name}`,
      instead: ban.instead,
    });
  });
  return breaches;
}

/** Packages that a shipped file needs and that are not installed with it. */
export function foreignPackages(source: Source, installed: readonly string[]): readonly string[] {
  if (!roomOf(source.path) || isTest(source.path) || source.path.startsWith('cli/setup/'))
    return [];
  const bare = source.imports.filter(
    ({ specifier, target, typesOnly }) =>
      target === undefined && !typesOnly && !isBuiltin(specifier),
  );
  const names = bare.map(({ specifier }) => packageOf(specifier));
  const foreign = names.filter((name) => !installed.includes(name));
  return foreign.map((name) => `${source.path} imports ${name}`);
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}
