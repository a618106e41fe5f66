/**
 * Every move that one replica of a group can make, read straight from the declarations: its own
 * steps, then arrivals, then faults of lines. Counters are judged by the walk, which knows all.
 */
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Condition, CounterUse, Group, Line, Message, Step } from '../../models/system';
import { type Owed, owedNothing, owedTo, owedToArrival } from './fair';
import {
  arriving,
  duplicable,
  type Held,
  knowing,
  send,
  spoken,
  withOneMore,
  withoutOne,
} from './lines';
import type { Machines } from './machines';

/** One replica: the text of each part's state, and what each line holds. */
export interface Replica {
  readonly parts: readonly string[];
  readonly lines: readonly Held[];
}

export interface Move {
  readonly step: string;
  readonly actor: string;
  readonly kind: Step['kind'];
  readonly owed: Owed;
  readonly after: Replica;
  readonly counters: readonly CounterUse[];
  /** A delivery that its receiver refused. */
  readonly isUnexpected: boolean;
  /** Where the line says that refusals are part of the model. */
  readonly isHarmless: boolean;
  readonly isLost: boolean;
  readonly notes: readonly string[];
  /** A send into a full line that calls this an error of the model: thrown if the move is made. */
  readonly error?: InputError;
}

export const initialReplica = (group: Group, machines: Machines): Replica => ({
  parts: group.parts.map(({ life }) => machines.initial(life)),
  lines: group.lines.map(() => []),
});

/** All moves of a replica, without regard to counters. */
export function movesOf(group: Group, replica: Replica, machines: Machines): readonly Move[] {
  const reader = new Reader(group, machines);
  const moves: Move[] = [];
  const note = (move: Move | undefined): void => {
    if (move) moves.push(move);
  };
  for (const step of group.steps) note(reader.declared(step, replica));
  group.lines.forEach((line, i) => {
    for (const text of arriving(line, replica.lines[i] as Held))
      if (line.tap) moves.push(...reader.handedOn(line, text, replica));
      else note(reader.arrival(line, text, replica));
  });
  for (const line of group.lines) moves.push(...reader.faults(line, replica));
  return moves;
}

/** What some acts and posts lead to; 'refused' by a part, 'blocked' by a full line. */
type Outcome =
  | 'refused'
  | 'blocked'
  | (Pick<Move, 'isLost' | 'notes' | 'error'> & { readonly after: Replica });

class Reader {
  constructor(
    private readonly group: Group,
    private readonly machines: Machines,
  ) {}

  /** A step that the group declares. */
  declared(step: Step, replica: Replica): Move | undefined {
    const place = `step ${step.name}`;
    if (!this.allHold(step.when ?? [], replica, place)) return undefined;
    const lines = [...replica.lines];
    for (const { line, message } of step.takes ?? []) {
      const at = this.lineAt(line, place);
      const text = canonical(message);
      if (!(lines[at] as Held).includes(text)) return undefined;
      lines[at] = withoutOne(lines[at] as Held, text);
    }
    const outcome = this.act(step, { ...replica, lines });
    if (typeof outcome === 'string') return undefined;
    const { name, actor, kind, counters = [] } = step;
    const owed = owedTo(step, this.group.steps);
    return { step: name, actor, kind, owed, counters, ...expected, ...outcome };
  }

  /** A message arrives; refused, it is consumed all the same (a set keeps it). */
  arrival(line: Line, text: string, replica: Replica): Move | undefined {
    const message = JSON.parse(text) as Message;
    const name = `deliver ${spoken(text)} on ${line.name}`;
    if (!this.allHold(line.enabledWhen?.(message) ?? [], replica, name)) return undefined;
    const at = this.lineAt(line.name, name);
    const held = replica.lines[at] as Held;
    const lines = [...replica.lines];
    if (line.kind !== 'set') lines[at] = withoutOne(held, text);
    const consumed: Replica = { ...replica, lines };
    const does = [{ part: line.to, event: message }];
    const received = this.allHold(line.receivedWhen ?? [], replica, name)
      ? this.act({ name, does }, consumed)
      : 'refused';
    if (received === 'blocked') return undefined;
    const owed = owedToArrival(name, line);
    const move = { step: name, actor: 'automatic', kind: 'delivery', owed, counters: [] } as const;
    if (received !== 'refused') return { ...move, ...expected, ...received };
    const isHarmless = line.unexpectedIsHarmless === true;
    return { ...move, after: consumed, isUnexpected: true, isHarmless, isLost: false, notes: [] };
  }

