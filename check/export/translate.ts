/**
 * A group's declarations as variables and guarded commands. A step becomes one command for every
 * different thing it can do (other posts, a lost message, a refused delivery); the guards of a
 * step's commands exclude each other, so a step that is enabled is still exactly one transition.
 */
import { canonical } from '../../base/canonical';
import { fairnessOf, type Message } from '../../models/system';
import type { FullStep } from '../../models/tables/expand';
import { all, any, is, not, truth } from './formula';
import type {
  Command,
  CommandEdge,
  Effect,
  Formula,
  GroupModel,
  Pair,
  Queue,
  QueueAct,
  Variable,
} from './model';
import {
  actOf,
  before,
  conditionOf,
  type LineAct,
  outcomesOf,
  type PartOutcome,
  sent,
} from './outcomes';
import { actOn, effectsOf, type SlotAct } from './slots';
import { type GroupWorld, held, type LineModel, lineOf } from './world';

/** Translates a group, its counters being those given. */
export function translateGroup(
  world: GroupWorld,
  counters: ReadonlyMap<string, Variable>,
): GroupModel {
  const translation = new Translation(world, counters);
  world.steps.forEach((step, i) => {
    translation.add(step, i);
  });
  const { group, name, parts, lines } = world;
  return {
    name,
    replicas: group.replicas,
    variables: [...parts.map(({ variable }) => variable), ...lines.flatMap(({ slots }) => slots)],
    queues: lines.flatMap(({ queue }) => (queue ? [queue] : [])),
    commands: translation.commands,
    errors: translation.errors,
    steps: world.steps.map((step) => ({
      name: step.name,
      fairness: fairnessOf(step),
      ...(step.alternatives ? { alternatives: step.alternatives } : {}),
    })),
  };
}

class Translation {
  readonly commands: Command[] = [];
  readonly errors: { name: string; guard: Formula }[] = [];

  constructor(
    private readonly world: GroupWorld,
    private readonly counters: ReadonlyMap<string, Variable>,
  ) {}

  add(step: FullStep, index: number): void {
    const tests = (step.when ?? []).map((condition) => conditionOf(this.world, condition));
    const edge = {
      step: step.name,
      actor: step.actor,
      kind: step.kind,
      unexpected: false,
      lost: false,
      notes: [],
    };
    if (step.delivers) {
      this.addDelivery(step, index, edge, all(tests));
      return;
    }
    const takes = (step.takes ?? []).map((t) => actOf(this.world, t.line, t.message, 'take'));
    const puts = (step.puts ?? []).flatMap((p) =>
      step.doubles ? [actOf(this.world, p.line, p.message, 'double')] : sent(this.world, p),
    );
    for (const { pairs, posts, notes } of outcomesOf(this.world, step))
      this.emit(step, index, { ...edge, notes }, all(tests), pairs, [...takes, ...posts, ...puts]);
  }

  private addDelivery(step: FullStep, index: number, edge: CommandEdge, tests: Formula): void {
    const delivers = step.delivers as { line: string; message: Message };
    const on = lineOf(this.world, delivers.line);
    const taken = actOf(
      this.world,
      delivers.line,
      delivers.message,
      on.line.kind === 'set' ? 'see' : 'take',
    );
    const first: Formula = on.queue
      ? { kind: 'head', queue: on.queue, message: taken.message }
      : truth(true);
    const ready = all([tests, first]);
    const receives = all((on.line.receivedWhen ?? []).map((c) => conditionOf(this.world, c)));
    const accepting: Formula[] = [];
    for (const { pairs, posts, notes } of outcomesOf(this.world, step)) {
      const guard = all([ready, receives]);
      this.emit(step, index, { ...edge, notes }, guard, pairs, [taken, ...posts]);
      accepting.push(before(pairs));
    }
    const refuses = not(all([receives, any(accepting)]));
    const unexpected = !on.line.unexpectedIsHarmless;
    this.emit(step, index, { ...edge, unexpected }, all([ready, refuses]), new Map(), [taken]);
  }

