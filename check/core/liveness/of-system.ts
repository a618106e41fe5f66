/**
 * Liveness of a system: its complete state space as a fair graph, and each property as a question
 * to it. Every step of every replica is owed its turn by itself; alternative answers to one
 * question are owed one turn together, as strongly as the strongest of them.
 */
import { assert } from '../../../base/assert';
import type { Property } from '../../../base/property';
import { type Fairness, fairnessOf } from '../../../models/system';
import type { GroupTable } from '../../../models/tables/compose';
import { forEachSuccessor } from '../closing';
import type { Exploration } from '../explore';
import { decodeState } from '../state';
import { stateOrder } from '../state-order';
import type { SystemHop } from '../story-steps';
import { type FairRun, findFairRun, type Question } from './fair-cycle';
import type { FairGraph, Strength } from './graph';
import { distances } from './spread';

/** Above this number of states liveness is not judged: the graph is kept with all its edges. */
export const LIVENESS_STATES_MAX = 5_000_000;

export const isLiveness = ({ kind }: Pick<Property, 'kind'>): boolean =>
  kind === 'eventually' || kind === 'leadsTo' || kind === 'closes';

/** A fair run that breaks a property: the shortest way to `start`, then `way`, then `loop`. */
export interface Lasso {
  readonly start: number;
  readonly way: readonly SystemHop[];
  /** Repeats for ever; where it is empty, nothing that is enabled after the stem is owed. */
  readonly loop: readonly SystemHop[];
}

/** Judges properties of liveness over one complete exploration; the graph is built once. */
export class Liveness {
  private readonly graph: FairGraph;
  private readonly fromStart: Int32Array;

  constructor(private readonly exploration: Exploration) {
    assert(!exploration.isClipped, 'liveness is judged on complete explorations');
    this.graph = graphOf(exploration);
    this.fromStart = distances(this.graph);
  }

  /** The lasso with the shortest stem that breaks the property, or undefined where it holds. */
  lassoOf(property: Property, p: number): Lasso | undefined {
    const runs = this.questions(property, p)
      .map((question) => findFairRun(this.graph, question, this.fromStart))
      .filter((run) => run !== undefined);
    const best = runs.reduce<FairRun | undefined>(
      (least, run) => (least === undefined || isShorter(run, least) ? run : least),
      undefined,
    );
    if (!best) return undefined;
    return {
      start: best.trigger,
      way: best.approach.map((hop) => this.hopOf(hop)),
      loop: best.loop.map((hop) => this.hopOf(hop)),
    };
  }

  /**
   * `leadsTo` asks the first replica of each group, for its replicas can be exchanged in any run;
   * the others ask all words at once.
   */
  private questions(property: Property, p: number): readonly Question[] {
    const { composed, monitor, states } = this.exploration;
    const words = new Int32Array(composed.replicas.length);
    const bit = (bits: readonly Uint32Array[], replica: number): boolean =>
      ((((bits[replica] as Uint32Array)[words[replica] as number] as number) >>> p) & 1) === 1;
    const mark = (isMarked: () => boolean): Uint8Array => {
      const marks = new Uint8Array(states);
      for (let state = 0; state < states; state++) {
        decodeState(this.exploration, state, words);
        if (isMarked()) marks[state] = 1;
      }
      return marks;
    };
    if (property.kind === 'leadsTo')
      return composed.tables.map((table) => {
        const first = composed.replicas.indexOf(table);
        return {
          waiting: mark(() => !bit(monitor.endings, first)),
          triggers: mark(() => bit(monitor.triggers, first)),
        };
      });
    const waiting = mark(() => !composed.replicas.every((_, i) => bit(monitor.endings, i)));
    if (property.kind === 'closes') return [{ waiting, triggers: waiting }];
    const triggers = new Uint8Array(states);
    triggers[0] = 1;
    return [{ waiting, triggers }];
  }

