/**
 * The steps of a story: who did what, and only what changed by it. A replica is told by its number
 * within its group.
 */
import { assert, present } from '../../base/assert';
import type { Change, StoryStep } from '../../base/story-results';
import type { Moment } from '../../models/anomalies';
import { carriedBy, changesBetween } from '../../models/tables/changes';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { UNEXPECTED } from '../../models/tables/operations';
import type { Reductions } from './reductions';
import { decodeState, type StateSpace } from './state';

/** One step of a run: an edge of a replica's table, out of a state. */
export interface SystemHop {
  readonly from: number;
  readonly replica: number;
  readonly edge: number;
}

/** Where the states of a run stand: an exploration, or the run's own states alone. */
export interface Trodden extends StateSpace {
  readonly composed: ComposedSystem;
  readonly reductions: Pick<Reductions, 'symmetry'>;
}

/** A step as people read it, and the word of its replica on both sides of it. */
export interface StoryMoment extends Moment {
  readonly step: StoryStep;
}

/**
 * What the hops of a run from the initial state do, as people read it. Under symmetry a state
 * stands for its permutations, so who moves is followed from the beginning.
 */
export function stepsOf(exploration: Trodden, hops: readonly SystemHop[]): StoryMoment[] {
  const { composed, reductions } = exploration;
  if (!reductions.symmetry) return hops.map((hop) => stepOf(exploration, hop, hop.replica));
  const now = new Int32Array(composed.replicas.length);
  const words = new Int32Array(composed.replicas.length);
  return hops.map((hop) => {
    decodeState(exploration, hop.from, words);
    const table = present(composed.replicas[hop.replica], 'a replica');
    const mover = composed.replicas.findIndex(
      (known, replica) => known === table && now[replica] === words[hop.replica],
    );
    assert(mover >= 0, 'somebody stands where a symmetric state says');
    now[mover] = table.edgeTarget[hop.edge] as number;
    return stepOf(exploration, hop, mover);
  });
}

function stepOf(exploration: Trodden, hop: SystemHop, mover: number): StoryMoment {
  const { composed } = exploration;
  const table = present(composed.replicas[hop.replica], 'a replica');
  const step = present(table.steps[table.edgeStep[hop.edge] as number], 'a step');
  const words = new Int32Array(composed.replicas.length);
  const counters = decodeState(exploration, hop.from, words);
  const before = table.view(words[hop.replica] as number);
  const after = table.view(table.edgeTarget[hop.edge] as number);
  const operation = table.edgeOperation[hop.edge] as number;
  const next = composed.counterNext[operation * composed.counterStates + counters] as number;
  const told: StoryStep = {
    step: step.name,
    actor: step.actor,
    kind: step.kind,
    ...carriedBy(step),
    group: table.group.name,
    replica: replicaNumber(composed, mover),
    changes: [
      ...changesBetween(before, after),
      ...counterChanges(composed.counterView(counters), composed.counterView(next)),
    ],
    unexpected: ((table.edgeLabel[hop.edge] as number) & UNEXPECTED) !== 0,
    notes: table.edgeNotes.get(hop.edge) ?? [],
  };
  const replica = `${told.group} ${told.replica}`;
  return { step: told, parts: table.group.parts, replica, before, after };
}

/** 1-based number of a replica within its group; 0 where the group has only one. */
function replicaNumber(composed: ComposedSystem, replica: number): number {
  const table = composed.replicas[replica];
  if (table?.group.replicas === 1) return 0;
  return replica - composed.replicas.indexOf(table as NonNullable<typeof table>) + 1;
}

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
