/**
 * What the parts of a step can do together, and what a step asks before it does. A part that posts
 * differently by its local state gives one outcome a post: within an outcome posts never differ.
 */
import { canonical } from '../../base/canonical';
import { type Condition, heardOn, type Message, type Posting } from '../../models/system';
import type { FullStep } from '../../models/tables/expand';
import type { LocalTable } from '../../models/tables/tabulate';
import { all, any, domain, is, not } from './formula';
import type { Formula, Pair } from './model';
import type { SlotAct } from './slots';
import { type GroupWorld, held, type LineModel, lineOf, type PartModel, partOf } from './world';

/** What happens on lines, in order: each act on one message of one line. */
export interface LineAct {
  readonly on: LineModel;
  readonly message: number;
  readonly act: SlotAct;
}

/** One thing that the parts of a step can do together. */
export interface PartOutcome {
  /** By part: local states before and after. */
  readonly pairs: ReadonlyMap<PartModel, readonly Pair[]>;
  readonly posts: readonly LineAct[];
  readonly notes: readonly string[];
}

/** Everything the parts of a step can do, by what they post and note. */
export function outcomesOf(world: GroupWorld, step: FullStep): readonly PartOutcome[] {
  let outcomes: readonly PartOutcome[] = [{ pairs: new Map(), posts: [], notes: [] }];
  for (const act of step.does ?? []) {
    const part = partOf(world, act.part);
    const event = part.table.eventOf.get(canonical(act.event)) as number;
    outcomes = outcomes.flatMap((outcome) => follow(world, outcome, part, event));
  }
  return outcomes;
}

function follow(
  world: GroupWorld,
  outcome: PartOutcome,
  part: PartModel,
  event: number,
): readonly PartOutcome[] {
  const { table } = part;
  const known = outcome.pairs.get(part) ?? table.states.map((_, s): Pair => [s, s]);
  const byEffect = new Map<number, Pair[]>();
  for (const [from, at] of known) {
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
      posts: [...outcome.posts, ...posts.flatMap((p) => sent(world, p))],
      notes: [...outcome.notes, ...notes],
    };
  });
}

/** That every part stands where the outcome begins. */
export const before = (pairs: PartOutcome['pairs']): Formula =>
  all(
    [...pairs].map(([part, states]) =>
      is(
        part.variable,
        states.map(([from]) => part.numberOf[from] as number),
      ),
    ),
  );

/** A condition of a step or a line as a formula. */
export function conditionOf(world: GroupWorld, condition: Condition): Formula {
  if ('part' in condition) {
    const { table, variable, numberOf } = partOf(world, condition.part);
    const states = table.states.flatMap((local, s) =>
      condition.is(local) ? [numberOf[s] as number] : [],
    );
    return is(variable, states);
  }
  const on = lineOf(world, condition.line);
  const asked = condition.message;
  const indices = on.messages.flatMap((message, m) => {
    if (asked === undefined) return [m];
    const isIt =
      typeof asked === 'string' ? message.type === asked : canonical(message) === canonical(asked);
    return isIt ? [m] : [];
  });
  const present = any(indices.map((m) => held(on, m, domain(1, on.max))));
  return condition.present ? present : not(present);
}

/** A message sent on a line: there, and where somebody listens. */
export const sent = (world: GroupWorld, { line, message }: Posting): readonly LineAct[] =>
  heardOn(world.group, line).map((name) => actOf(world, name, message, 'send'));

/** An act on a message, found by what it says. */
export function actOf(world: GroupWorld, line: string, message: Message, act: SlotAct): LineAct {
  const on = lineOf(world, line);
  const key = canonical(message);
  return { on, message: on.messages.findIndex((known) => canonical(known) === key), act };
}
