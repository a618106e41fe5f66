/**
 * Which guards a machine asks in which local state on which event, and what they answer. The
 * machine is asked again with guards that note their answers, so short cuts are XState's own: a
 * guard behind one that passed is not asked. Guards inside `and`, `or`, `not` answer by name.
 */
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { present } from '../../base/assert';
import { identity, type LocalTable } from '../../models/tables/tabulate';

export interface GuardTable {
  /** Guards that an arrow asks, by name; one without a name is called after its arrow. */
  readonly guards: readonly string[];
  /** At `state * events + event`: twice the guard, plus one where it was true; each once. */
  readonly answers: ReadonlyMap<number, readonly number[]>;
}

type Guard = (args: unknown, params: unknown) => boolean;
interface Arrow {
  guard?: unknown;
  readonly eventType: string;
}
interface Node {
  readonly key: string;
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<string, readonly Arrow[]>;
  readonly always?: readonly Arrow[];
}

const made = new WeakMap<LocalTable, GuardTable>();

/** The guards of a tabulated machine; made once a table. */
export function guardsOf(table: LocalTable): GuardTable {
  const known = made.get(table) ?? askAll(table);
  made.set(table, known);
  return known;
}

const isPlain = (guard: unknown): guard is Guard =>
  typeof guard === 'function' && !('check' in guard);

function askAll(table: LocalTable): GuardTable {
  const { life } = table;
  const guards: string[] = [];
  const heard = new Set<number>();
  const noting = (name: string, guard: Guard): Guard => {
    return (args, params) => {
      const answer = guard(args, params);
      const at = guards.indexOf(name);
      if (at >= 0) heard.add(2 * at + (answer ? 1 : 0));
      return answer;
    };
  };
  const named = life.machine.implementations.guards as Readonly<Record<string, unknown>>;
  const plain = Object.entries(named).filter(([, guard]) => isPlain(guard));
  const machine = life.machine.provide({
    guards: Object.fromEntries(plain.map(([name, guard]) => [name, noting(name, guard as Guard)])),
  } as never);
  const note = (name: string): void => {
    if (!guards.includes(name)) guards.push(name);
  };
  const use = (guard: unknown): void => {
    const name = typeof guard === 'string' ? guard : (guard as { type?: string } | undefined)?.type;
    if (name !== undefined && isPlain(named[name])) note(name);
    else if (name !== undefined) use(named[name]);
    else
      for (const inner of (guard as { guards?: unknown[] } | undefined)?.guards ?? []) use(inner);
  };
  for (const [node, arrow] of arrowsOf(machine.root as object as Node)) {
    if (isPlain(arrow.guard)) {
      const name = `${arrow.eventType || 'always'} at ${node.key}`;
      note(name);
      arrow.guard = noting(name, arrow.guard);
    } else if (arrow.guard !== undefined) use(arrow.guard);
  }
  return { guards, answers: guards.length > 0 ? ask(table, machine, heard) : new Map() };
}

function* arrowsOf(node: Node): Generator<readonly [Node, Arrow]> {
  for (const arrows of [...node.transitions.values(), node.always ?? []])
    for (const arrow of arrows) yield [node, arrow];
  for (const child of Object.values(node.states)) yield* arrowsOf(child);
}

/** Goes through the table once more, state by state, and keeps what was heard. */
function ask(
  table: LocalTable,
  machine: LocalTable['life']['machine'],
  heard: Set<number>,
): ReadonlyMap<number, readonly number[]> {
  const { alphabet } = table.life;
  const stateOf = new Map(table.keys.map((key, state) => [key, state]));
  const answers = new Map<number, readonly number[]>();
  const [initial] = initialTransition(machine);
  const snapshots: [number, AnyMachineSnapshot][] = [[0, initial]];
  const seen = new Set([0]);
  for (const [state, snapshot] of snapshots)
    alphabet.forEach((event, e) => {
      heard.clear();
      const [after] = transition(machine, snapshot, event);
      if (heard.size > 0) answers.set(state * alphabet.length + e, [...heard]);
      const to = present(stateOf.get(identity(after)), `a local state of ${table.life.name}`);
      if (!seen.has(to)) {
        seen.add(to);
        snapshots.push([to, after]);
      }
    });
  return answers;
}
