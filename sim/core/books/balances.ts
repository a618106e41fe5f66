/**
 * Balances in fen (and counts) by counter and key; a key is one bank's one fund nature. A use of
 * one unit means the voucher's own amount. Every balance begins at zero, whatever a small scope of
 * the checker gives it; steps and the monthly plan raise it. Machines see only what was granted.
 */
import { fen } from '../../../base/fen';
import type { Use } from '../lives';

/** One counter: its balance under each key, the least any of them ever was, and their sum. */
interface Held {
  readonly byKey: Float64Array;
  least: number;
  total: number;
}

/** Whether a step is for those who want a balance: time brings more of it, not less. */
export const isForWant = (uses: readonly Use[], counter: string): boolean =>
  uses.some((use) => use.counter === counter && use.atMost !== null);

export class Balances {
  private readonly counters = new Map<string, Held>();

  constructor(private readonly keys: number) {}

  /** The balance of a counter under a key. */
  of(counter: string, key: number): number {
    return this.counters.get(counter)?.byKey[key] ?? 0;
  }

  /** The balances of a counter under all keys together. */
  total(counter: string): number {
    return this.counters.get(counter)?.total ?? 0;
  }

  /** The least a counter ever was under any key; zero where it never fell below. */
  lowest(counter: string): number {
    return this.counters.get(counter)?.least ?? 0;
  }

  /** Adds to a balance, within safe integers. */
  add(counter: string, key: number, amount: number): void {
    let held = this.counters.get(counter);
    if (!held) {
      held = { byKey: new Float64Array(this.keys), least: 0, total: 0 };
      this.counters.set(counter, held);
    }
    const after = fen((held.byKey[key] as number) + amount, counter);
    held.byKey[key] = after;
    held.total += amount;
    if (after < held.least) held.least = after;
  }

  /** The counter whose guard does not hold for a voucher of this amount; null where all hold. */
  lacking(uses: readonly Use[], key: number, amount: number): string | null {
    for (const use of uses) {
      const unit = use.isMoney ? amount : 1;
      const balance = this.of(use.counter, key);
      if (use.atLeast !== null && balance < use.atLeast * unit) return use.counter;
      // "At most one unit" is the opposite of "at least two".
      if (use.atMost !== null && balance >= (use.atMost + 1) * unit) return use.counter;
    }
    return null;
  }

  /** Carries the effects out; answers whether any balance changed. */
  apply(uses: readonly Use[], key: number, amount: number): boolean {
    let isChanged = false;
    for (const use of uses) {
      if (use.add === 0) continue;
      this.add(use.counter, key, use.add * (use.isMoney ? amount : 1));
      isChanged = true;
    }
    return isChanged;
  }

  /** Counters that were ever below zero, with the lowest value. */
  overdrawn(): readonly (readonly [string, number])[] {
    return [...this.counters].flatMap(([counter, { least }]) =>
      least < 0 ? [[counter, least] as const] : [],
    );
  }

  /** Names of all counters, in the order of first use. */
  names(): readonly string[] {
    return [...this.counters.keys()];
  }
}