  /** Adds the commands of one outcome: nothing lost, something lost, an error of the model. */
  private emit(
    step: FullStep,
    index: number,
    edge: CommandEdge,
    guard: Formula,
    pairs: PartOutcome['pairs'],
    acts: readonly LineAct[],
  ): void {
    const effects: Effect[] = [...pairs].map(([part, states]) => ({
      kind: 'change',
      variable: part.variable,
      pairs: states.map(
        ([from, to]): Pair => [part.numberOf[from] as number, part.numberOf[to] as number],
      ),
    }));
    const asked = [...this.onLines(acts, effects), ...this.onCounters(step, effects)];
    const local = all([guard, before(pairs)]);
    const enabled = all([local, ...asked.map((one) => one.enabled)]);
    const kept = all(asked.map((one) => one.kept));
    const push = (more: Formula, lost: boolean): void => {
      const whole = all([enabled, more]);
      if (whole.kind === 'truth' && !whole.value) return;
      this.commands.push({ edge: { ...edge, lost }, guard: whole, effects, step: index });
    };
    push(kept, false);
    if (kept.kind !== 'truth' || !kept.value)
      if (asked.some((one) => one.canLose)) push(not(kept), true);
    const fails = any(asked.map((one) => one.error));
    const notDisabled = all(asked.map((one) => any([one.enabled, one.error])));
    const error = all([local, notDisabled, fails]);
    if (error.kind !== 'truth' || error.value) this.errors.push({ name: step.name, guard: error });
  }

  private onLines(acts: readonly LineAct[], effects: Effect[]): readonly Asked[] {
    const slots = new Map<string, { on: LineModel; message: number; acts: SlotAct[] }>();
    const queues = new Map<Queue, QueueAct[]>();
    for (const { on, message, act } of acts) {
      const key = canonical([on.line.name, message]);
      const slot = slots.get(key) ?? { on, message, acts: [] };
      slot.acts.push(act);
      slots.set(key, slot);
      if (on.queue)
        queues.set(on.queue, [...(queues.get(on.queue) ?? []), queueAct(on, message, act)]);
    }
    for (const [queue, list] of queues) effects.push({ kind: 'queue', queue, acts: list });
    return [...slots.values()].map(({ on, message, acts: list }) => {
      const found = effectsOf(0, on.max, (value) => actOn(on.line, list, value));
      const variable = on.slots[message];
      if (variable) effects.push({ kind: 'change', variable, pairs: found.pairs });
      const within = (values: readonly number[]): Formula => held(on, message, values);
      return askedOf(found, within);
    });
  }

  private onCounters(step: FullStep, effects: Effect[]): readonly Asked[] {
    const names = [...new Set((step.counters ?? []).map((use) => use.counter))];
    return names.map((name) => {
      const variable = this.counters.get(name) as Variable;
      const uses = (step.counters ?? []).filter((use) => use.counter === name);
      const { min, max } = variable;
      const found = effectsOf(min, max, (before) => {
        const isForbidden = uses.some(
          ({ atLeast, atMost }) => before < (atLeast ?? min) || before > (atMost ?? max),
        );
        if (isForbidden) return { kind: 'disabled' };
        let value = before;
        for (const { add } of uses) {
          value += add ?? 0;
          if (value < min || value > max) return { kind: 'error' };
        }
        return { kind: 'done', value, isLost: false };
      });
      effects.push({ kind: 'change', variable, pairs: found.pairs });
      return askedOf(found, (values) => is(variable, values));
    });
  }
}

interface Asked {
  readonly enabled: Formula;
  readonly kept: Formula;
  readonly error: Formula;
  readonly canLose: boolean;
}

const askedOf = (
  found: ReturnType<typeof effectsOf>,
  within: (values: readonly number[]) => Formula,
): Asked => ({
  enabled: within(found.enabled),
  kept: within(found.kept),
  error: within(found.errors),
  canLose: found.kept.length < found.enabled.length,
});

function queueAct(on: LineModel, message: number, act: SlotAct): QueueAct {
  if (act === 'send') return { act, message, upTo: on.line.sendUpTo };
  return { act: act === 'double' ? 'append' : 'take', message };
}
