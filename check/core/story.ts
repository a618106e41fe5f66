/**
 * The story of a violation: the shortest path, and among the shortest the one with the fewest
 * changes of actor. Only what changed is told. Ties fall to the order of discovery, so a story is
 * the same on every machine.
 */
import { HarnessBug, present } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Change, Story, StoryStep } from '../../base/results';
import type { WordView } from '../../models/system';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { UNEXPECTED } from '../../models/tables/operations';
import { forEachSuccessor } from './closing';
import type { Exploration } from './explore';
import { decodeState } from './state';

interface Hop {
  readonly from: number;
  readonly replica: number;
  readonly edge: number;
}
/** Best way into a state that ends with a given actor. */
interface Way extends Hop {
  readonly switches: number;
  readonly fromActor: string;
}

/** Automatic steps and the world's do not count as somebody else taking over. */
const isPerson = (actor: string): boolean => actor !== 'automatic' && actor !== 'environment';

export interface Ending {
  readonly states: readonly number[];
  /** An edge out of the last state that is itself the violation. */
  readonly edge?: { readonly replica: number; readonly edge: number };
}

/** All states of the ending are at the same level. */
export function storyTo(
  exploration: Exploration,
  ending: Ending,
  property: string,
  coalition: readonly string[],
): Story {
  const hops = shortestHops(exploration, ending.states);
  const steps = hops.map((hop) => stepOf(exploration, hop));
  if (ending.edge)
    steps.push(stepOf(exploration, { from: lastState(hops, exploration), ...ending.edge }));
  const { name, scope } = exploration.composed.system;
  return { system: name, scope, property, coalition, steps };
}

function lastState(hops: readonly Hop[], exploration: Exploration): number {
  const last = hops[hops.length - 1];
  if (!last) return 0;
  let target = -1;
  const words = new Int32Array(exploration.composed.replicas.length);
  forEachSuccessor(exploration, last.from, words, (to, replica, edge) => {
    if (replica === last.replica && edge === last.edge) target = to;
  });
  return target;
}

function shortestHops(exploration: Exploration, ends: readonly number[]): readonly Hop[] {
  const levelOf = levels(exploration);
  const goal = levelOf(present(ends[0], 'an end of the story'));
  const ways = new Map<number, Map<string, Way>>();
  ways.set(0, new Map([['', { from: -1, replica: 0, edge: 0, switches: 0, fromActor: '' }]]));
  const words = new Int32Array(exploration.composed.replicas.length);
  const last = exploration.levelStart[goal] ?? 0;
  const leads = ancestors(exploration, ends, last, levelOf);
  for (let state = 0; state < last; state++) {
    if (!leads[state]) continue;
    const here = present(ways.get(state), `a way to state ${state}`);
    const level = levelOf(state);
    forEachSuccessor(exploration, state, words, (target, replica, edge) => {
      if (target < 0 || !leads[target] || levelOf(target) !== level + 1) return;
      extend(exploration, ways, here, { from: state, replica, edge }, target);
    });
  }
  return trace(ways, ends);
}

/** Marks the states on some shortest path to one of the ends. */
function ancestors(
  exploration: Exploration,
  ends: readonly number[],
  last: number,
  levelOf: (state: number) => number,
): Uint8Array {
  const leads = new Uint8Array(exploration.states);
  for (const end of ends) leads[end] = 1;
  const words = new Int32Array(exploration.composed.replicas.length);
  for (let state = last - 1; state >= 0; state--) {
    const level = levelOf(state);
    forEachSuccessor(exploration, state, words, (target) => {
      if (target >= 0 && leads[target] && levelOf(target) === level + 1) leads[state] = 1;
    });
  }
  return leads;
}

function extend(
  exploration: Exploration,
  ways: Map<number, Map<string, Way>>,
  here: ReadonlyMap<string, Way>,
  hop: Hop,
  target: number,
): void {
  const table = present(exploration.composed.replicas[hop.replica], 'a replica');
  const actor = present(table.steps[table.edgeStep[hop.edge] as number], 'a step').actor;
  const there = ways.get(target) ?? new Map<string, Way>();
  for (const [before, way] of here) {
    const after = isPerson(actor) ? actor : before;
    const switches = way.switches + (after === before ? 0 : 1);
    const known = there.get(after);
    if (!known || switches < known.switches)
      there.set(after, { ...hop, switches, fromActor: before });
  }
  ways.set(target, there);
}

