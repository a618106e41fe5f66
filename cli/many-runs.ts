/** Many runs for a command: replications, two arms beside each other, a sweep over settings. */

import { InputError } from '../base/assert';
import type {
  ComparisonResults,
  ReplicationResults,
  SweepCell,
  SweepResults,
} from '../base/campaign-results';
import {
  type Arm,
  armResult,
  assumptionsOf,
  comparisonOf,
  differencesOf,
  type Lives,
  REPLICATIONS_LEAST,
  REPLICATIONS_MAX,
  type Row,
  replicate,
  type Scenario,
  stoppingOf,
  type Track,
  threadsFor,
} from '../sim/index';
import type { Context } from './context';
import { type NamedRules, wholeNumber } from './inputs';
import { listed, loadScenario, type Setting, settingOf } from './scenario-settings';

export interface ManyOptions {
  readonly replications?: string;
  readonly halfWidth?: string;
  readonly figure: string;
  readonly workers: string;
  readonly seed: string;
}

/** One arm as it was asked for. */
export interface ArmRequest {
  readonly name: string;
  readonly scenario: Scenario;
  readonly given: string;
  readonly rules: NamedRules;
  readonly track: Track;
  readonly months?: number;
  /** Composed before, where the system is a designer's own. */
  readonly lives?: Lives;
}

const REPLICATIONS = 20;
const WORKERS_MAX = 64;

/** `5%` or `5`. */
function percentOf(text: string): number {
  const value = Number(text.replace(/%$/, ''));
  if (!/^\d+(\.\d+)?%?$/.test(text) || value <= 0 || value > 100)
    throw new InputError('--half-width', text, 'percents of a mean, above 0 and up to 100');
  return value;
}

interface Plan {
  readonly seed: string;
  readonly replications: number;
  readonly workers: number;
  readonly target?: { readonly figure: string; readonly percent: number };
}

/** How many runs, and until when. @throws InputError naming the option. */
function planOf(options: ManyOptions, arms: number): Plan {
  const { halfWidth, replications, figure, seed, workers } = options;
  const target =
    halfWidth === undefined ? {} : { target: { figure, percent: percentOf(halfWidth) } };
  const least = halfWidth === undefined ? 1 : REPLICATIONS_LEAST;
  const otherwise = halfWidth === undefined ? REPLICATIONS : 1000;
  const n =
    replications === undefined
      ? otherwise
      : wholeNumber('--replications', replications, least, REPLICATIONS_MAX);
  const threads =
    workers === 'auto' ? threadsFor(n * arms) : wholeNumber('--workers', workers, 1, WORKERS_MAX);
  return { seed, replications: n, workers: threads, ...target };
}

export const armOf = ({ scenario, given, rules, track, months, lives }: ArmRequest): Arm => ({
  ...(lives ? { lives } : {}),
  labels: { scenario: given, rules: rules.given, track },
  request: { scenario, rules: rules.rules, track, ...(months === undefined ? {} : { months }) },
});

async function lived(
  context: Context,
  arms: readonly ArmRequest[],
  plan: Plan,
  ruled: (rows: readonly Row[], figure: string) => number,
): Promise<readonly (readonly Row[])[]> {
  const stage = arms.map(({ name }) => name).join(' · ');
  const progress = { stage, total: plan.replications, unit: 'replications' };
  let done = 0;
  const onProgress = (so: number): void => {
    done = so;
    context.progress({ ...progress, done });
  };
  const rows = await replicate(arms.map(armOf), { ...plan, onProgress }, ruled);
  context.progress({ ...progress, done, isDone: true });
  return rows;
}

const own = (rows: readonly Row[], figure: string): number => rows[0]?.figures[figure] as number;

/** Replications of one run. */
export async function replications(
  context: Context,
  arm: ArmRequest,
  options: ManyOptions,
): Promise<ReplicationResults> {
  const plan = planOf(options, 1);
  const [rows = []] = await lived(context, [arm], plan, own);
  return {
    kind: 'replications',
    stopping: stoppingOf(plan, rows.length, ruledValues(plan, rows)),
    months: rows[0]?.months ?? 0,
    arm: armResult(arm.name, rows),
    assumptions: assumptionsOf(arm.scenario),
  };
}

const ruledValues = ({ target }: Plan, rows: readonly Row[]): readonly number[] =>
  target ? rows.map((row) => own([row], target.figure)) : [];

/** Two arms under the same seeds; the rule looks at the paired difference. */
export async function comparison(
  context: Context,
  arms: readonly [ArmRequest, ArmRequest],
  options: ManyOptions,
): Promise<ComparisonResults> {
  const plan = planOf(options, 2);
  const [first = [], second = []] = await lived(
    context,
    arms,
    plan,
    ([a, b], figure) => (b?.figures[figure] as number) - (a?.figures[figure] as number),
  );
  const names: [string, string] = [arms[0].name, arms[1].name];
  const scenarios = arms.map(({ scenario }) => scenario);
  const { target } = plan;
  const values = target ? differencesOf(first, second, target.figure) : [];
  return {
    ...comparisonOf(names, [first, second], scenarios),
    stopping: stoppingOf(plan, first.length, values),
  };
}

/** One parameter with all its values. */
export interface Swept {
  readonly path: string;
  readonly values: readonly string[];
}

export const CELLS_MAX = 10_000;

/** `path=v1,v2`, as often as it was given. @throws InputError where there are too many together. */
export function sweptBy(given: readonly string[]): readonly Swept[] {
  const swept = given.map((text) => {
    const { path, value } = settingOf(text);
    return { path, values: listed(value) };
  });
  const cells = swept.reduce((product, { values }) => product * values.length, 1);
  if (cells > CELLS_MAX)
    throw new InputError('--set', `${cells} settings`, `at most ${CELLS_MAX} together`);
  return swept;
}

/** Every choice of one value a parameter, the last parameter turning fastest. */
export const cellsOf = (swept: readonly Swept[]): readonly (readonly Setting[])[] =>
  swept.reduce<readonly (readonly Setting[])[]>(
    (cells, { path, values }) =>
      cells.flatMap((cell) => values.map((value) => [...cell, { path, value }])),
    [[]],
  );

/** Replications of every setting, all under the same seeds. */
export async function sweep(
  context: Context,
  arm: Omit<ArmRequest, 'scenario'>,
  swept: readonly Swept[],
  options: ManyOptions,
): Promise<SweepResults> {
  if (options.halfWidth !== undefined)
    throw new InputError('--half-width', 'a sweep', 'a number of --replications: cells are equal');
  const cells = cellsOf(swept);
  // All settings are read before the first is lived: a bad one is told at once.
  const arms = cells.map((settings) => ({
    ...arm,
    scenario: loadScenario(arm.given, settings),
    name: settings.map(({ path, value }) => `${path}=${value}`).join(' '),
  }));
  const plan = planOf(options, arms.length);
  const rows = await lived(context, arms, plan, own);
  const told = cells.map(
    (settings, i): SweepCell => ({
      values: settings.map(({ value }) => value),
      arm: armResult(arms[i]?.name ?? '', rows[i] ?? []),
    }),
  );
  return {
    kind: 'sweep',
    stopping: stoppingOf(plan, plan.replications, []),
    months: rows[0]?.[0]?.months ?? 0,
    parameters: swept.map(({ path }) => path),
    cells: told,
    assumptions: [...new Set(arms.flatMap(({ scenario }) => assumptionsOf(scenario)))],
  };
}
