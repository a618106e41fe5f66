/**
 * One exploration in which everybody may deviate, read as the world of each coalition: what others
 * would have to do is not there, and its members owe nobody their duty. A coalition's own system
 * has the same states (a test builds them one by one and compares).
 */
import { assert } from '../../../base/assert';
import type { Step, System } from '../../../models/system';
import type { GroupTable } from '../../../models/tables/compose';
import { forEachSuccessor } from '../closing';
import type { Exploration } from '../explore';
import type { FairGraph } from '../liveness/graph';
import { constraintsOf } from '../liveness/of-system';
import { stateOrder } from '../state-order';

/** The world of everybody: its edges, each with its step. */
export interface Everybody {
  readonly exploration: Exploration;
  readonly edgeStart: Int32Array;
  readonly edgeTarget: Int32Array;
  /** Index into `steps`. */
  readonly edgeStep: Int32Array;
  readonly steps: readonly { readonly step: Step; readonly constraint: number }[];
  readonly graph: Pick<FairGraph, 'strengths' | 'compare'>;
}

/** Reads the edges of a complete exploration, once. */
export function everybodyIn(exploration: Exploration): Everybody {
  assert(!exploration.isClipped, 'coalitions are told apart in complete explorations');
  const { composed, states } = exploration;
  const { constraintOf, strengths } = constraintsOf(composed.replicas);
  const offsets: number[] = [];
  const steps = composed.replicas.flatMap((table, replica) => {
    offsets.push((offsets[replica - 1] ?? 0) + (composed.replicas[replica - 1]?.steps.length ?? 0));
    return table.steps.map((step, s) => ({
      step,
      constraint: constraintOf[replica]?.[s] as number,
    }));
  });
  const words = new Int32Array(composed.replicas.length);
  const edgeStart = new Int32Array(states + 1);
  const targets: number[] = [];
  const taken: number[] = [];
  for (let state = 0; state < states; state++) {
    forEachSuccessor(exploration, state, words, (target, replica, edge) => {
      const table = composed.replicas[replica] as GroupTable;
      targets.push(target);
      taken.push((offsets[replica] as number) + (table.edgeStep[edge] as number));
    });
    edgeStart[state + 1] = targets.length;
  }
  return {
    exploration,
    edgeStart,
    edgeTarget: Int32Array.from(targets),
    edgeStep: Int32Array.from(taken),
    steps,
    graph: { strengths, compare: stateOrder(exploration) },
  };
}

type Names = ReadonlySet<string>;

const isDone = ({ kind, actor, needs = [] }: Step, members: Names): boolean =>
  kind !== 'deviation' || (members.has(actor) && needs.every((name) => members.has(name)));

/** Whether these may do each step; by the index that edges have. */
export const doneBy = ({ steps }: Everybody, members: Names): Uint8Array =>
  Uint8Array.from(steps, ({ step }) => (isDone(step, members) ? 1 : 0));

/** States that the members can bring about, 1 or 0 each; ends at a goal if one is met. */
export function reachOf(
  { edgeStart, edgeTarget, edgeStep }: Everybody,
  done: Uint8Array,
  goals: Uint8Array,
): { readonly isMet: boolean } {
  const seen = new Uint8Array(edgeStart.length - 1);
  const queue = [0];
  seen[0] = 1;
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (goals[state] === 1) return { isMet: true };
    for (let edge = edgeStart[state] as number; edge < (edgeStart[state + 1] as number); edge++) {
      const target = edgeTarget[edge] as number;
      if (seen[target] === 1 || done[edgeStep[edge] as number] === 0) continue;
      seen[target] = 1;
      queue.push(target);
    }
  }
  return { isMet: false };
}

/** The fair graph of a coalition: its edges alone, and nothing that its members owe. */
export function graphOf(everybody: Everybody, done: Uint8Array, members: Names): FairGraph {
  const { steps, graph } = everybody;
  const states = everybody.edgeStart.length - 1;
  const constraints = Int32Array.from(steps, ({ step, constraint }) =>
    step.kind === 'duty' && members.has(step.actor) ? -1 : constraint,
  );
  const edgeStart = new Int32Array(states + 1);
  const edgeTarget = new Int32Array(everybody.edgeTarget.length);
  const edgeConstraint = new Int32Array(everybody.edgeTarget.length);
  let count = 0;
  for (let state = 0; state < states; state++) {
    const end = everybody.edgeStart[state + 1] as number;
    for (let edge = everybody.edgeStart[state] as number; edge < end; edge++) {
      const step = everybody.edgeStep[edge] as number;
      if (done[step] === 0) continue;
      edgeTarget[count] = everybody.edgeTarget[edge] as number;
      edgeConstraint[count++] = constraints[step] as number;
    }
    edgeStart[state + 1] = count;
  }
  return { ...graph, states, edgeStart, edgeTarget, edgeConstraint };
}

/** Everybody who does something in a system: whoever does nothing changes nothing. */
export const actorsIn = ({ groups }: System): ReadonlySet<string> =>
  new Set(
    groups.flatMap(({ steps }) => steps.flatMap(({ actor, needs = [] }) => [actor, ...needs])),
  );
