/**
 * One step compiled against its group: names become indices once, then running it on a tuple is
 * look-ups alone. The order is fixed: conditions, what it takes, what the parts do, their posts,
 * what the step puts.
 */
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { type Condition, type CounterUse, type Group, heardOn, type Message } from '../system';
import { type FullStep, oneOf } from './expand';
import { add, copiesOf, isDeliverable, type LineSlots, send, take } from './lines';
import { HARMLESS, internOperation, LOST, UNEXPECTED } from './operations';
import type { Effects, LocalTable } from './tabulate';

export interface Move {
  readonly tuple: readonly number[];
  readonly operation: number;
  readonly label: number;
  readonly notes: readonly string[];
}
/** The move of a step from a tuple; undefined where the step is not enabled. */
export type StepRunner = (tuple: readonly number[]) => Move | undefined;

export interface World {
  readonly group: Group;
  readonly locals: readonly LocalTable[];
  readonly lines: readonly LineSlots[];
  readonly operations: (readonly CounterUse[])[];
  /** The slots that an effect posts to, found once. */
  readonly slotsOfEffects: Map<Effects, readonly Slot[]>;
}

function slotsOf(effects: Effects, world: World): readonly Slot[] {
  let slots = world.slotsOfEffects.get(effects);
  if (!slots) {
    slots = effects.posts.flatMap((post) => heard(post.line, post.message, world, 'post'));
    world.slotsOfEffects.set(effects, slots);
  }
  return slots;
}

/** Where a message goes that is sent on a line: there, and to whoever taps it. */
const heard = (line: string, message: Message, world: World, step: string): readonly Slot[] =>
  heardOn(world.group, line).map((name) => compileSlot(name, message, world, step));

export type Test = (tuple: readonly number[]) => boolean;
type Slot = readonly [LineSlots, number];
interface CompiledAct {
  readonly part: number;
  readonly event: number;
  readonly table: LocalTable;
}

/**
 * @throws InputError naming the step where it speaks of a part, line, message or event that is not
 * there.
 */
export function compileStep(step: FullStep, world: World): StepRunner {
  const tests = (step.when ?? []).map((condition) => compileCondition(condition, world, step.name));
  const place = step.delivers ? `line ${step.delivers.line}` : `step ${step.name}`;
  const acts = (step.does ?? []).map((act) => compileAct(act.part, act.event, world, place));
  const takes = (step.takes ?? []).map((t) => compileSlot(t.line, t.message, world, step.name));
  const puts = (step.puts ?? []).flatMap((put) =>
    step.doubles
      ? [compileSlot(put.line, put.message, world, step.name)]
      : heard(put.line, put.message, world, step.name),
  );
  const operation = internOperation(world.operations, step.counters ?? []);
  if (step.delivers) return compileDelivery(step, world, tests, acts[0] as CompiledAct, operation);
  return (tuple) => {
    if (!tests.every((test) => test(tuple))) return undefined;
    if (step.doubles && !puts.every(([slots, m]) => canDuplicate(slots, tuple, m)))
      return undefined;
    const after = [...tuple];
    for (const [slots, message] of takes) {
      if (copiesOf(slots, after, message) === 0) return undefined;
      take(slots, after, message);
    }
    const outcome = runActs(acts, after, world);
    if (!outcome) return undefined;
    let label = outcome.label;
    for (const [slots, message] of puts) {
      if (step.doubles) add(slots, after, message);
      else {
        const sent = send(slots, after, message);
        if (sent === 'blocked') return undefined;
        if (sent === 'lost') label |= LOST;
      }
    }
    return { tuple: after, operation, label, notes: outcome.notes };
  };
}

function compileDelivery(
  step: FullStep,
  world: World,
  tests: readonly Test[],
  act: CompiledAct,
  operation: number,
): StepRunner {
  const delivers = step.delivers as { line: string; message: Message };
  const [slots, message] = compileSlot(delivers.line, delivers.message, world, step.name);
  const receives = (slots.line.receivedWhen ?? []).map((c) =>
    compileCondition(c, world, step.name),
  );
  const refused = slots.line.unexpectedIsHarmless ? UNEXPECTED | HARMLESS : UNEXPECTED;
  return (tuple) => {
    if (!isDeliverable(slots, tuple, message) || !tests.every((test) => test(tuple)))
      return undefined;
    const after = [...tuple];
    if (slots.line.kind !== 'set') take(slots, after, message);
    if (receives.every((test) => test(tuple))) {
      const outcome = runActs([act], after, world);
      if (outcome) return { tuple: after, operation, label: outcome.label, notes: outcome.notes };
      if (isBlocked(act, tuple, world)) return undefined;
    }
    return { tuple: after, operation, label: refused, notes: [] };
  };
}

