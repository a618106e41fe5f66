/**
 * A rules file: one line a rule, `name: true` or `name: false`, every rule and nothing else. Pure:
 * the text comes in with the file's name, so that errors can say where. What is wrong first in the
 * file is told first.
 */
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { InputError } from '../../base/assert';
import { contradictions, type RuleName, type Rules, ruleInfos, ruleNames } from '../rules';
import { nearest } from './nearest';
import { rulesSchema } from './schema';

const WHOLE = `lines "name: true" or "name: false", one for each of the ${ruleNames.length} rules`;

/**
 * Reads rules from the text of a file.
 * @throws InputError naming file, line, path, found and expected: bad YAML, an unknown key, a wrong
 * type, a key given twice or not at all, rules that contradict each other.
 */
export function parseRules(text: string, file: string): Rules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const fail = (line: number, path: string, found: string, expected: string): never => {
    throw new InputError(`${file}, line ${line}${path ? `, ${path}` : ''}`, found, expected);
  };
  const broken = [...document.errors, ...document.warnings][0];
  if (broken?.code === 'DUPLICATE_KEY') {
    const name = wordAt(text, broken.pos[0]);
    fail(lineAt(broken.pos[0]), name, 'the rule a second time', 'each rule once');
  }
  if (broken) fail(lineAt(broken.pos[0]), '', `bad YAML (${broken.message})`, WHOLE);
  const top = document.contents;
  if (!isMap(top)) return fail(1, '', top === null ? 'an empty file' : 'no such lines', WHOLE);
  const rules = new Map<string, boolean>();
  const lineOf = new Map<string, number>();
  for (const pair of top.items as readonly Pair[]) {
    const { name, value, line } = entry(pair, lineAt);
    if (!isRuleName(name))
      fail(
        line,
        name,
        'an unknown rule',
        `a rule's name; the nearest is ${nearest(name, ruleNames)}`,
      );
    if (typeof value !== 'boolean') fail(line, name, spoken(value), 'true or false');
    rules.set(name, value as boolean);
    lineOf.set(name, line);
  }
  const missing = ruleNames.find((name) => !rules.has(name));
  if (missing) fail(lineAt(text.trimEnd().length), missing, 'no such line', 'true or false');
  const read = rulesSchema.parse(Object.fromEntries(rules));
  const clash = contradictions(read)[0];
  if (clash)
    fail(
      lineOf.get(clash.rule) as number,
      clash.rule,
      `${read[clash.rule]} beside rules that forbid it`,
      `${!read[clash.rule]}: ${clash.because}`,
    );
  return read;
}

const isRuleName = (name: string): name is RuleName => Object.hasOwn(ruleInfos, name);

interface Entry {
  readonly name: string;
  /** The value of a scalar; a symbol for anything else. */
  readonly value: unknown;
  readonly line: number;
}
const NOT_A_SCALAR = Symbol('not a scalar');

function entry(pair: Pair, lineAt: (offset: number) => number): Entry {
  const { key, value } = pair;
  const name = isScalar(key) ? String(key.value) : 'a key that is no word';
  const start = (key as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0;
  const read = value === null ? null : isScalar(value) ? value.value : NOT_A_SCALAR;
  return { name, value: read, line: lineAt(start) };
}

function spoken(value: unknown): string {
  if (value === NOT_A_SCALAR) return 'something that is not one word';
  if (value === null) return 'nothing';
  return typeof value === 'string' ? `the text "${value}"` : `the ${typeof value} ${value}`;
}

/** The word that starts at an offset: a key as the file spells it. */
const wordAt = (text: string, offset: number): string =>
  /^[^\s:]*/.exec(text.slice(offset))?.[0] ?? '';
