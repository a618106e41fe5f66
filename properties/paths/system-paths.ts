/**
 * Test paths of a whole system: tours over its reached states and shortest paths to what its
 * properties and parts speak of. Steps are told as stories tell them, so a path can be replayed by
 * the walker that knows no table.
 */
import { InputError, present } from '../../base/assert';
import type { StoryStep } from '../../base/story-results';
import type { Exploration } from '../../check/core/explore';
import { shortestPaths } from '../../check/core/paths/goals';
import { type Aim, aimOf, type Cover, sourceOf, treeOf } from '../../check/core/paths/graph';
import { type SystemGraph, systemGraph } from '../../check/core/paths/system-graph';
import { type Budget, tour } from '../../check/core/paths/tour';
import { stepsOf } from '../../check/core/story-steps';
import {
  type Coverage,
  goalsLeft,
  NAMED_MAX,
  type TourOptions,
  UNBOUNDED,
  type Uncovered,
} from './life-paths';
import { goalsOf } from './system-goals';

export interface SystemPaths {
  readonly cover: Cover | 'goals';
  readonly coverage: Coverage;
  /** Goals that no path leads to. */
  readonly unreached: readonly string[];
  readonly paths: readonly { readonly goal?: string; readonly steps: readonly StoryStep[] }[];
}

/**
 * Paths that together cover an explored system: its steps if nothing else is asked for.
 * @throws InputError where the exploration met its bound, or refusals are asked for.
 */
export function systemTour(exploration: Exploration, options: TourOptions = {}): SystemPaths {
  if (options.refusals)
    throw new InputError('--refusals', 'a whole system', 'one machine: --life NAME');
  const drawn = systemGraph(exploration);
  const cover = options.cover ?? 'steps';
  const aim = aimOf(drawn.graph, cover);
  const { paths, covered, uncovered, isCut } = tour(aim, { ...UNBOUNDED, ...options });
  const name = namer(exploration, drawn, aim, cover);
  return {
    cover,
    coverage: {
      covered,
      of: aim.coverable,
      uncovered: uncovered.slice(0, NAMED_MAX).map(name),
      isCut,
    },
    unreached: [],
    paths: paths.map((edges) => ({ steps: toldOf(exploration, drawn, edges) })),
  };
}

/**
 * The shortest path to each goal: the name of a property that one state or step decides (a witness
 * of `sometimes`, what breaks the others), `sometimes` for all witnesses, `PART:VALUE`, `PART:*`
 * for every local state of a part.
 * @throws InputError where a goal names nothing of the system.
 */
export function systemGoals(
  exploration: Exploration,
  asked: readonly string[],
  budget: Partial<Budget> = {},
): SystemPaths {
  const drawn = systemGraph(exploration);
  const goals = asked.flatMap((goal) => goalsOf(exploration, drawn, goal));
  const { found, unreached, leftOut } = shortestPaths(drawn.graph, goals, {
    ...UNBOUNDED,
    ...budget,
  });
  return {
    cover: 'goals',
    coverage: {
      covered: found.length,
      of: goals.length,
      uncovered: goalsLeft([...unreached, ...leftOut]),
      isCut: leftOut.length > 0,
    },
    unreached,
    paths: found.map(({ goal, path }) => ({ goal, steps: toldOf(exploration, drawn, path) })),
  };
}

/** Edges of the graph as the steps that stories are told by. */
function toldOf(
  exploration: Exploration,
  { graph, replicaOf, tableEdgeOf }: SystemGraph,
  edges: readonly number[],
): readonly StoryStep[] {
  const hops = edges.map((edge) => ({
    from: sourceOf(graph, edge),
    replica: replicaOf[edge] as number,
    edge: tableEdgeOf[edge] as number,
  }));
  return stepsOf(exploration, hops).map(({ step }) => step);
}

/** A global state has no name; it is told by the fewest steps that lead there. */
function namer(
  exploration: Exploration,
  drawn: SystemGraph,
  aim: Aim,
  cover: Cover,
): (item: number) => Uncovered {
  const { depth } = treeOf(drawn.graph);
  const step = (edge: number): Uncovered['steps'][number] => {
    const [told] = toldOf(exploration, drawn, [edge]);
    const { step: name, group, replica } = present(told, 'a step');
    return { group: replica > 0 ? `${group} ${replica}` : group, name };
  };
  return (item) => {
    if (cover === 'states') return { steps: [], after: depth[item] as number };
    if (cover === 'steps') {
      const { group, step: name } = present(drawn.kinds[item], 'a kind of step');
      return { steps: [{ group, name }] };
    }
    const edges = aim.edgesOf(item);
    const source = sourceOf(drawn.graph, edges[0] as number);
    return { steps: edges.map(step), after: depth[source] as number };
  };
}
