/**
 * A machine becomes an exact table: from its initial snapshot `transition()` is called for every
 * event of the written alphabet until no new local state appears. Identity of a local state is its
 * canonical (value, context, history, status); XState's object identity means nothing.
 */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { HarnessBug, InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Life, Local, Posting } from '../system';
import { react, start } from './react';
import { refuseMachine } from './refuse-machine';

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
  refuseMachine(life);
  const key = canonical(life.alphabet);
  const known = tables.get(life.machine) ?? new Map<string, LocalTable>();
  const table = known.get(key) ?? tabulate(life);
  tables.set(life.machine, known.set(key, table));
  return table;
}

/**
 * Tabulates a life.
 * @throws InputError naming the life, the state and the event where a guard or an action throws,
 * where an action is neither `post` nor `note`, where context has no spelling, or where states do
 * not end.
 */
export function tabulate(life: Life, statesMax = LOCAL_STATES_MAX): LocalTable {
  refuseMachine(life);
  const events = life.alphabet;
  const eventOf = new Map(events.map((event, i) => [canonical(event), i]));
  if (eventOf.size !== events.length) throw writtenTwice(life);
  const initial = start(life);
  const snapshots: AnyMachineSnapshot[] = [initial];
  const keys = [identity(initial)];
  const stateOf = new Map([[keys[0] as string, 0]]);
  const next: number[] = [];
  const effect: number[] = [];
  const effects: Effects[] = [];
  const effectOf = new Map<string, number>();
  for (let s = 0; s < snapshots.length; s++) {
    for (const event of events) {
      const { after, done } = react(life, snapshots[s] as AnyMachineSnapshot, event);
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

function writtenTwice(life: Life): InputError {
  const texts = life.alphabet.map((event) => canonical(event));
  const twice = texts.find((text, i) => texts.indexOf(text) !== i);
  const place = `life ${life.name}, its alphabet`;
  return new InputError(place, `an event written twice: ${twice}`, 'each once');
}

/** Names what grows: the fields of context with most values, or else the regions of the state. */
function tooMany(
  life: Life,
  snapshots: readonly AnyMachineSnapshot[],
  statesMax: number,
): InputError {
  const seen = new Map<string, Set<string>>();
  for (const snapshot of snapshots)
    for (const [key, value] of Object.entries((snapshot.context ?? {}) as object))
      seen.set(key, (seen.get(key) ?? new Set()).add(canonical(value ?? null)));
  const grown = [...seen].sort((a, b) => b[1].size - a[1].size).filter(([, v]) => v.size > 1);
  const told = grown.slice(0, 2).map(([key, values]) => {
    const some = [...values].slice(0, 4).map((text) => (text.length > 40 ? '…' : text));
    return `context key ${key} takes ${values.size} values (${some.join(', ')}, …)`;
  });
  const values = new Set(snapshots.map(({ value }) => canonical(value)));
  return new InputError(
    `life ${life.name}`,
    `more than ${statesMax} local states; ` +
      (told.join(', ') || `its regions together take ${values.size} values`),
    told.length > 0
      ? 'a context with few values, whatever events come: counts belong in counters of the ' +
          'system, and what only grows can stop at a bound'
      : 'fewer regions: independent ones can be parts of their own',
  );
}

/** The entry of a table, for tests and walkers. */
export function entry(table: LocalTable, state: number, eventKey: string): number {
  const event = table.eventOf.get(eventKey);
  if (event === undefined)
    throw new HarnessBug(`${table.life.name}: ${eventKey} is not in the alphabet`);
  return state * table.life.alphabet.length + event;
}