/** A receiver that accepts but whose answer finds a blocking line keeps the message waiting. */
function isBlocked(act: CompiledAct, tuple: readonly number[], world: World): boolean {
  const effects = acceptedEffects(act, tuple);
  if (!effects) return false;
  const after = [...tuple];
  return slotsOf(effects, world).some(([slots, message]) => {
    return send(slots, after, message) === 'blocked';
  });
}

function acceptedEffects(act: CompiledAct, tuple: readonly number[]): Effects | undefined {
  const at = (tuple[act.part] as number) * act.table.life.alphabet.length + act.event;
  if ((act.table.next[at] as number) < 0) return undefined;
  return act.table.effects[act.table.effect[at] as number];
}

/** Runs the acts in place; undefined where a part refuses or a post is blocked. */
function runActs(
  acts: readonly CompiledAct[],
  after: number[],
  world: World,
): { label: number; notes: readonly string[] } | undefined {
  let label = 0;
  let notes: readonly string[] = [];
  const posts: Slot[] = [];
  for (const act of acts) {
    const effects = acceptedEffects(act, after);
    if (!effects) return undefined;
    const at = (after[act.part] as number) * act.table.life.alphabet.length + act.event;
    after[act.part] = act.table.next[at] as number;
    posts.push(...slotsOf(effects, world));
    notes = effects.notes.length > 0 ? [...notes, ...effects.notes] : notes;
  }
  for (const [slots, message] of posts) {
    const sent = send(slots, after, message);
    if (sent === 'blocked') return undefined;
    if (sent === 'lost') label |= LOST;
  }
  return { label, notes };
}

function compileAct(name: string, event: Message, world: World, place: string): CompiledAct {
  const part = world.group.parts.findIndex((known) => known.name === name);
  const table = world.locals[part];
  if (!table) throw new InputError(place, `part ${name}`, oneOf(name, partNames(world)));
  const index = table.eventOf.get(canonical(event));
  if (index === undefined)
    throw new InputError(
      place,
      `event ${canonical(event)} for part ${name}`,
      `an event of life ${table.life.name}: ${nearestEvents(event, table)}`,
    );
  return { part, event: index, table };
}

/** Events of that type, whose payload may be meant; else every type, and the nearest. */
function nearestEvents(event: Message, table: LocalTable): string {
  const { alphabet } = table.life;
  const texts = alphabet.filter(({ type }) => type === event.type).map((one) => canonical(one));
  if (texts.length > 0) return oneOf(canonical(event), texts);
  return oneOf(event.type, [...new Set(alphabet.map(({ type }) => type))]);
}

const partNames = (world: World): readonly string[] => world.group.parts.map((part) => part.name);
const lineNames = (world: World): readonly string[] => world.lines.map(({ line }) => line.name);

function compileSlot(name: string, message: Message, world: World, step: string): Slot {
  const slots = world.lines.find((known) => known.line.name === name);
  if (!slots) throw new InputError(`step ${step}`, `line ${name}`, oneOf(name, lineNames(world)));
  const index = slots.messageOf.get(canonical(message));
  if (index === undefined)
    throw new InputError(`step ${step}`, canonical(message), `a message that travels on ${name}`);
  return [slots, index];
}

function canDuplicate(slots: LineSlots, tuple: readonly number[], message: number): boolean {
  const copies = copiesOf(slots, tuple, message);
  return copies > 0 && copies < slots.line.holdUpTo;
}

/** Conditions on a part are judged once a local state. */
export function compileCondition(condition: Condition, world: World, step: string): Test {
  if ('part' in condition) {
    const part = world.group.parts.findIndex((known) => known.name === condition.part);
    const table = world.locals[part];
    if (!table)
      throw new InputError(
        `step ${step}`,
        `part ${condition.part}`,
        oneOf(condition.part, partNames(world)),
      );
    const answers = table.states.map((local) => condition.is(local));
    return (tuple) => answers[tuple[part] as number] as boolean;
  }
  const slots = world.lines.find((known) => known.line.name === condition.line);
  if (!slots)
    throw new InputError(
      `step ${step}`,
      `line ${condition.line}`,
      oneOf(condition.line, lineNames(world)),
    );
  const asked = condition.message;
  const messages = slots.messages
    .map((message, i) => ({ message, i }))
    .filter(({ message }) =>
      asked === undefined
        ? true
        : typeof asked === 'string'
          ? message.type === asked
          : canonical(message) === canonical(asked),
    )
    .map(({ i }) => i);
  return (tuple) => messages.some((m) => copiesOf(slots, tuple, m) > 0) === condition.present;
}
