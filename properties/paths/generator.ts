/**
 * Our paths in XState's own shape. `createTestModel(machine).getPaths(pathGenerator(…))` makes test
 * paths of them: with a description, and with `test({ states, events })` to drive a system under
 * test. A step's state is a snapshot of the machine itself, made by `transition()`, not by a table.
 */
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventFromLogic,
  initialTransition,
  type SnapshotFrom,
  transition,
} from 'xstate';
import type { PathGenerator, StatePath } from 'xstate/graph';
import { assert } from '../../base/assert';
import { pathTo, sourceOf, type Tree, treeOf } from '../../check/core/paths/graph';
import { type LocalGraph, localGraph } from '../../check/core/paths/local-graph';
import type { ModelEvent } from '../../models/system';
import { identity, type LocalTable } from '../../models/tables/tabulate';
import { type LifePaths, lifeGoals, lifeTour, type TourOptions } from './life-paths';
import { lifeOfMachine } from './machine-life';

export interface GeneratorOptions<Machine extends AnyStateMachine> extends TourOptions {
  /** Every event to be tried, with every payload that matters. */
  readonly events: readonly EventFromLogic<Machine>[];
  /** Shortest paths to these states instead of a tour: `paid`, `pay.waiting`, `*`. */
  readonly to?: readonly string[];
}

/**
 * A path generator for XState's test model. Hand it over with `allowDuplicatePaths: true`: our
 * paths have no duplicates, and XState would sort the longest first.
 * @throws InputError, when it is called, where the machine cannot be tabulated.
 */
export function pathGenerator<Machine extends AnyStateMachine>(
  machine: Machine,
  options: GeneratorOptions<Machine>,
): PathGenerator<SnapshotFrom<Machine>, EventFromLogic<Machine>, unknown> {
  const life = lifeOfMachine(machine, options.events as unknown as readonly ModelEvent[]);
  return () => {
    const found = options.to ? lifeGoals(life, options.to, options) : lifeTour(life, options);
    return statePaths(found) as StatePath<SnapshotFrom<Machine>, EventFromLogic<Machine>>[];
  };
}

/** `xstate.init` is the first step of every path, as XState has it. */
export function statePaths({
  table,
  paths,
}: LifePaths): StatePath<AnyMachineSnapshot, ModelEvent>[] {
  const snapshots = new Snapshots(table);
  const start = { event: { type: 'xstate.init' }, state: snapshots.of(0) };
  return paths.map(({ steps }) => ({
    state: snapshots.of(steps.at(-1)?.state ?? 0),
    steps: [start, ...steps.map(({ event, state }) => ({ event, state: snapshots.of(state) }))],
    weight: steps.length,
  }));
}

/** One snapshot a local state, made on demand along the shortest way to it. */
class Snapshots {
  private readonly made: AnyMachineSnapshot[] = [];
  private readonly local: LocalGraph;
  private readonly tree: Tree;

  constructor(private readonly table: LocalTable) {
    this.local = localGraph(table);
    this.tree = treeOf(this.local.graph);
    const [initial] = initialTransition(table.life.machine);
    this.made[0] = initial;
  }

  of(state: number): AnyMachineSnapshot {
    const known = this.made[state];
    if (known) return known;
    const { graph, eventOf } = this.local;
    const { life, keys } = this.table;
    for (const edge of pathTo(graph, this.tree, state)) {
      const target = graph.edgeTarget[edge] as number;
      if (this.made[target]) continue;
      const source = this.made[sourceOf(graph, edge)] as AnyMachineSnapshot;
      const event = life.alphabet[eventOf[edge] as number] as ModelEvent;
      const [after] = transition(life.machine, source, event);
      assert(identity(after) === keys[target], `${life.name}: table and machine differ`);
      this.made[target] = after;
    }
    return this.made[state] as AnyMachineSnapshot;
  }
}
