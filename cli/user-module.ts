/**
 * A user's own module: loaded without his tooling, its shape judged at the door, and everything he
 * wrote that we call guarded, so that his mistakes come back as one sentence with a place and
 * never as a stack trace.
 */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { HarnessBug, InputError } from '../base/assert';
import type { Family, Scope } from '../models/family';
import type { System } from '../models/system';
import { guardedSystem } from './guarded-system';
import { packageRoot } from './paths';
import { checkedSystem, familyShape, wrongField } from './system-shape';
import { changedFamily, type UserFile } from './user-override';

/**
 * The family that a module exports as `family`, what its `override` makes of a shipped one, or its
 * `system` as the one scope of a family.
 * Where the user has not installed us, `countersign/…` means this very package.
 * @throws InputError where the file is missing, does not load, or exports none of them.
 */
export function loadModule(name: string): Family {
  const path = isAbsolute(name) ? name : resolve(name);
  if (!existsSync(path)) throw new InputError('SYSTEM', `${name}: no such file`, 'a module');
  const root = packageRoot();
  const wings = ['base', 'models', 'check', 'sim', 'seal', 'properties', 'reports'];
  const here = __filename.endsWith('.ts') ? root : join(root, 'dist');
  const jiti = (require('jiti') as typeof import('jiti')).createJiti(__filename, {
    interopDefault: true,
    alias: {
      ...Object.fromEntries(
        wings.map((wing) => [`countersign/${wing}`, join(here, wing, 'index')]),
      ),
      xstate: require.resolve('xstate'),
    },
  });
  const file: UserFile = {
    name,
    calling: (ask) => calling({ name, path }, ask),
  };
  const module = file.calling(() => jiti(path) as Readonly<Record<string, unknown>>);
  if (module.family !== undefined) return guarded(module.family, { name, path });
  if (module.override !== undefined) return changedFamily(module.override, file);
  if (module.system !== undefined)
    return guarded(familyOf(checkedSystem(module.system, name)), { name, path });
  const found = Object.keys(module).join(', ') || 'nothing';
  throw new InputError(
    name,
    `exports ${found}`,
    "an export named 'family', 'override' or 'system'",
  );
}

interface File {
  /** As it was given on the command line. */
  readonly name: string;
  readonly path: string;
}

const familyOf = (system: System): Family => ({
  name: system.name,
  principals: () => [],
  scopes: [{ name: system.scope, kind: 'calibration', build: () => system }],
});

/** The family with its shape judged; what its scopes build is judged when it is built. */
function guarded(value: unknown, file: File): Family {
  const issue = familyShape.safeParse(value).error?.issues[0];
  if (issue) throw wrongField(value, issue, `${file.name}: family`);
  const family = value as Omit<Family, 'principals'> & Partial<Family>;
  const principals = family.principals ?? (() => []);
  return {
    ...family,
    principals: (rules) => calling(file, () => principals(rules)),
    scopes: family.scopes.map((scope) => guardedScope(scope, file)),
  };
}

const guardedScope = (scope: Scope, file: File): Scope => ({
  ...scope,
  build: (rules, options) => {
    const built = calling(file, () => scope.build(rules, options));
    return guardedSystem(checkedSystem(built, `${file.name}: scope ${scope.name}`));
  },
});

/** What the user's code answers; what it throws becomes an error of his input. */
function calling<T>(file: File, ask: () => T): T {
  const frames = Error.stackTraceLimit;
  // XState builds machines from many calls deep; the user's own line stands at the far end.
  Error.stackTraceLimit = 100;
  try {
    return ask();
  } catch (error) {
    if (error instanceof InputError || error instanceof HarnessBug) throw error;
    throw failure(error, file);
  } finally {
    Error.stackTraceLimit = frames;
  }
}

function failure(error: unknown, file: File): InputError {
  const message = error instanceof Error ? error.message : String(error);
  const parse = /^ParseError: (.*?)\s*\n\s*(\S.*):(\d+):(\d+)/s.exec(message);
  if (parse) {
    const [, found = '', path = '', line, column] = parse;
    const place = `${shown(path, file)}:${line}:${Number(column) + 1}`;
    return new InputError(place, `a syntax error: ${found}`, 'TypeScript that can be read');
  }
  const [told = ''] = message.split('\nRequire stack');
  const sentence = told
    .replaceAll(/\(0 ?, ?_\w+\.(\w+)\)/g, '$1')
    .replace(/ in \S+package\.json imported from .*/, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(`${process.cwd()}/`, '');
  return new InputError(placeIn(error, file), `an error: ${sentence}`, adviceOn(sentence));
}

const advice: readonly (readonly [RegExp, string])[] = [
  [/Child state '.*' does not exist/, "a target that is a state there, or '#id' of another"],
  [/Initial state node .* not found/, 'an initial state that is among the states'],
  [
    /Cannot find module/,
    "a file beside it or an installed package; 'countersign/base', 'countersign/models' and " +
      "'xstate' are always there",
  ],
  [/^Package subpath/, "one of 'countersign/base' and 'countersign/models'"],
  [/is not a function/, 'a function of that name: is it exported where it is imported from?'],
];

const adviceOn = (sentence: string): string =>
  advice.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'a module that loads';

/** The first place of the user's own in the stack: `./mine.ts:42`. */
function placeIn(error: unknown, file: File): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const frame of stack.split('\n').slice(1)) {
    const [, path = '', line] =
      /(?:\(|at )(\/[^()]*|[A-Z]:\\[^()]*):(\d+):\d+\)?$/.exec(frame) ?? [];
    const isOurs = path.includes('node_modules') || path.startsWith(join(packageRoot(), 'cli'));
    if (path === file.path || (path !== '' && !isOurs)) return `${shown(path, file)}:${line}`;
  }
  return file.name;
}

const shown = (path: string, file: File): string =>
  path === file.path ? file.name : relative(process.cwd(), path);
