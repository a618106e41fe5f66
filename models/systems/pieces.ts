/**
 * Pieces that systems are put together from: lines and their faults, budgets, acts at one part, and
 * what a coalition knows of a line and hands to its end. Nothing here knows what is paid.
 */
import { type Cast, handsFor, type Powers, reaches } from '../adversary';
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

/** The name of what is known of a line to whoever listens there. */
export const tapOf = (line: string): string => `${line}, overheard`;

/** The tap of a line, where somebody of the cast is on it; none where nobody is. */
export function tapsOn(
  cast: Cast,
  { name, to }: Line,
  isOnIt: (powers: Powers) => boolean = reaches('line'),
): readonly Line[] {
  const by = handsFor(cast, isOnIt);
  if (by.length === 0) return [];
  return [{ ...line(tapOf(name), to), kind: 'set', holdUpTo: 1, tap: { of: name, by } }];
}

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
 * A message of his own making that somebody on a line hands to its receiver; `seen` must have gone
 * over it before.
 */
export const handsTo =
  (on: string, to: string, actor: string) =>
  (name: string, message: Message, seen: readonly Message[] = []): Step => ({
    name,
    actor,
    kind: 'deviation',
    does: [{ part: to, event: message }],
    when: seen.map((known) => ({ line: tapOf(on), message: known, present: true })),
  });
