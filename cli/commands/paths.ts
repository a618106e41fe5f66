/**
 * `countersign paths`: test paths of one machine or of a whole system, as JSON or told on the
 * terminal. Exit code 0: paths made, be it within a budget. 1: a goal that no path leads to.
 */
import { Option } from 'commander';
import { InputError } from '../../base/assert';
import { explore } from '../../check/core/explore';
import { type Cover, covers } from '../../check/core/paths/graph';
import type { Family, Scope } from '../../models/family';
import type { Rules } from '../../models/rules';
import type { Life, Part, System } from '../../models/system';
import { composeSystem } from '../../models/tables/compose-system';
import { lifeGoals, lifeTour, type TourOptions } from '../../properties/paths/life-paths';
import { lifeFile, systemFile } from '../../properties/paths/paths-file';
import { systemGoals, systemTour } from '../../properties/paths/system-paths';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { writeFile } from '../files';
import { loadFamilies, loadRules, SHIPPED_RULES, scopesOf, wholeNumber } from '../inputs';
import { lifePathLines, summaryLines, systemPathLines } from '../path-lines';

interface PathsOptions {
  readonly rules: string;
  readonly life?: string;
  readonly scope?: string;
  readonly cover?: Cover;
  readonly to?: readonly string[];
  readonly refusals?: boolean;
  readonly pathsMax: string;
  readonly stepsMax: string;
  readonly lengthMax?: string;
  readonly statesMax: string;
  readonly json?: boolean;
  readonly out?: string;
}

const MAX = 2 ** 30;

const EXAMPLES = `
Examples:
  countersign paths direct-payment --life bank --out paths.json   every transition of one machine
  countersign paths direct-payment --life bank --cover pairs      every two in a row
  countersign paths direct-payment --life bank --refusals         and every event it refuses
  countersign paths direct-payment --life bank --to paid          the shortest way to a state
  countersign paths pilot --scope small                           every step of a system
  countersign paths pilot --scope small --to sometimes            a way to every witness
  countersign paths ./my-machine.ts                               a module of one machine`;

export function addPaths(door: Door): void {
  const command = door.program
    .command('paths')
    .description('make test paths that drive a system under test: tours, and ways to goals')
    .argument('<system>', "a system by name, or a module that exports 'family' or 'system'")
    .option('--life <name>', 'paths of one machine of the system')
    .option('--scope <name>', 'paths of the whole system at this size')
    .addOption(new Option('--cover <what>', 'what the paths cover together').choices([...covers]))
    .option('--to <goals...>', 'shortest paths to states, parts or properties instead')
    .option('--refusals', 'one machine: try in every state the events that it refuses, too')
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .option('--paths-max <n>', 'number of paths, at most', '1000')
    .option('--steps-max <n>', 'steps of all paths together, at most', '100000')
    .option('--length-max <n>', 'steps of one path, at most')
    .option('--states-max <n>', 'bound on the states of a whole system', '1000000')
    .option('--json', 'the paths as JSON on standard output')
    .option('--out <file>', 'write the paths as JSON')
    .addHelpText('after', EXAMPLES);
  command.action((system: string) =>
    door.run<PathsOptions>(command, (context, options) => makePaths(context, system, options)),
  );
}

function makePaths(context: Context, name: string, options: PathsOptions): Outcome {
  const { rules, ...named } = loadRules(options.rules);
  const [family] = loadFamilies([name]);
  if (!family) throw new InputError('SYSTEM', name, 'a system');
  if (options.to && (options.cover || options.refusals))
    throw new InputError('--to', '--to beside --cover or --refusals', 'one or the other');
  const about = { system: family.name, rules: { name: named.name, digest: named.digest } };
  const subject = subjectOf(family, rules, options);
  const bounds = tourOptions(options);
  if ('life' in subject) {
    const { life } = subject;
    const found = options.to ? lifeGoals(life, options.to, bounds) : lifeTour(life, bounds);
    return hand(context, options, lifeFile(about, found), found, () =>
      lifePathLines(context, found),
    );
  }
  const statesMax = wholeNumber('--states-max', options.statesMax, 1, MAX);
  const composed = composeSystem(subject.system);
  const explored = explore(composed, { statesMax });
  const found = options.to
    ? systemGoals(explored, options.to, bounds)
    : systemTour(explored, bounds);
  return hand(context, options, systemFile(about, composed, found), found, () =>
    systemPathLines(context, found),
  );
}

