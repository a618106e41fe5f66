/**
 * One voucher on its way: where it stands in its table, and which of its steps have a clock. A token
 * tells a clock that still counts from one that was cancelled.
 */
import type { Life } from './lives';

export interface Voucher {
  readonly id: number;
  readonly life: Life;
  /** Index of what was asked for. */
  readonly asked: number;
  readonly bank: number;
  /** Balances of one bank and one fund nature. */
  readonly key: number;
  readonly amount: number;
  readonly rows: number;
  readonly month: number;
  readonly bornAt: number;
  word: number;
  /** Steps with a clock, and its token; DECLINED: not chosen; WAITING: for a balance. */
  readonly pending: number[];
  readonly tokens: number[];
  /** Postings made, one bit a party and kind. */
  posted: number;
}

export const DECLINED = -1;
export const WAITING = -2;

/** The edge of a step at the voucher's word; -1 where it is not enabled. */
export function edgeOf(voucher: Voucher, step: number): number {
  const { edgeStart, edgeStep } = voucher.life.table;
  const to = edgeStart[voucher.word + 1] as number;
  for (let e = edgeStart[voucher.word] as number; e < to; e++) if (edgeStep[e] === step) return e;
  return -1;
}

/** Gives a step a place among the pending ones. */
export function hold(voucher: Voucher, step: number, token: number): void {
  voucher.pending.push(step);
  voucher.tokens.push(token);
}

/** Takes a pending step away. */
export function remove(voucher: Voucher, at: number): void {
  voucher.pending.splice(at, 1);
  voucher.tokens.splice(at, 1);
}

/** Whether a step is pending, declined or waiting. */
export const isHeld = (voucher: Voucher, step: number): boolean => voucher.pending.includes(step);

/** Whether a step of a choice has a clock or waits for a balance. */
export function hasClock(voucher: Voucher, choice: number): boolean {
  for (let i = 0; i < voucher.pending.length; i++)
    if (
      voucher.tokens[i] !== DECLINED &&
      voucher.life.plans[voucher.pending[i] as number]?.choice === choice
    )
      return true;
  return false;
}
