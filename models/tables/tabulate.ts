/**
 * A machine becomes an exact table: from its initial snapshot `transition()` is called for every
 * event of the written alphabet until no new local state appears. Identity of a local state is its
 * canonical (value, context, history, status); XState's object identity means nothing.
 */
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  transition,
} from 'xstate';
import { HarnessBug, InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Life, Local, Posting } from '../system';

/** What one accepted event does beside changing the local state. */
export interface Effects {
  readonly posts: readonly Posting[];
  readonly notes: readonly string[];
}

export interface LocalTable {
  readonly life: Life;
  readonly states: readonly Local[];
  readonly keys: readonly string[];
  readonly eventOf: ReadonlyMap<string, number>;
  /** `next[state * events + event]`; -1 where the event is refused. */
  readonly next: Int32Array;
  /** Index into `effects`, same layout. */
  readonly effect: Int32Array;
  readonly effects: readonly Effects[];
}

/** A machine whose local states exceed this is not tabulated: some context grows. */
export const LOCAL_STATES_MAX = 20_000;

const tables = new WeakMap<AnyStateMachine, Map<string, LocalTable>>();

/** The table of a life, made once a machine and alphabet. */
export function tableOf(life: Life): LocalTable {
  const key = canonical(life.alphabet);
  const known = tables.get(life.machine) ?? new Map<string, LocalTable>();
  const table = known.get(key) ?? tabulate(life);
  tables.set(life.machine, known.set(key, table));
  return table;
}

/**
 * Tabulates a life.
 * @throws InputError naming the life where an action is neither `post` nor `note`, or where states
 * do not end.
 */
export function tabulate(life: Life, statesMax = LOCAL_STATES_MAX): LocalTable {
  const events = life.alphabet;
  const eventOf = new Map(events.map((event, i) => [canonical(event), i]));
  if (eventOf.size !== events.length)
    throw new InputError(life.name, 'an event written twice', 'each once');
  const [initial, initialActions] = initialTransition(life.machine);
  if (effectsOf(life, initialActions).posts.length > 0)
    throw new InputError(
      life.name,
      'a post on entering the initial state',
      'a life that starts at rest',
    );
  const snapshots: AnyMachineSnapshot[] = [initial];
  const keys = [identity(initial)];
  const stateOf = new Map([[keys[0] as string, 0]]);
  const next: number[] = [];
  const effect: number[] = [];
  const effects: Effects[] = [];
  const effectOf = new Map<string, number>();
  for (let s = 0; s < snapshots.length; s++) {
    for (const event of events) {
      const [after, actions] = transition(life.machine, snapshots[s] as AnyMachineSnapshot, event);
      const done = effectsOf(life, actions);
      const key = identity(after);
      const isAccepted = key !== keys[s] || done.posts.length + done.notes.length > 0;
      let target = stateOf.get(key);
      if (target === undefined) {
        target = snapshots.length;
        if (target >= statesMax) throw tooMany(life, snapshots, statesMax);
        stateOf.set(key, target);
        keys.push(key);
        snapshots.push(after);
      }
      const doneKey = canonical(done);
      if (!effectOf.has(doneKey)) effectOf.set(doneKey, effects.push(done) - 1);
      next.push(isAccepted ? target : -1);
      effect.push(effectOf.get(doneKey) as number);
    }
  }
  return {
    life,
    states: snapshots.map(localOf),
    keys,
    eventOf,
    next: Int32Array.from(next),
    effect: Int32Array.from(effect),
    effects,
  };
}

/** What predicates see of a snapshot. */
export const localOf = (snapshot: AnyMachineSnapshot): Local => ({
  value: snapshot.value,
  context: snapshot.context,
  status: snapshot.status,
});

/** The canonical identity of a snapshot. */
export function identity(snapshot: AnyMachineSnapshot): string {
  const { value, context, status } = snapshot;
  const history: Record<string, string[]> = {};
  for (const [key, nodes] of Object.entries(
    snapshot.historyValue as Record<string, { id: string }[]>,
  ))
    history[key] = nodes.map((node) => node.id).sort();
  return canonical({ value, context, status, history });
}

interface ReturnedAction {
  readonly type: string;
  readonly params?: unknown;
}

function effectsOf(life: Life, actions: readonly ReturnedAction[]): Effects {
  const posts: Posting[] = [];
  const notes: string[] = [];
  for (const action of actions) {
    if (action.type === 'post') posts.push(action.params as Posting);
    else if (action.type === 'note') notes.push((action.params as { reason: string }).reason);
    else if (action.type !== 'xstate.assign')
      throw new InputError(
        `life ${life.name}`,
        `action ${action.type}`,
        "an action 'post' or 'note'",
      );
  }
  return { posts, notes };
}

function tooMany(
  life: Life,
  snapshots: readonly AnyMachineSnapshot[],
  statesMax: number,
): InputError {
  const last = snapshots[snapshots.length - 1];
  if (!last) return new InputError(life.name, 'no state', 'a state');
  const seen = new Map<string, Set<string>>();
  for (const snapshot of snapshots)
    for (const [key, value] of Object.entries(snapshot.context as object))
      seen.set(key, (seen.get(key) ?? new Set()).add(canonical(value)));
  const grown = [...seen].sort((a, b) => b[1].size - a[1].size)[0];
  const values = [...(grown?.[1] ?? [])].slice(0, 4).join(', ');
  return new InputError(
    `life ${life.name}`,
    `more than ${statesMax} local states; ` +
      `context key ${grown?.[0]} takes ${grown?.[1].size} values (${values}, …)`,
    'a context with few values; balances are counters of the system',
  );
}

/** The entry of a table, for tests and walkers. */
export function entry(table: LocalTable, state: number, eventKey: string): number {
  const event = table.eventOf.get(eventKey);
  if (event === undefined)
    throw new HarnessBug(`${table.life.name}: ${eventKey} is not in the alphabet`);
  return state * table.life.alphabet.length + event;
}
