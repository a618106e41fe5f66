/**
 * Reductions that cannot lie. Symmetry: replicas of a group are interchangeable and meet in
 * counters alone, predicates are asked of each word or of sums, so a state stands for all its
 * permutations. Partial order: a replica that touches no counter from its word, changes nothing a
 * property sees, and cannot go round for ever that way, moves alone. Where one is unsound it is
 * left out, and why is said.
 */
import type { Property } from '../../base/property';
import type { GroupTable } from '../../models/tables/compose';
import type { ComposedSystem } from '../../models/tables/compose-system';
import type { Monitor } from './monitor';

/** Why a reduction that was asked for was left out. */
export interface LeftOut {
  readonly reduction: 'symmetry' | 'partial order';
  readonly because: 'liveness' | 'branching' | 'nothing to reduce';
  /** The property that forbids it. */
  readonly property?: string;
}

export interface Reductions {
  readonly symmetry: boolean;
  /** Per table: 1 for each word whose replica may move alone. */
  readonly ample?: readonly Uint8Array[];
  readonly leftOut: readonly LeftOut[];
}

const LIVENESS: readonly Property['kind'][] = ['eventually', 'leadsTo', 'closes'];

/** Judges which of the asked reductions are sound for every property of the system. */
export function reductionsOf(
  composed: ComposedSystem,
  monitor: Monitor,
  asked: { readonly symmetry?: boolean; readonly partialOrder?: boolean },
): Reductions {
  const { properties, groups } = composed.system;
  const leftOut: LeftOut[] = [];
  const live = properties.find(({ kind }) => LIVENESS.includes(kind));
  const branching = properties.find(({ kind }) => kind === 'canClose');
  const isReplicated = groups.some(({ replicas }) => replicas > 1);
  let symmetry = false;
  if (asked.symmetry) {
    const reduction = 'symmetry' as const;
    if (live) leftOut.push({ reduction, because: 'liveness', property: live.name });
    else if (!isReplicated) leftOut.push({ reduction, because: 'nothing to reduce' });
    else symmetry = true;
  }
  let ample: readonly Uint8Array[] | undefined;
  if (asked.partialOrder) {
    const reduction = 'partial order' as const;
    ample = composed.tables.map((table, t) => ampleWords(monitor, table, t));
    const isEmpty = composed.replicas.length < 2 || ample.every((words) => !words.includes(1));
    if (live) leftOut.push({ reduction, because: 'liveness', property: live.name });
    else if (branching) leftOut.push({ reduction, because: 'branching', property: branching.name });
    else if (isEmpty) leftOut.push({ reduction, because: 'nothing to reduce' });
    if (live || branching || isEmpty) ample = undefined;
  }
  return { symmetry, ...(ample ? { ample } : {}), leftOut };
}

/** Words from which every edge is independent of all other replicas and unseen by properties. */
function ampleWords(monitor: Monitor, table: GroupTable, t: number): Uint8Array {
  const ample = new Uint8Array(table.words);
  const isFree = table.operations.map((uses) => uses.length === 0);
  for (let word = 0; word < table.words; word++) {
    const from = table.edgeStart[word] as number;
    const to = table.edgeStart[word + 1] as number;
    let isAmple = to > from;
    for (let edge = from; edge < to && isAmple; edge++)
      isAmple =
        isFree[table.edgeOperation[edge] as number] === true &&
        (monitor.edgeHit[t] as Uint32Array)[edge] === 0 &&
        monitor.looksAlike(t, word, table.edgeTarget[edge] as number);
    if (isAmple) ample[word] = 1;
  }
  breakCycles(table, ample);
  return ample;
}

/** Leaves no cycle of ample words: on every cycle of the reduced space somebody moves freely. */
function breakCycles(table: GroupTable, ample: Uint8Array): void {
  const [NEW, OPEN, DONE] = [0, 1, 2];
  const colour = new Uint8Array(table.words);
  const next = new Int32Array(table.words);
  for (let root = 0; root < table.words; root++) {
    if (!ample[root] || colour[root] !== NEW) continue;
    const stack = [root];
    colour[root] = OPEN;
    next[root] = table.edgeStart[root] as number;
    while (stack.length > 0) {
      const word = stack[stack.length - 1] as number;
      const edge = next[word] as number;
      if (!ample[word] || edge === table.edgeStart[word + 1]) {
        colour[word] = DONE;
        stack.pop();
        continue;
      }
      next[word] = edge + 1;
      const target = table.edgeTarget[edge] as number;
      if (!ample[target] || colour[target] === DONE) continue;
      if (colour[target] === OPEN) ample[word] = 0;
      else {
        colour[target] = OPEN;
        next[target] = table.edgeStart[target] as number;
        stack.push(target);
      }
    }
  }
}

/** Sorts the words of every group, in place. */
export function sortGroups(composed: ComposedSystem, words: Int32Array): void {
  forEachGroup(composed, (from, to) => {
    if (to - from > 1) words.subarray(from, to).sort();
  });
}

/** How many states a sorted state stands for. */
export function combinations(composed: ComposedSystem, words: Int32Array): number {
  let orbit = 1;
  forEachGroup(composed, (from, to) => {
    let alike = 1;
    for (let i = from + 1; i < to; i++) {
      alike = words[i] === words[i - 1] ? alike + 1 : 1;
      orbit = (orbit * (i - from + 1)) / alike;
    }
  });
  return orbit;
}

/** First replica of each group and one past its last. */
export function forEachGroup(
  composed: ComposedSystem,
  visit: (from: number, to: number) => void,
): void {
  let from = 0;
  for (const { group } of composed.tables) {
    visit(from, from + group.replicas);
    from += group.replicas;
  }
}
