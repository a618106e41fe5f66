/**
 * Pieces that systems are put together from: lines and their faults, budgets, acts at one part, and
 * what a coalition puts on a line. Nothing here knows what is paid.
 */
import type { Powers } from '../adversary';
import type { Counter, Line, Message, ModelEvent, Step } from '../system';

/** A line between two parties; more than one copy at a time only by duplication. */
export const line = (name: string, to: string, more: Partial<Line> = {}): Line => ({
  name,
  to,
  kind: 'bag',
  sendUpTo: 1,
  holdUpTo: 2,
  whenFull: 'absorb',
  ...more,
});

/** A line that loses or doubles a message, drawn on the named budget. */
export const faultsOn = (budget: string) =>
  ({ faults: { budget, lose: true, duplicate: true } }) as const;

/** On a line in the coalition's reach what was once sent can be delivered at any time. */
export const knownTo = (powers: Powers): Partial<Line> =>
  powers.reaches('line') ? { kind: 'set' } : {};

/** A budget that only falls; none at all where it starts empty. */
export const budget = (name: string, initial: number): Counter => ({
  name,
  min: 0,
  max: initial,
  initial,
  measures: 'count',
  budget: true,
});

/**
 * Nobody is owed this: a slip, a return, a fallback may happen and need not. A closing sentence
 * never rests on it.
 */
export const owedToNobody: Partial<Step> = { fair: 'none' };

/** Answers to what becomes of a transfer: the world owes one of them, and no particular one. */
export const answersToTransfer: Partial<Step> = { alternatives: 'what becomes of the transfer' };

/** Steps that are one event at one part. */
export const actsAt =
  (part: string) =>
  (
    name: string,
    actor: string,
    kind: Step['kind'],
    event: ModelEvent,
    more: Partial<Step> = {},
  ): Step => ({ name, actor, kind, does: [{ part, event }], ...more });

/**
 * Messages that somebody puts on a line which does not carry them yet; `seen` must have gone over
 * it before.
 */
export const putsOn =
  (onto: string, actor: string) =>
  (name: string, message: Message, seen: readonly Message[] = []): Step => ({
    name,
    actor,
    kind: 'deviation',
    puts: [{ line: onto, message }],
    when: [
      { line: onto, message, present: false },
      ...seen.map((known) => ({ line: onto, message: known, present: true })),
    ],
  });
