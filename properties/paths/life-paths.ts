/**
 * Test paths of one machine: tours that cover its transitions, states, pairs or events, and
 * shortest paths to states asked for. A path is events and local states of the machine's table;
 * what a test model or a file is made of stands in `generator.ts` and `paths-file.ts`.
 */
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { type Goal, shortestPaths } from '../../check/core/paths/goals';
import { type Aim, aimOf, type Cover, sourceOf } from '../../check/core/paths/graph';
import { type LocalGraph, localGraph } from '../../check/core/paths/local-graph';
import { type Budget, tour } from '../../check/core/paths/tour';
import type { Life, Local, ModelEvent } from '../../models/system';
import { type LocalTable, tableOf } from '../../models/tables/tabulate';

export interface TourOptions extends Partial<Budget> {
  /** What the paths together cover; transitions if absent. */
  readonly cover?: Cover;
  /** In every state also try each event that the machine refuses: nothing may happen. */
  readonly refusals?: boolean;
}

export interface PathStep {
  readonly event: ModelEvent;
  readonly isRefused: boolean;
  /** The local state after the event, as a number of the table. */
  readonly state: number;
}

/** What no path covers: steps in a row and the state they leave, or a state, or a goal. */
export interface Uncovered {
  readonly steps: readonly { readonly group?: string; readonly name: string }[];
  /** A local state, or a goal; absent where a global state is meant, which has no name. */
  readonly state?: string;
  /** Fewest steps from the start to the global state. */
  readonly after?: number;
}

/** What is covered, of how much, and what is not, by name. */
export interface Coverage {
  readonly covered: number;
  readonly of: number;
  /** The first of them by name, at most NAMED_MAX. */
  readonly uncovered: readonly Uncovered[];
  /** True where the budget ended the tour before everything was covered. */
  readonly isCut: boolean;
}

export interface LifePaths {
  readonly table: LocalTable;
  readonly cover: Cover | 'goals';
  readonly coverage: Coverage;
  /** Goals that no path leads to. */
  readonly unreached: readonly string[];
  /** The shortest first; `goal` names what a goal-directed path is for. */
  readonly paths: readonly { readonly goal?: string; readonly steps: readonly PathStep[] }[];
}

/** What is not covered is named up to this many. */
export const NAMED_MAX = 1000;

/** No bound: every path that is needed, as long as it must be. */
export const UNBOUNDED: Budget = {
  pathsMax: Number.MAX_SAFE_INTEGER,
  stepsMax: Number.MAX_SAFE_INTEGER,
  lengthMax: Number.MAX_SAFE_INTEGER,
};

/** Paths that together cover a machine, within a budget. @throws InputError as `tabulate` does. */
export function lifeTour(life: Life, options: TourOptions = {}): LifePaths {
  const table = tableOf(life);
  const local = localGraph(table, options.refusals ?? false);
  const cover = options.cover ?? 'transitions';
  const aim = aimOf(local.graph, cover);
  const { paths, covered, uncovered, isCut } = tour(aim, { ...UNBOUNDED, ...options });
  return {
    table,
    cover,
    coverage: {
      covered,
      of: aim.coverable,
      uncovered: uncovered
        .slice(0, NAMED_MAX)
        .map((item) => itemName(table, local, aim, cover, item)),
      isCut,
    },
    unreached: [],
    paths: paths.map((edges) => ({ steps: stepsOf(table, local, edges) })),
  };
}

/**
 * The shortest path to each state asked for: by its value (`paid`, `pay.waiting`), or to every
 * local state by `*`. @throws InputError where no local state has that value.
 */
export function lifeGoals(
  life: Life,
  asked: readonly string[],
  budget: Partial<Budget> = {},
): LifePaths {
  const table = tableOf(life);
  const local = localGraph(table);
  const goals = asked.flatMap((name) => goalsOf(table, name));
  const { found, unreached, leftOut } = shortestPaths(local.graph, goals, {
    ...UNBOUNDED,
    ...budget,
  });
  return {
    table,
    cover: 'goals',
    coverage: {
      covered: found.length,
      of: goals.length,
      uncovered: goalsLeft([...unreached, ...leftOut]),
      isCut: leftOut.length > 0,
    },
    unreached,
    paths: found.map(({ goal, path }) => ({ goal, steps: stepsOf(table, local, path) })),
  };
}

function goalsOf(table: LocalTable, asked: string): readonly Goal[] {
  if (asked === '*')
    return table.states.map((state, i) => ({ name: stateName(state), states: [i] }));
  const states = table.states.flatMap((state, i) => (isIn(state.value, asked) ? [i] : []));
  if (states.length > 0) return [{ name: asked, states }];
  const known = [...new Set(table.states.flatMap(({ value }) => pathsOf(value)))];
  throw new InputError('--to', `${asked} of ${table.life.name}`, `one of *, ${known.join(', ')}`);
}

/** Whether a state value is inside a node: `{ pay: 'waiting' }` is in `pay` and `pay.waiting`. */
export const isIn = (value: string | object, node: string): boolean =>
  pathsOf(value).includes(node);

function pathsOf(value: string | object): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as Record<string, string | object>).flatMap(([key, inner]) => [
    key,
    ...pathsOf(inner).map((path) => `${key}.${path}`),
  ]);
}

function stepsOf(
  { life }: LocalTable,
  { graph, eventOf, isRefused }: LocalGraph,
  edges: readonly number[],
): readonly PathStep[] {
  return edges.map((edge) => ({
    event: life.alphabet[eventOf[edge] as number] as ModelEvent,
    isRefused: isRefused[edge] === 1,
    state: graph.edgeTarget[edge] as number,
  }));
}

/** A local state in one line: its value, and its context where it has one. */
export function stateName({ value, context }: Local): string {
  const said = typeof value === 'string' ? value : canonical(value);
  return Object.keys(context as object).length > 0 ? `${said} ${canonical(context)}` : said;
}

/** An event in one line: its type, and what it carries. */
export function eventName({ type, ...payload }: ModelEvent): string {
  return Object.keys(payload).length > 0 ? `${type} ${canonical(payload)}` : type;
}

/** An item that was not covered: a state, an event, a transition, or two in a row. */
function itemName(
  table: LocalTable,
  local: LocalGraph,
  aim: Aim,
  cover: Cover,
  item: number,
): Uncovered {
  const state = (index: number): string => stateName(table.states[index] as Local);
  const event = (index: number): { readonly name: string } => ({
    name: eventName(table.life.alphabet[index] as ModelEvent),
  });
  if (cover === 'states') return { steps: [], state: state(item) };
  if (cover === 'steps') return { steps: [event(item)] };
  const edges = aim.edgesOf(item);
  return {
    steps: edges.map((edge) => event(local.eventOf[edge] as number)),
    state: state(sourceOf(local.graph, edges[0] as number)),
  };
}

/** Goals as what is not covered. */
export const goalsLeft = (goals: readonly string[]): readonly Uncovered[] =>
  goals.map((state) => ({ steps: [], state }));
