/**
 * A group with names: a variable a part, a variable a message of a bag or set, a queue a fifo.
 * Local states have numbers of their own here, not those of their table.
 */
import { canonical } from '../../base/canonical';
import type { Group, Line, Message, Part } from '../../models/system';
import { expandSteps, type FullStep, messageLabel, messagesOf } from '../../models/tables/expand';
import { lineSlots } from '../../models/tables/lines';
import { compileStep } from '../../models/tables/step';
import { type LocalTable, tableOf } from '../../models/tables/tabulate';
import { copies, is } from './formula';
import type { Formula, Queue, Variable } from './model';
import { Names, plain } from './names';
import { copiesMax } from './slots';

export interface LineModel {
  readonly line: Line;
  readonly messages: readonly Message[];
  /** The most copies of one message. */
  readonly max: number;
  /** One a message, unless the line is a queue. */
  readonly slots: readonly Variable[];
  readonly queue?: Queue;
}

export interface PartModel {
  readonly name: string;
  readonly table: LocalTable;
  readonly variable: Variable;
  /** The number of each state of the table: states that look alike stand side by side. */
  readonly numberOf: readonly number[];
}

/** A group with what its formulas speak of. */
export interface GroupWorld {
  readonly group: Group;
  readonly name: string;
  readonly parts: readonly PartModel[];
  readonly lines: readonly LineModel[];
  readonly steps: readonly FullStep[];
}

export const partOf = (world: GroupWorld, name: string): PartModel =>
  world.parts.find((part) => part.name === name) as PartModel;

export const lineOf = (world: GroupWorld, name: string): LineModel =>
  world.lines.find(({ line }) => line.name === name) as LineModel;

/** Names the variables of a group. @throws InputError as composition does. */
export function worldOf(group: Group, name: string): GroupWorld {
  const names = new Names();
  const locals = group.parts.map((part) => tableOf(part.life));
  const messages = messagesOf(group, locals);
  const steps = expandSteps(group, messages);
  const parts = group.parts.map((part, i) => partModel(part, locals[i] as LocalTable, name, names));
  const lines = group.lines.map((line) =>
    lineModel(line, messages.get(line.name) ?? [], name, names),
  );
  refuseUnknownNames(group, locals, steps, messages);
  return { group, name, parts, lines, steps };
}

/** Numbered by value and context, so that what a guard asks for is a few ranges of numbers. */
function partModel(part: Part, table: LocalTable, group: string, names: Names): PartModel {
  const said = table.states.map(({ value, context }) => {
    const more = spoken(context) === '{}' ? '' : ` ${spoken(context)}`;
    return plain(`${spoken(value)}${more}`);
  });
  const order = said
    .map((text, state) => ({ text, state }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.state - b.state));
  const numberOf = new Array<number>(said.length);
  order.forEach(({ state }, number) => {
    numberOf[state] = number;
  });
  const variable: Variable = {
    name: names.of(part.name),
    group,
    min: 0,
    max: said.length - 1,
    initial: numberOf[0] as number,
    means: plain(`local state of ${part.name} (${part.life.name})`),
    legend: order.map(({ text }) => text),
  };
  return { name: part.name, table, variable, numberOf };
}

const spoken = (value: unknown): string => (typeof value === 'string' ? value : canonical(value));

/** Compiling a step names what it speaks of and what is not there. */
function refuseUnknownNames(
  group: Group,
  locals: readonly LocalTable[],
  steps: readonly FullStep[],
  messages: ReadonlyMap<string, readonly Message[]>,
): void {
  const lines = group.lines.map((line) => lineSlots(line, messages.get(line.name) ?? [], 0));
  const world = { group, locals, lines, operations: [], slotsOfEffects: new Map() };
  for (const step of steps) compileStep(step, world);
}

function lineModel(
  line: Line,
  messages: readonly Message[],
  group: string,
  names: Names,
): LineModel {
  const max = copiesMax(line);
  const labels = messages.map((message) => plain(messageLabel(message)));
  if (line.kind === 'fifo') {
    const means = plain(`in order on ${line.name}`);
    const capacity = Math.max(1, max * messages.length);
    const queue = { name: names.of(line.name), group, capacity, messages: labels, means };
    return { line, messages, max, slots: [], queue };
  }
  const slots = labels.map((label): Variable => {
    const means = plain(`copies of ${label} on ${line.name}`);
    return {
      name: names.of(`${line.name} ${label.replace(/\S+=/g, '')}`),
      group,
      min: 0,
      max,
      initial: 0,
      means,
    };
  });
  return { line, messages, max, slots };
}

/** The line holds one of these numbers of copies of the message. */
export function held(on: LineModel, message: number, values: readonly number[]): Formula {
  if (on.queue) return copies(on.queue, message, values, on.max);
  return is(on.slots[message] as Variable, values);
}
