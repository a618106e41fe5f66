/**
 * One voucher on its way: where it stands in its table, and which of its steps have a clock. A
 * token tells a clock that still counts from one that was cancelled.
 */
import type { ComesBack } from './documents/comes-back';
import type { Life, StepPlan } from './lives';
import type { Luck } from './luck';
import type { Act } from './staff/watch';

/** What a voucher is about; fixed for its life. */
export interface Subject {
  /** Index of what was asked for. */
  readonly asked: number;
  readonly bank: number;
  /** Balances of one bank and one fund nature. */
  readonly key: number;
  readonly amount: number;
  readonly rows: number;
  /** The month in whose books it stands. */
  readonly month: number;
  readonly bornAt: number;
  /** It travels on paper though the track is electronic: its bank has not joined yet. */
  readonly isOnPaper?: boolean;
  /** Its money comes back after it was paid. */
  readonly comesBack?: ComesBack;
  /** It is a paper of money that came back when the payment's year was over. */
  readonly isOfOldYear?: boolean;
  /** Every post takes it up before others. */
  readonly isUrgent?: boolean;
}

export class Voucher {
  word = 0;
  /** Steps with a clock, and its token; DECLINED: not chosen; WAITING: for a balance. */
  readonly pending: number[] = [];
  readonly tokens: number[] = [];
  /** How often a misfortune has struck it, by the budget; null where none has. */
  spent: Map<string, number> | null = null;
  /** Postings made, one bit a party and kind. */
  posted = 0;
  /** Who has acted on it where, of those who may be wanted at two posts; null where nobody has. */
  acts: Act[] | null = null;
  readonly bank: number;
  readonly key: number;
  readonly amount: number;
  readonly month: number;

  constructor(
    readonly id: number,
    readonly life: Life,
    readonly subject: Subject,
    readonly luck: Luck,
  ) {
    this.bank = subject.bank;
    this.key = subject.key;
    this.amount = subject.amount;
    this.month = subject.month;
  }
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

/** Whether a misfortune may still strike a voucher. */
export const mayStrike = ({ spent }: Voucher, { misfortune, misfortunesMax }: StepPlan): boolean =>
  misfortune !== null && (spent?.get(misfortune) ?? 0) < misfortunesMax;

/** Notes a misfortune that has struck. */
export function spend(voucher: Voucher, { misfortune }: StepPlan): void {
  if (misfortune === null) return;
  voucher.spent ??= new Map();
  voucher.spent.set(misfortune, (voucher.spent.get(misfortune) ?? 0) + 1);
}

/** No misfortune; and money comes back as it was drawn for this payment, or not at all. */
export const isWanted = ({ misfortune, cameBackAs }: StepPlan, { subject }: Voucher): boolean =>
  misfortune === null && (cameBackAs === null || subject.comesBack?.how === cameBackAs);

/** Gives a step a place among the pending ones. */
export function hold(voucher: Voucher, step: number, token: number): void {
  voucher.pending.push(step);
  voucher.tokens.push(token);
}

/** Takes a pending step away. */
export function remove(voucher: Voucher, at: number): void {
  // The order of the others stays; `splice` would leave an array behind at every step.
  const { pending, tokens } = voucher;
  for (let i = at + 1; i < pending.length; i++) {
    pending[i - 1] = pending[i] as number;
    tokens[i - 1] = tokens[i] as number;
  }
  pending.pop();
  tokens.pop();
}

/** Whether a step is pending, declined or waiting. */
export const isHeld = (voucher: Voucher, step: number): boolean => voucher.pending.includes(step);

/** Whether a step of a choice has a clock or waits for a balance. */
export function hasClock(voucher: Voucher, choice: number): boolean {
  const { pending, tokens, life } = voucher;
  for (let i = 0; i < pending.length; i++)
    if (tokens[i] !== DECLINED && life.choices[pending[i] as number] === choice) return true;
  return false;
}

/** What was declined in favour of a choice's step may be chosen again. */
function reopen(voucher: Voucher, choice: number): void {
  if (choice < 0) return;
  const { pending, tokens, life } = voucher;
  for (let i = pending.length - 1; i >= 0; i--)
    if (tokens[i] === DECLINED && life.plans[pending[i] as number]?.choice === choice)
      remove(voucher, i);
}

/** The step that was made loses its place, and its choice is open again. */
export function dropDone(voucher: Voucher, step: number, choice: number): void {
  const at = voucher.pending.indexOf(step);
  if (at >= 0) remove(voucher, at);
  reopen(voucher, choice);
}

/**
 * Clocks of steps that are not enabled any more go; enabled ones bear the stamp. Where the chosen
 * step of a choice goes, the others may be chosen again: else they would wait for ever.
 */
export function dropDisabled(voucher: Voucher, stamps: Int32Array, stamp: number): void {
  const { pending, tokens, life } = voucher;
  let i = 0;
  while (i < pending.length) {
    const step = pending[i] as number;
    if (stamps[step] === stamp) {
      i++;
      continue;
    }
    const wasChosen = tokens[i] !== DECLINED;
    remove(voucher, i);
    const choice = life.plans[step]?.choice ?? -1;
    if (!wasChosen || choice < 0) continue;
    reopen(voucher, choice);
    i = 0;
  }
}
