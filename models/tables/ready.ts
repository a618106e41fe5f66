/**
 * A group made ready to be run: lives tabulated, steps complete and compiled. No word is known yet;
 * who composes all of them starts here, and so does who looks only at some.
 */
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Group } from '../system';
import type { ComposeOptions } from './compose';
import { expandSteps, type FullStep, messagesOf, oneOf } from './expand';
import { type LineSlots, lineSlots } from './lines';
import { internOperation } from './operations';
import { compileStep, type StepRunner, type World } from './step';
import { type LocalTable, tableOf } from './tabulate';

/** Steps run on tuples: local states by part, then the lines' slots. */
export interface ReadyGroup {
  readonly group: Group;
  readonly locals: readonly LocalTable[];
  readonly lines: readonly LineSlots[];
  readonly steps: readonly FullStep[];
  readonly runners: readonly StepRunner[];
  /** Steps that no part refuses where the tuple stands, in order: all others are not enabled. */
  readonly stepsAt: (tuple: readonly number[]) => readonly number[];
  readonly initial: readonly number[];
}

/** @throws InputError where a step names what does not exist. */
export function readyGroup(group: Group, options: ComposeOptions): ReadyGroup {
  const locals = group.parts.map((part) => tableOf(part.life));
  internOperation(options.operations, []);
  const messages = messagesOf(group, locals);
  const steps = expandSteps(group, messages);
  knowsCounters(steps, options);
  const lines: LineSlots[] = [];
  let slot = locals.length;
  for (const line of group.lines) {
    const slots = lineSlots(line, messages.get(line.name) ?? [], slot);
    slot += slots.slots;
    lines.push(slots);
  }
  const { operations } = options;
  const world: World = { group, locals, lines, operations, slotsOfEffects: new Map() };
  const runners = steps.map((step) => compileStep(step, world));
  const initial = new Array<number>(slot).fill(0);
  const stepsAt = stepsByLocals(group, locals, steps);
  return { group, locals, lines, steps, runners, stepsAt, initial };
}

/** A refused delivery is a move as well; of other steps every part must accept its first event. */
function stepsByLocals(
  group: Group,
  locals: readonly LocalTable[],
  steps: readonly FullStep[],
): ReadyGroup['stepsAt'] {
  const asked = steps.map((step) => {
    const first = new Map<number, number>();
    for (const { part, event } of step.delivers ? [] : (step.does ?? [])) {
      const at = group.parts.findIndex(({ name }) => name === part);
      const index = locals[at]?.eventOf.get(canonical(event));
      if (index !== undefined && !first.has(at)) first.set(at, index);
    }
    return [...first];
  });
  const accepts = (part: number, local: number, event: number): boolean => {
    const { life, next } = locals[part] as LocalTable;
    return (next[local * life.alphabet.length + event] as number) >= 0;
  };
  const known = new Map<string, readonly number[]>();
  return (tuple) => {
    const key = locals.map((_, part) => tuple[part]).join();
    let found = known.get(key);
    if (!found) {
      found = asked.flatMap((events, s) =>
        events.every(([part, event]) => accepts(part, tuple[part] as number, event)) ? [s] : [],
      );
      known.set(key, found);
    }
    return found;
  };
}

function knowsCounters(steps: readonly FullStep[], options: ComposeOptions): void {
  const names = options.counters.map((counter) => counter.name);
  for (const step of steps)
    for (const { counter } of step.counters ?? [])
      if (!names.includes(counter))
        throw new InputError(`step ${step.name}`, `counter ${counter}`, oneOf(counter, names));
}
