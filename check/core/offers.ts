/**
 * Where a step offers its event to a part: its conditions hold, what it takes or delivers is there.
 * Whether the part accepts, whether the other parts do and what the counters say is another matter.
 */
import { canonical } from '../../base/canonical';
import type { GroupTable } from '../../models/tables/compose';
import { copiesOf, isDeliverable, type LineSlots } from '../../models/tables/lines';
import { compileCondition, type Test, type World } from '../../models/tables/step';
import type { LocalTable } from '../../models/tables/tabulate';

export interface Offer {
  /** The part that would be asked in this tuple, and at which entry of its table. */
  readonly asked: (tuple: readonly number[]) => { readonly part: number; readonly at: number };
  readonly isGuarded: (at: number) => boolean;
  readonly isOffered: Test;
}

/** One offer for every step and part whose table has an entry that `isGuarded` asks for. */
export function offersOf(
  table: GroupTable,
  isGuarded: (local: LocalTable, at: number) => boolean,
): readonly Offer[] {
  return table.steps.flatMap((step) => {
    const acts = (step.does ?? []).flatMap(({ part: name, event }) => {
      const part = table.group.parts.findIndex((known) => known.name === name);
      const local = table.locals[part] as LocalTable;
      const events = local.life.alphabet.length;
      const e = local.eventOf.get(canonical(event)) as number;
      const entries = local.states.map((_, state) => isGuarded(local, state * events + e));
      return entries.includes(true) ? [{ part, events, e, entries }] : [];
    });
    if (acts.length === 0) return [];
    const isOffered = offered(table, step);
    return acts.map(({ part, events, e, entries }) => ({
      asked: (tuple: readonly number[]) => ({ part, at: (tuple[part] as number) * events + e }),
      isGuarded: (at: number) => entries[Math.floor(at / events)] === true,
      isOffered,
    }));
  });
}

function offered(table: GroupTable, step: GroupTable['steps'][number]): Test {
  const world: World = { ...table, operations: [], slotsOfEffects: new Map() };
  const slotOf = (line: string, message: object): readonly [LineSlots, number] => {
    const slots = table.lines.find((known) => known.line.name === line) as LineSlots;
    return [slots, slots.messageOf.get(canonical(message)) as number];
  };
  const tests = (step.when ?? []).map((when) => compileCondition(when, world, step.name));
  for (const { line, message } of step.takes ?? []) {
    const [slots, index] = slotOf(line, message);
    tests.push((tuple) => copiesOf(slots, tuple, index) > 0);
  }
  if (step.delivers) {
    const [slots, index] = slotOf(step.delivers.line, step.delivers.message);
    tests.push((tuple) => isDeliverable(slots, tuple, index));
    for (const when of slots.line.receivedWhen ?? [])
      tests.push(compileCondition(when, world, step.name));
  }
  return (tuple) => tests.every((test) => test(tuple));
}
