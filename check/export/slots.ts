/**
 * What happens to the copies of one message on one line when a step takes, sends or doubles it, for
 * every number of copies there can be. Messages do not compete for room, so this is all there is;
 * only a fifo must also keep the order.
 */
import type { Line } from '../../models/system';
import { domain } from './formula';
import type { Pair } from './model';

/** `see` is a delivery that leaves the message where it is (a set). */
export type SlotAct = 'take' | 'see' | 'send' | 'double';

export type Outcome =
  | { readonly kind: 'disabled' | 'error' }
  | { readonly kind: 'done'; readonly value: number; readonly isLost: boolean };

/** The most copies of one message that a line can ever hold. */
export function copiesMax(line: Line): number {
  const sent = line.kind === 'set' ? 1 : line.sendUpTo;
  return Math.max(1, sent, line.faults?.duplicate ? line.holdUpTo : 0);
}

/** What the acts make of a number of copies. */
export function actOn(line: Line, acts: readonly SlotAct[], before: number): Outcome {
  let value = before;
  let isLost = false;
  for (const act of acts) {
    if (act === 'take' || act === 'see') {
      if (value === 0) return { kind: 'disabled' };
      if (act === 'take') value--;
    } else if (act === 'double') {
      if (value === 0 || value >= line.holdUpTo) return { kind: 'disabled' };
      value++;
    } else if (line.kind === 'set') value = 1;
    else if (value < line.sendUpTo) value++;
    else if (line.whenFull === 'block') return { kind: 'disabled' };
    else if (line.whenFull === 'error') return { kind: 'error' };
    else if (line.whenFull === 'lose') isLost = true;
  }
  return { kind: 'done', value, isLost };
}

/** Outcomes by value, as the values that a guard lets through and the change it then makes. */
export interface Effects {
  readonly enabled: readonly number[];
  readonly kept: readonly number[];
  readonly errors: readonly number[];
  readonly pairs: readonly Pair[];
}

/** What a variable from `min` to `max` is allowed to be, and becomes. */
export function effectsOf(min: number, max: number, outcome: (value: number) => Outcome): Effects {
  const all = domain(min, max).map((value) => ({ value, outcome: outcome(value) }));
  const pairs = all.flatMap(({ value, outcome: { kind, ...rest } }) =>
    kind === 'done' ? [{ from: value, ...(rest as { value: number; isLost: boolean }) }] : [],
  );
  return {
    enabled: pairs.map(({ from }) => from),
    kept: pairs.filter(({ isLost }) => !isLost).map(({ from }) => from),
    errors: all.filter(({ outcome: { kind } }) => kind === 'error').map(({ value }) => value),
    pairs: pairs.map(({ from, value }): Pair => [from, value]),
  };
}
