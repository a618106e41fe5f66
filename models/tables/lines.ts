/**
 * Lines as numbers. A bag or set has one slot a message kind (its copies); a fifo has one slot that
 * indexes an interned sequence. Every change of a slot is a pure function here, so composition
 * never interprets a line.
 */
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Line, Message } from '../system';

export interface LineSlots {
  readonly line: Line;
  readonly messages: readonly Message[];
  readonly messageOf: ReadonlyMap<string, number>;
  /** First slot in the word's tuple; a fifo has one slot, others one a message. */
  readonly firstSlot: number;
  readonly slots: number;
  /** Interned sequences of a fifo: index 0 is empty. Grows while the group is composed. */
  readonly sequences: number[][];
  readonly sequenceOf: Map<string, number>;
}

export type SendOutcome = 'sent' | 'absorbed' | 'blocked' | 'lost';

export function lineSlots(line: Line, messages: readonly Message[], firstSlot: number): LineSlots {
  return {
    line,
    messages,
    messageOf: new Map(messages.map((message, i) => [canonical(message), i])),
    firstSlot,
    slots: line.kind === 'fifo' ? 1 : messages.length,
    sequences: [[]],
    sequenceOf: new Map([['', 0]]),
  };
}

/** Copies of a message in flight. */
export function copiesOf(slots: LineSlots, tuple: readonly number[], message: number): number {
  if (slots.line.kind !== 'fifo') return tuple[slots.firstSlot + message] as number;
  return sequence(slots, tuple).filter((held) => held === message).length;
}

/** Whether a message can be delivered now: of a fifo only the first. */
export function isDeliverable(
  slots: LineSlots,
  tuple: readonly number[],
  message: number,
): boolean {
  if (slots.line.kind !== 'fifo') return copiesOf(slots, tuple, message) > 0;
  return sequence(slots, tuple)[0] === message;
}

/** Sends one copy into the tuple, in place. */
export function send(slots: LineSlots, tuple: number[], message: number): SendOutcome {
  const { line } = slots;
  if (line.kind === 'set') {
    tuple[slots.firstSlot + message] = 1;
    return 'sent';
  }
  if (copiesOf(slots, tuple, message) >= line.sendUpTo) {
    if (line.whenFull === 'absorb') return 'absorbed';
    if (line.whenFull === 'block') return 'blocked';
    if (line.whenFull === 'lose') return 'lost';
    throw new InputError(
      `line ${line.name}`,
      `a send of ${slots.messages[message]?.type} into a full line`,
      `at most ${line.sendUpTo} in flight, or whenFull other than error`,
    );
  }
  add(slots, tuple, message);
  return 'sent';
}

/** Adds one copy whatever `sendUpTo` says (a duplicate); the caller has checked `holdUpTo`. */
export function add(slots: LineSlots, tuple: number[], message: number): void {
  if (slots.line.kind === 'fifo') setSequence(slots, tuple, [...sequence(slots, tuple), message]);
  else tuple[slots.firstSlot + message] = (tuple[slots.firstSlot + message] as number) + 1;
}

/** Takes one copy; the delivery of a set leaves it where it is, a loss does not. */
export function take(slots: LineSlots, tuple: number[], message: number): void {
  if (slots.line.kind === 'fifo') {
    const held = sequence(slots, tuple);
    const at = held.indexOf(message);
    setSequence(slots, tuple, [...held.slice(0, at), ...held.slice(at + 1)]);
  } else tuple[slots.firstSlot + message] = (tuple[slots.firstSlot + message] as number) - 1;
}

function sequence(slots: LineSlots, tuple: readonly number[]): readonly number[] {
  return slots.sequences[tuple[slots.firstSlot] as number] as number[];
}

function setSequence(slots: LineSlots, tuple: number[], held: number[]): void {
  const key = held.join(',');
  let index = slots.sequenceOf.get(key);
  if (index === undefined) {
    index = slots.sequences.push(held) - 1;
    slots.sequenceOf.set(key, index);
  }
  tuple[slots.firstSlot] = index;
}
