/**
 * A scenario with parameters of its own, set on the command line:
 * `liaoning-2013 with posts.teller.people=3, weather.stormsPerYear=0`. A path names sections,
 * items of a list by their name or number, and last the parameter; its `is` is what is set. What
 * comes out is read like any file, so a value that no scenario may have is refused.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { InputError } from '../base/assert';
import { parseScenario, type Scenario } from '../sim/index';
import { readText } from './files';
import { packageRoot, shippedScenarios } from './paths';

export interface Setting {
  readonly path: string;
  /** As it was written; YAML. */
  readonly value: string;
}

/** Splits at commas outside brackets. */
export function listed(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i <= text.length; i++) {
    const sign = text[i];
    if (sign === '[' || sign === '{') depth++;
    if (sign === ']' || sign === '}') depth--;
    if (i < text.length && (sign !== ',' || depth > 0)) continue;
    parts.push(text.slice(from, i).trim());
    from = i + 1;
  }
  return parts;
}

/** `path=value`. @throws InputError where there is none. */
export function settingOf(text: string): Setting {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InputError('--set', text, 'PATH=VALUE');
  return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/** The text of a scenario by the name of a shipped file, or of a file. */
export function scenarioText(given: string): string {
  const shipped = join(packageRoot(), 'sim', 'scenarios', `${given}.yaml`);
  const isName = /^[a-z0-9-]+$/.test(given);
  if (isName && !existsSync(shipped) && !existsSync(given))
    throw new InputError('SCENARIO', given, `${shippedScenarios().join(', ')}, or a file`);
  return readText(isName && existsSync(shipped) ? shipped : resolve(given), 'a scenario in YAML');
}

/**
 * A scenario by name or file, `with` settings.
 * @throws InputError naming the setting, or the place in the file.
 */
export function loadScenario(given: string, settings: readonly Setting[] = []): Scenario {
  const [base = given, ...withs] = existsSync(given) ? [given] : given.split(/ with /);
  const own = withs.flatMap((some) => listed(some).map(settingOf));
  const all = [...own, ...settings];
  const text = scenarioText(base);
  if (all.length === 0) return parseScenario(text, base);
  const document = parseDocument(text);
  for (const setting of all) set(document, setting);
  try {
    return parseScenario(document.toString(), base);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const said = all.map(({ path, value }) => `${path}=${value}`).join(', ');
    throw new InputError(`--set ${said} (${error.place})`, error.found, error.expected);
  }
}

function set(document: Document, { path, value }: Setting): void {
  const keys: (string | number)[] = [];
  let node: unknown = document.contents;
  for (const word of path.split('.')) {
    const key = keyIn(node, word);
    if (key === undefined) {
      const known = namesIn(node);
      throw new InputError('--set', path, `a parameter of the scenario: ${known.join(', ')}`);
    }
    keys.push(key);
    node = document.getIn(keys, true);
  }
  if (isMap(node) && node.has('is') && keys.at(-1) !== 'is') keys.push('is');
  const parsed = parseDocument(value);
  document.setIn(keys, document.createNode(parsed.errors.length > 0 ? value : parsed.toJS()));
}

/** The key of a map, or the number of an item by its name or its number. */
function keyIn(node: unknown, word: string): string | number | undefined {
  if (isMap(node)) return node.has(word) ? word : undefined;
  if (!isSeq(node)) return undefined;
  const named = node.items.findIndex((item) => isMap(item) && item.get('name') === word);
  if (named >= 0) return named;
  return /^\d+$/.test(word) && Number(word) < node.items.length ? Number(word) : undefined;
}

function namesIn(node: unknown): readonly string[] {
  if (isMap(node)) return node.items.map(({ key }) => String(key));
  if (isSeq(node))
    return node.items.map((item, i) => String((isMap(item) && item.get('name')) || i));
  return ['nothing below it'];
}
