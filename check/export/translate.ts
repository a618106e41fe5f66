/**
 * A group's declarations as variables and guarded commands. A step becomes one command for every
 * different thing it can do (other posts, a lost message, a refused delivery); the guards of a
 * step's commands exclude each other, so a step that is enabled is still exactly one transition.
 */
import { canonical } from '../../base/canonical';
import type { EdgeView } from '../../base/property';
import { type Condition, fairnessOf, type Message } from '../../models/system';
import type { FullStep } from '../../models/tables/expand';
import type { LocalTable } from '../../models/tables/tabulate';
import { all, any, is, not, truth } from './formula';
import type {
  Command,
  Effect,
  Formula,
  GroupModel,
  Pair,
  Queue,
  QueueAct,
  Variable,
} from './model';
import { actOn, effectsOf, type SlotAct } from './slots';
import { type GroupWorld, held, type LineModel, type PartModel } from './world';

/** What happens on lines, in order: each act on one message of one line. */
interface LineAct {
  readonly on: LineModel;
  readonly message: number;
  readonly act: SlotAct;
}

/** One thing that the parts of a step can do together. */
interface PartOutcome {
  /** By part: local states before and after. */
  readonly pairs: ReadonlyMap<PartModel, readonly Pair[]>;
  readonly posts: readonly LineAct[];
  readonly notes: readonly string[];
}

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
    const tests = (step.when ?? []).map((condition) => this.condition(condition));
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
    const takes = (step.takes ?? []).map((t) => this.act(t.line, t.message, 'take'));
    const act = step.doubles ? 'double' : 'send';
    const puts = (step.puts ?? []).map((p) => this.act(p.line, p.message, act));
    for (const { pairs, posts, notes } of this.outcomes(step))
      this.emit(step, index, { ...edge, notes }, all(tests), pairs, [...takes, ...posts, ...puts]);
  }

  private addDelivery(step: FullStep, index: number, edge: EdgeView, tests: Formula): void {
    const delivers = step.delivers as { line: string; message: Message };
    const on = this.line(delivers.line);
    const taken = this.act(
      delivers.line,
      delivers.message,
      on.line.kind === 'set' ? 'see' : 'take',
    );
    const first: Formula = on.queue
      ? { kind: 'head', queue: on.queue, message: taken.message }
      : truth(true);
    const ready = all([tests, first]);
    const receives = all((on.line.receivedWhen ?? []).map((c) => this.condition(c)));
    const accepting: Formula[] = [];
    for (const { pairs, posts, notes } of this.outcomes(step)) {
      const guard = all([ready, receives]);
      this.emit(step, index, { ...edge, notes }, guard, pairs, [taken, ...posts]);
      accepting.push(this.before(pairs));
    }
    const refuses = not(all([receives, any(accepting)]));
    const unexpected = !on.line.unexpectedIsHarmless;
    this.emit(step, index, { ...edge, unexpected }, all([ready, refuses]), new Map(), [taken]);
  }

  /** Everything the parts of a step can do, by what they post and note. */
  private outcomes(step: FullStep): readonly PartOutcome[] {
    let outcomes: readonly PartOutcome[] = [{ pairs: new Map(), posts: [], notes: [] }];
    for (const act of step.does ?? []) {
      const part = this.part(act.part);
      const event = part.table.eventOf.get(canonical(act.event)) as number;
      outcomes = outcomes.flatMap((outcome) => this.follow(outcome, part, event));
    }
    return outcomes;
  }

  private follow(outcome: PartOutcome, part: PartModel, event: number): readonly PartOutcome[] {
    const { table } = part;
    const before = outcome.pairs.get(part) ?? table.states.map((_, s): Pair => [s, s]);
    const byEffect = new Map<number, Pair[]>();
    for (const [from, at] of before) {
      const entry = at * table.life.alphabet.length + event;
      const next = table.next[entry] as number;
      if (next < 0) continue;
      const effect = table.effect[entry] as number;
      byEffect.set(effect, [...(byEffect.get(effect) ?? []), [from, next]]);
    }
    return [...byEffect].map(([effect, pairs]) => {
      const { posts, notes } = table.effects[effect] as LocalTable['effects'][number];
      return {
        pairs: new Map([...outcome.pairs, [part, pairs]]),
        posts: [...outcome.posts, ...posts.map((p) => this.act(p.line, p.message, 'send'))],
        notes: [...outcome.notes, ...notes],
      };
    });
  }

  private before(pairs: PartOutcome['pairs']): Formula {
    return all(
      [...pairs].map(([part, states]) =>
        is(
          part.variable,
          states.map(([from]) => part.numberOf[from] as number),
        ),
      ),
    );
  }

  /** Adds the commands of one outcome: nothing lost, something lost, an error of the model. */
  private emit(
    step: FullStep,
    index: number,
    edge: EdgeView,
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
    const local = all([guard, this.before(pairs)]);
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

  private condition(condition: Condition): Formula {
    if ('part' in condition) {
      const { table, variable, numberOf } = this.part(condition.part);
      const states = table.states.flatMap((local, s) =>
        condition.is(local) ? [numberOf[s] as number] : [],
      );
      return is(variable, states);
    }
    const on = this.line(condition.line);
    const asked = condition.message;
    const indices = on.messages.flatMap((message, m) => {
      if (asked === undefined) return [m];
      const isIt =
        typeof asked === 'string'
          ? message.type === asked
          : canonical(message) === canonical(asked);
      return isIt ? [m] : [];
    });
    const there = Array.from({ length: on.max }, (_, i) => i + 1);
    const present = any(indices.map((m) => held(on, m, there)));
    return condition.present ? present : not(present);
  }

  private act(line: string, message: Message, act: SlotAct): LineAct {
    const on = this.line(line);
    const key = canonical(message);
    return { on, message: on.messages.findIndex((known) => canonical(known) === key), act };
  }

  private part(name: string): PartModel {
    return this.world.parts.find((part) => part.name === name) as PartModel;
  }

  private line(name: string): LineModel {
    return this.world.lines.find(({ line }) => line.name === name) as LineModel;
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