type Found = ReturnType<typeof lifeTour> | ReturnType<typeof systemTour>;

/** Prints or writes; the summary stands on standard error where standard output is JSON. */
function hand(
  context: Context,
  options: PathsOptions,
  file: object,
  found: Found,
  lines: () => readonly string[],
): Outcome {
  const text = JSON.stringify(file, null, 2);
  if (options.out) writeFile(options.out, `${text}\n`);
  const summary = summaryLines(context, found, options.out);
  if (options.json) {
    context.print(text);
    context.remark(...summary);
  } else context.print(...(options.out ? [] : lines()), ...summary);
  return found.unreached.some((name) => isAskedByName(name, options.to ?? [])) ? 1 : 0;
}

/** Of `bank:*` those are told that are not reached; missing one asked for by name is a finding. */
const isAskedByName = (goal: string, asked: readonly string[]): boolean =>
  !asked.some((name) => name.endsWith(':*') && goal.startsWith(name.slice(0, -1)));

function tourOptions(options: PathsOptions): TourOptions {
  const bound = (option: string, text: string): number => wholeNumber(option, text, 1, MAX);
  return {
    pathsMax: bound('--paths-max', options.pathsMax),
    stepsMax: bound('--steps-max', options.stepsMax),
    ...(options.lengthMax ? { lengthMax: bound('--length-max', options.lengthMax) } : {}),
    ...(options.cover ? { cover: options.cover } : {}),
    ...(options.refusals ? { refusals: true } : {}),
  };
}

/** The machine or the system that is meant; a family of one part needs no telling. */
function subjectOf(
  family: Family,
  rules: Rules,
  { life, scope }: PathsOptions,
): { readonly life: Life } | { readonly system: System } {
  if (life !== undefined && scope !== undefined)
    throw new InputError('--life', '--life beside --scope', 'one or the other');
  const [asked] = scope === undefined ? [] : scopesOf(family, scope);
  if (asked) return { system: asked.build(rules) };
  const parts = partsOf(family.scopes, rules);
  const lives = new Map(parts.map((part) => [part.life.name, part.life]));
  const names = [...lives.keys()].join(', ');
  const meant = life === undefined ? [...lives.values()] : meantBy(life, parts);
  const [only] = meant;
  if (only && meant.length === 1) return { life: only };
  if (life !== undefined) {
    const found = meant.length > 1 ? `${life}, which is several` : life;
    throw new InputError('--life', `${found} of ${family.name}`, `one of ${names}`);
  }
  const scopes = family.scopes.map((known) => known.name).join(', ');
  throw new InputError(
    `paths ${family.name}`,
    'neither --life nor --scope',
    `--life, one of ${names}; or --scope, one of ${scopes}`,
  );
}

/**
 * Lives by their name, else by their part's, else by a half of their name: `bank/direct-payment`.
 */
function meantBy(name: string, parts: readonly Part[]): readonly Life[] {
  const ways: readonly ((part: Part) => boolean)[] = [
    (part) => part.life.name === name,
    (part) => part.name === name,
    (part) => part.life.name.split('/').includes(name),
  ];
  for (const isMeant of ways) {
    const lives = new Map(parts.filter(isMeant).map(({ life }) => [life.name, life]));
    if (lives.size > 0) return [...lives.values()];
  }
  return [];
}

const partsOf = (scopes: readonly Scope[], rules: Rules): readonly Part[] =>
  scopes.flatMap((scope) => scope.build(rules).groups.flatMap((group) => group.parts));