function trace(
  ways: ReadonlyMap<number, ReadonlyMap<string, Way>>,
  ends: readonly number[],
): readonly Hop[] {
  let best: { state: number; actor: string; switches: number } | undefined;
  for (const state of ends)
    for (const [actor, way] of ways.get(state) ?? [])
      if (!best || way.switches < best.switches) best = { state, actor, switches: way.switches };
  if (!best) throw new HarnessBug('no way to the end of a story');
  const hops: Hop[] = [];
  let { state, actor } = best;
  while (state !== 0) {
    const way = present(ways.get(state)?.get(actor), `a way to state ${state}`);
    hops.push({ from: way.from, replica: way.replica, edge: way.edge });
    state = way.from;
    actor = way.fromActor;
  }
  return hops.reverse();
}

function levels(exploration: Exploration): (state: number) => number {
  const { levelStart } = exploration;
  return (state) => {
    let low = 0;
    let high = levelStart.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((levelStart[middle] as number) <= state) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

function stepOf(exploration: Exploration, hop: Hop): StoryStep {
  const { composed } = exploration;
  const table = present(composed.replicas[hop.replica], 'a replica');
  const step = present(table.steps[table.edgeStep[hop.edge] as number], 'a step');
  const words = new Int32Array(composed.replicas.length);
  const counters = decodeState(exploration, hop.from, words);
  const before = table.view(words[hop.replica] as number);
  const after = table.view(table.edgeTarget[hop.edge] as number);
  const operation = table.edgeOperation[hop.edge] as number;
  const next = composed.counterNext[operation * composed.counterStates + counters] as number;
  const carried =
    step.delivers ?? (step.kind === 'fault' ? (step.takes ?? step.puts)?.[0] : undefined);
  return {
    step: step.name,
    actor: step.actor,
    kind: step.kind,
    ...(carried ? { carries: { line: carried.line, message: texts(carried.message) } } : {}),
    group: table.group.name,
    replica: replicaNumber(composed, hop.replica),
    changes: [
      ...changesBetween(before, after),
      ...counterChanges(composed.counterView(counters), composed.counterView(next)),
    ],
    unexpected: ((table.edgeLabel[hop.edge] as number) & UNEXPECTED) !== 0,
    notes: table.edgeNotes.get(hop.edge) ?? [],
  };
}

/** 1-based number of a replica within its group; 0 where the group has only one. */
function replicaNumber(composed: ComposedSystem, replica: number): number {
  const table = composed.replicas[replica];
  if (table?.group.replicas === 1) return 0;
  return replica - composed.replicas.indexOf(table as NonNullable<typeof table>) + 1;
}

const texts = (message: object): Record<string, string> =>
  Object.fromEntries(Object.entries(message).map(([key, value]) => [key, text(value)]));
const text = (value: unknown): string => (typeof value === 'string' ? value : canonical(value));

function changesBetween(before: WordView, after: WordView): Change[] {
  const changes: Change[] = [];
  for (const where of Object.keys(after.parts)) {
    const from = before.parts[where];
    const to = after.parts[where];
    if (!from || !to || from === to) continue;
    if (text(from.value) !== text(to.value))
      changes.push({ where, what: 'part', from: text(from.value), to: text(to.value) });
    for (const key of Object.keys(to.context))
      if (canonical(from.context[key]) !== canonical(to.context[key]))
        changes.push({
          where: `${where}.${key}`,
          what: 'part',
          from: text(from.context[key]),
          to: text(to.context[key]),
        });
  }
  for (const where of Object.keys(after.lines)) {
    const from = flights(before, where);
    const to = flights(after, where);
    if (from !== to) changes.push({ where, what: 'line', from, to });
  }
  return changes;
}

const flights = (view: WordView, line: string): string =>
  (view.lines[line] ?? [])
    .map(({ message, copies }) => {
      const { type, ...payload } = message;
      const label = [type, ...Object.values(payload).map(text)].join(' ');
      return copies > 1 ? `${label} x${copies}` : label;
    })
    .join(', ');

function counterChanges(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Change[] {
  return Object.keys(after)
    .filter((where) => before[where] !== after[where])
    .map((where) => ({
      where,
      what: 'counter',
      from: String(before[where]),
      to: String(after[where]),
    }));
}