  /** What an adversary has heard on a line he gives to its receiver, who must have a use for it. */
  handedOn(tap: Line, text: string, replica: Replica): readonly Move[] {
    const { of = '', by = [] } = tap.tap ?? {};
    const message = JSON.parse(text) as Message;
    const name = `deliver ${spoken(text)} on ${tap.name}`;
    const line = this.group.lines[this.lineAt(of, name)] as Line;
    const asked = [...(line.enabledWhen?.(message) ?? []), ...(line.receivedWhen ?? [])];
    if (!this.allHold(asked, replica, name)) return [];
    const received = this.act({ name, does: [{ part: tap.to, event: message }] }, replica);
    if (typeof received === 'string') return [];
    const move = { step: name, kind: 'deviation', owed: owedNothing(name), counters: [] } as const;
    return by.map(({ actor }) => ({ ...move, actor, ...expected, ...received }));
  }

  /** Losses and duplications, each drawing one from the line's budget. */
  faults(line: Line, replica: Replica): readonly Move[] {
    if (!line.faults) return [];
    const { budget, lose, duplicate } = line.faults;
    const at = this.lineAt(line.name, `line ${line.name}`);
    const held = replica.lines[at] as Held;
    const fault = (verb: string, text: string, left: Held): Move => ({
      step: `${verb} ${spoken(text)} on ${line.name}`,
      actor: 'environment',
      kind: 'fault',
      owed: owedNothing(verb),
      counters: [{ counter: budget, atLeast: 1, add: -1 }],
      after: { ...replica, lines: replica.lines.with(at, left) },
      ...expected,
      isLost: false,
      notes: [],
    });
    const lost = lose ? [...new Set(held)] : [];
    const doubled = duplicate ? duplicable(line, held) : [];
    return [
      ...lost.map((text) => fault('lose', text, withoutOne(held, text))),
      ...doubled.map((text) => fault('duplicate', text, withOneMore(line, held, text))),
    ];
  }

  /** All parts move at once, then their posts in order of action, then the step's own puts. */
  private act(step: Pick<Step, 'name' | 'does' | 'puts'>, replica: Replica): Outcome {
    const place = `step ${step.name}`;
    const parts = [...replica.parts];
    const posts: { readonly line: string; readonly message: Message }[] = [];
    const notes: string[] = [];
    for (const { part, event } of step.does ?? []) {
      const at = this.partAt(part, place);
      const life = (this.group.parts[at] as Group['parts'][number]).life;
      const reaction = this.machines.react(life, parts[at] as string, event);
      if (!reaction) return 'refused';
      parts[at] = reaction.next;
      posts.push(...reaction.posts);
      notes.push(...reaction.notes);
    }
    const lines = [...replica.lines];
    let isLost = false;
    for (const { line: name, message } of [...posts, ...(step.puts ?? [])]) {
      const at = this.lineAt(name, place);
      const line = this.group.lines[at] as Line;
      const sent = send(line, lines[at] as Held, message);
      if (sent.outcome === 'blocked') return 'blocked';
      if (sent.outcome === 'error') {
        const error = new InputError(place, `${message.type} sent into full ${name}`, 'room');
        return { after: replica, isLost, notes, error };
      }
      isLost ||= sent.outcome === 'lost';
      lines[at] = sent.held;
      this.group.lines.forEach(({ tap }, i) => {
        if (tap?.of === name) lines[i] = knowing(lines[i] as Held, message);
      });
    }
    return { after: { parts, lines }, isLost, notes };
  }

  private allHold(conditions: readonly Condition[], replica: Replica, place: string): boolean {
    return conditions.every((condition) => this.holds(condition, replica, place));
  }

  private holds(condition: Condition, replica: Replica, place: string): boolean {
    if ('part' in condition) {
      const at = this.partAt(condition.part, place);
      const { life } = this.group.parts[at] as Group['parts'][number];
      return condition.is(this.machines.local(life, replica.parts[at] as string));
    }
    const { message } = condition;
    const held = replica.lines[this.lineAt(condition.line, place)] as Held;
    const isAsked = (text: string): boolean =>
      message === undefined ||
      (typeof message === 'string'
        ? (JSON.parse(text) as Message).type === message
        : text === canonical(message));
    return held.some(isAsked) === condition.present;
  }

  private partAt(name: string, place: string): number {
    return found(this.group.parts, name, place);
  }

  private lineAt(name: string, place: string): number {
    return found(this.group.lines, name, place);
  }
}

const expected = { isUnexpected: false, isHarmless: false } as const;

function found(among: readonly { readonly name: string }[], name: string, place: string): number {
  const at = among.findIndex((one) => one.name === name);
  if (at < 0) throw new InputError(place, name, `one of ${among.map((o) => o.name).join(', ')}`);
  return at;
}
