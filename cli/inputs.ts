/** Rules, systems and manifests by name or file, as commands are given them. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { InputError } from '../base/assert';
import { canonical } from '../base/canonical';
import type { RulesResult } from '../base/results';
import type { SystemManifest } from '../check/core/manifest';
import type { Family, Scope } from '../models/family';
import { contradictions, liaoning2013, type Rules, ruleNames } from '../models/rules';
import { nearest } from '../models/rules/nearest';
import { families } from '../models/systems/registry';
import { oneOf } from '../models/tables/expand';
import { readJson, readText } from './files';
import { packageRoot } from './paths';
import { loadModule } from './user-module';
import { overriddenBy } from './user-override';

export interface NamedRules extends RulesResult {
  readonly rules: Rules;
  /** As it was given on the command line. */
  readonly given: string;
}

export const SHIPPED_RULES = 'liaoning-2013';

/**
 * Rules by the name of a shipped file, or from a file; `liaoning-2013 without dutyOrder` switches
 * single ones. The pilot's own are at hand without the reader of YAML: their file is written from
 * them, and CI compares the two.
 */
export function loadRules(given: string): NamedRules {
  const words = existsSync(given) ? [given] : given.split(/ (?=without |with )/);
  const [base = given, ...changes] = words;
  const whole = base === SHIPPED_RULES ? liaoning2013 : readRules(base);
  const rules = changes.reduce((so, change) => changed(so, change, given), whole);
  const clash = changes.length > 0 ? contradictions(rules)[0] : undefined;
  if (clash) throw new InputError('--rules', given, `rules that hold together: ${clash.because}`);
  const digest = createHash('sha256').update(canonical(rules)).digest('hex').slice(0, 16);
  return { name: given, given, digest, rules };
}

/** `without dutyOrder, distinctOfficers` or `with claimEvidenceCheck`. */
function changed(rules: Rules, change: string, given: string): Rules {
  const [, word, names = ''] = /^(without|with) (.*)$/.exec(change) ?? [];
  const asked = names.split(',').map((text) => text.trim());
  const unknown = asked.find((name) => !ruleNames.some((rule) => rule === name));
  if (unknown !== undefined)
    throw new InputError('--rules', given, `rules by name: ${oneOf(unknown, ruleNames)}`);
  return { ...rules, ...Object.fromEntries(asked.map((name) => [name, word === 'with'])) };
}

function readRules(given: string): Rules {
  const isName = /^[a-z0-9-]+$/.test(given);
  const shipped = join(packageRoot(), 'models', 'rules', `${given}.yaml`);
  if (isName && !existsSync(shipped) && !existsSync(given))
    throw new InputError('--rules', given, `${SHIPPED_RULES}, or a file`);
  const path = isName && existsSync(shipped) ? shipped : resolve(given);
  const { parseRules } = require('../models/rules/parse') as typeof import('../models/rules/parse');
  return parseRules(readText(path, 'a rules file in YAML'), given);
}

/** Families by name; all shipped ones if none is named; a path is a user's own module. */
export function loadFamilies(names: readonly string[]): readonly Family[] {
  if (names.length === 0) return families;
  return names.map((name) => {
    const shipped = families.find((family) => family.name === name);
    if (shipped) return shipped;
    if (isModule(name)) return loadModule(name);
    const known = families.map((family) => family.name);
    throw new InputError(
      'SYSTEM',
      name,
      `${nearest(name, known)}? One of ${known.join(', ')}, or a module (.ts, .js)`,
    );
  });
}

const isModule = (name: string): boolean =>
  ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'].includes(extname(name));

/** The pinned manifest of a shipped family, or of what an override is of; a user's own has none. */
export function manifestOf(family: Family): SystemManifest | undefined {
  const shipped = overriddenBy(family) ?? family;
  if (!families.includes(shipped)) return undefined;
  const path = join(packageRoot(), 'models', 'systems', shipped.name, 'manifest.json');
  return existsSync(path) ? (readJson(path, 'a manifest') as SystemManifest) : undefined;
}

/** The scopes to check: the one named, or all. */
export function scopesOf(family: Family, name: string | undefined): readonly Scope[] {
  if (name === undefined) return family.scopes;
  const scope = family.scopes.find((known) => known.name === name);
  if (scope) return [scope];
  const known = family.scopes.map((s) => s.name).join(', ');
  throw new InputError('--scope', `${name} of ${family.name}`, `one of ${known}`);
}

/** A whole number from an option. @throws InputError naming the option. */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < min || value > max)
    throw new InputError(option, text, `a whole number from ${min} to ${max}`);
  return value;
}
