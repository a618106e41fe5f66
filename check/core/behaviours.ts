/**
 * A composed system as labels see it: what somebody does, and who. States are made as they are
 * asked for, so that a difference near the start is found without searching the rest. A replica is
 * part of the label: voucher 1 does nothing for voucher 2.
 */
import { present } from '../../base/assert';
import type { StoryStep } from '../../base/story-results';
import type { ComposedSystem } from '../../models/tables/compose-system';
import type { LabelledHop, LabelledSystem, Move } from './difference';
import { packingOf } from './packing';
import { encodeState } from './state';
import { type SystemHop, stepsOf } from './story-steps';

export interface Behaviours extends LabelledSystem {
  /** The hops of a behaviour from the start, as people read them. */
  readonly told: (hops: readonly LabelledHop[]) => readonly StoryStep[];
}

interface Way extends Move, Pick<SystemHop, 'replica' | 'edge'> {}

/** Every behaviour of a system, by its labels. */
export function behavioursOf(composed: ComposedSystem): Behaviours {
  const { replicas, counterNext, counterStates } = composed;
  const labels = replicas.map((table, replica) =>
    table.steps.map((step) => `${step.name}\n${step.actor}\n${table.group.name} ${replica}`),
  );
  /** Words of all replicas, then the counters' index. */
  const states: Int32Array[] = [];
  const numberOf = new Map<string, number>();
  const intern = (state: Int32Array): number => {
    const key = state.join();
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    numberOf.set(key, states.length);
    return states.push(state) - 1;
  };
  intern(Int32Array.from([...replicas.map(() => 0), composed.initialCounters]));
  const successors = (number: number): readonly Way[] => {
    const state = present(states[number], `state ${number}`);
    const counters = state[replicas.length] as number;
    return replicas.flatMap((table, replica) => {
      const word = state[replica] as number;
      const ways: Way[] = [];
      const end = table.edgeStart[word + 1] as number;
      for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
        const operation = table.edgeOperation[edge] as number;
        const next = counterNext[operation * counterStates + counters] as number;
        if (next < 0) continue;
        const after = state.slice();
        after[replica] = table.edgeTarget[edge] as number;
        after[replicas.length] = next;
        const label = labels[replica]?.[table.edgeStep[edge] as number] as string;
        ways.push({ label, target: intern(after), replica, edge });
      }
      return ways;
    });
  };
  return { successors, told: (hops) => told(composed, hops, states, successors) };
}

/** The story of a behaviour: its own states, packed as a search would have them. */
function told(
  composed: ComposedSystem,
  hops: readonly LabelledHop[],
  states: readonly Int32Array[],
  successors: (state: number) => readonly Way[],
): readonly StoryStep[] {
  const packing = packingOf(composed);
  const keys = new Uint32Array(packing.columns * hops.length);
  const ways = hops.map(({ from, label, target }, i): SystemHop => {
    const state = present(states[from], `state ${from}`);
    const key = keys.subarray(i * packing.columns, (i + 1) * packing.columns);
    encodeState(packing, state.subarray(0, -1), state.at(-1) as number, key);
    const way = successors(from).find((one) => one.label === label && one.target === target);
    const { replica, edge } = present(way, label);
    return { from: i, replica, edge };
  });
  const visited = { keys, find: () => -1 };
  const moments = stepsOf({ composed, packing, visited, reductions: { symmetry: false } }, ways);
  return moments.map(({ step }) => step);
}
