/**
 * Why a declared step could not be made in a state of the walker: the first condition that failed,
 * the part that refused with the guards it asked, the line that held nothing or no room, or the
 * counter that forbade it.
 */
import { present } from '../base/assert';
import { canonical } from '../base/canonical';
import type { Condition, Group, Life, Message, Step } from '../models/system';
import { type Move, movesOf, type Replica } from '../properties/walker/moves';
import type { Retold } from '../properties/walker/retell';
import { type Place, type State, stateAfter } from '../properties/walker/state';

/** The kind names a sentence of the catalogue, the rest fills it. */
export interface Why {
  readonly kind: 'condition' | 'holds' | 'lacks' | 'part' | 'guards' | 'counter' | 'full';
  readonly [name: string]: string;
}
export interface Refusal {
  readonly step: string;
  readonly why: Why;
}

/** The moves of one replica that counters allow too. */
export const enabledAt = (told: Retold, state: State, at: number): readonly Move[] =>
  movesAt(told, state, at).filter((move) => stateAfter(told.system, state, at, move));

function movesAt({ places, machines }: Retold, state: State, at: number): readonly Move[] {
  const { group } = present(places[at], 'a place');
  return movesOf(group, present(state.replicas[at], 'a replica'), machines);
}

/** The declared steps, faults aside, that are not enabled, each with the reason. */
export function refusedAt(
  told: Retold,
  place: Place,
  replica: Replica,
  state: State,
  at: number,
): readonly Refusal[] {
  const moves = movesAt(told, state, at);
  const enabled = new Set(enabledAt(told, state, at).map(({ step }) => step));
  const byCounter = moves
    .filter(({ step }) => !enabled.has(step))
    .map((move): Refusal => ({ step: move.step, why: counterOf(told, state, move) }));
  const known = new Set(moves.map(({ step }) => step));
  const others = place.group.steps
    .filter(({ name, kind }) => kind !== 'fault' && !known.has(name))
    .map((step): Refusal => ({ step: step.name, why: whyNot(told, place.group, replica, step) }));
  return [...byCounter, ...others];
}

function counterOf({ system }: Retold, state: State, move: Move): Why {
  const values = move.counters.map(({ counter }) => {
    const at = system.counters.findIndex(({ name }) => name === counter);
    return `${counter} = ${state.counters[at]}`;
  });
  return { kind: 'counter', counters: values.join(', ') };
}

function whyNot(told: Retold, group: Group, replica: Replica, step: Step): Why {
  for (const condition of step.when ?? []) {
    const why = failing(told, group, replica, condition);
    if (why) return why;
  }
  for (const { line, message } of step.takes ?? [])
    if (!holds(group, replica, line, (text) => text === canonical(message)))
      return { kind: 'lacks', line, message: message.type };
  for (const { part, event } of step.does ?? []) {
    const at = group.parts.findIndex(({ name }) => name === part);
    const { life } = present(group.parts[at], part);
    const text = present(replica.parts[at], part);
    if (!told.machines.react(life, text, event)) return refusing(told, life, part, text, event);
  }
  return { kind: 'full' };
}

function failing(
  told: Retold,
  group: Group,
  replica: Replica,
  condition: Condition,
): Why | undefined {
  if ('part' in condition) {
    const at = group.parts.findIndex(({ name }) => name === condition.part);
    const { life } = present(group.parts[at], condition.part);
    const local = told.machines.local(life, present(replica.parts[at], condition.part));
    return condition.is(local) ? undefined : { kind: 'condition', because: condition.because };
  }
  const { line, message, present: isWanted } = condition;
  const isAsked = (text: string): boolean =>
    message === undefined ||
    (typeof message === 'string'
      ? (JSON.parse(text) as Message).type === message
      : text === canonical(message));
  if (holds(group, replica, line, isAsked) === isWanted) return undefined;
  const type = typeof message === 'string' ? message : (message?.type ?? '…');
  return { kind: isWanted ? 'lacks' : 'holds', line, message: type };
}

function holds(
  group: Group,
  replica: Replica,
  line: string,
  isAsked: (text: string) => boolean,
): boolean {
  const at = group.lines.findIndex(({ name }) => name === line);
  return present(replica.lines[at], line).some(isAsked);
}

function refusing(told: Retold, life: Life, part: string, text: string, event: Message): Why {
  const { value } = told.machines.local(life, text);
  const state = typeof value === 'string' ? value : canonical(value);
  const guards = guardsAsked(life, value, event.type);
  const why = { part, event: event.type, state };
  return guards.length > 0
    ? { kind: 'guards', ...why, guards: guards.join(', ') }
    : { kind: 'part', ...why };
}

type Node = Life['machine']['root'];

/** Names of the guards on the transitions of the active states that this event asks. */
function guardsAsked(life: Life, value: unknown, type: string): readonly string[] {
  const active = activeNodes(life.machine.root, value);
  const transitions = active.flatMap((node) => node.transitions.get(type) ?? []);
  const names = transitions.flatMap(({ guard }): readonly string[] => {
    if (guard === undefined) return [];
    if (typeof guard === 'string') return [guard];
    const { type: named, name } = guard as { type?: string; name?: string };
    return [named ?? (name || 'a guard without a name')];
  });
  return [...new Set(names)];
}

function activeNodes(node: Node, value: unknown): readonly Node[] {
  const below = typeof value === 'string' ? { [value]: {} } : ((value ?? {}) as object);
  return [
    node,
    ...Object.entries(below).flatMap(([key, inner]) => {
      const child = (node.states as Readonly<Record<string, Node>>)[key];
      return child ? activeNodes(child, inner) : [];
    }),
  ];
}