  /** The first edge in the order of the tables that leads there and pays the same constraint. */
  private hopOf(hop: { from: number; to: number; constraint: number }): SystemHop {
    const { composed } = this.exploration;
    const words = new Int32Array(composed.replicas.length);
    const { constraintOf } = constraintsOf(composed.replicas);
    let found: SystemHop | undefined;
    forEachSuccessor(this.exploration, hop.from, words, (to, replica, edge) => {
      const step = composed.replicas[replica]?.edgeStep[edge] as number;
      if (found || to !== hop.to || constraintOf[replica]?.[step] !== hop.constraint) return;
      found = { from: hop.from, replica, edge };
    });
    assert(found, 'a hop of the graph is an edge of the system');
    return found;
  }
}

function isShorter(run: FairRun, than: FairRun): boolean {
  return (run.stem - than.stem || run.loop.length - than.loop.length) < 0;
}

interface Constraints {
  /** By replica and step of its table: the index of the constraint it pays, or -1. */
  readonly constraintOf: readonly Int32Array[];
  readonly strengths: readonly Strength[];
}

/** Steps of one name in one replica are one constraint, and so are its alternatives of one name. */
export function constraintsOf(replicas: readonly GroupTable[]): Constraints {
  const strengths: Strength[] = [];
  const constraintOf = replicas.map((table) => {
    const strongest = strongestOf(table);
    const indexOf = new Map<string, number>();
    return Int32Array.from(table.steps, (step) => {
      const name = creditor(step);
      const fair = strongest.get(name) as Fairness;
      if (fair === 'none') return -1;
      const known = indexOf.get(name);
      if (known !== undefined) return known;
      indexOf.set(name, strengths.length);
      return strengths.push(fair) - 1;
    });
  });
  return { constraintOf, strengths };
}

const creditor = (step: GroupTable['steps'][number]): string =>
  step.alternatives === undefined ? `step ${step.name}` : `answers ${step.alternatives}`;

function strongestOf(table: GroupTable): ReadonlyMap<string, Fairness> {
  const rank: Readonly<Record<Fairness, number>> = { none: 0, weak: 1, strong: 2 };
  const strongest = new Map<string, Fairness>();
  for (const step of table.steps) {
    const fair = fairnessOf(step);
    const known = strongest.get(creditor(step));
    if (known === undefined || rank[fair] > rank[known]) strongest.set(creditor(step), fair);
  }
  return strongest;
}

/** All edges, counted before they are kept. */
function graphOf(exploration: Exploration): FairGraph {
  const { composed, states } = exploration;
  const { constraintOf, strengths } = constraintsOf(composed.replicas);
  const words = new Int32Array(composed.replicas.length);
  const edgeStart = new Int32Array(states + 1);
  for (let state = 0; state < states; state++)
    edgeStart[state + 1] = (edgeStart[state] as number) + enabledIn(exploration, state, words);
  const edges = edgeStart[states] as number;
  const edgeTarget = new Int32Array(edges);
  const edgeConstraint = strengths.length < 2 ** 15 ? new Int16Array(edges) : new Int32Array(edges);
  let at = 0;
  for (let state = 0; state < states; state++)
    forEachSuccessor(exploration, state, words, (target, replica, edge) => {
      assert(target >= 0, 'every successor of a complete exploration was reached');
      const step = composed.replicas[replica]?.edgeStep[edge] as number;
      edgeTarget[at] = target;
      edgeConstraint[at++] = (constraintOf[replica] as Int32Array)[step] as number;
    });
  return {
    states,
    edgeStart,
    edgeTarget,
    edgeConstraint,
    strengths,
    compare: stateOrder(exploration),
  };
}

function enabledIn(exploration: Exploration, state: number, words: Int32Array): number {
  const { composed } = exploration;
  const counters = decodeState(exploration, state, words);
  let enabled = 0;
  for (let replica = 0; replica < words.length; replica++) {
    const table = composed.replicas[replica] as GroupTable;
    const word = words[replica] as number;
    const end = table.edgeStart[word + 1] as number;
    for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
      const operation = table.edgeOperation[edge] as number;
      if ((composed.counterNext[operation * composed.counterStates + counters] as number) >= 0)
        enabled++;
    }
  }
  return enabled;
}
